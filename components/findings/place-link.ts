import type { Place } from '@/lib/domain/finding'
import type { ReportForm } from '@/lib/domain/form'
import type { Plan } from '@/lib/domain/goal'
import { navigation } from '@/lib/text/navigation'

/** Where a finding can be mended: an address below the report's pages, and the name of the page. */
export interface PlaceLink {
  /** `mal#goal-safety` */
  readonly path: string
  readonly page: string
}

/** What is needed to find the places inside a page. */
export interface PlaceContext {
  readonly form: Pick<ReportForm, 'sections'>
  readonly plan: Pick<Plan, 'goals'>
}

function sectionLink(key: string, { form }: PlaceContext): PlaceLink {
  const section = form.sections.find((each) =>
    each.key === key || each.blocks.some((block) => (block.kind === 'prose' && block.sectionKey === key) || (block.kind === 'dataTable' && block.tableKey === key)),
  )
  return { path: section ? `rapport#${section.key}` : 'rapport', page: navigation.report }
}

/** The page where a finding's place is edited, at the place itself where the page has an anchor for it. */
export function placeLink({ kind, key }: Place, context: PlaceContext): PlaceLink {
  switch (kind) {
    case 'budgetLine':
      return { path: `ekonomi#statement-${key.split('/')[0] ?? ''}`, page: navigation.finance }
    case 'indicator': {
      const goal = context.plan.goals.find((each) => each.indicatorKeys.includes(key))
      return { path: goal ? `mal#goal-${goal.key}` : 'mal', page: navigation.goals }
    }
    case 'goal':
      return { path: `mal#goal-${key}`, page: navigation.goals }
    case 'correctiveMeasure':
      return { path: `mal#measure-${key}`, page: navigation.goals }
    case 'risk':
      return { path: 'risker', page: navigation.risks }
    case 'assignment':
      return { path: 'uppdrag', page: navigation.assignments }
    case 'placementCategory':
      return { path: 'volymer', page: navigation.volumes }
    case 'activity':
    case 'annualCycleItem':
      return { path: 'aktiviteter', page: navigation.activities }
    case 'section':
    case 'dataTable':
      return sectionLink(key, context)
    case 'report':
    case 'form':
      return { path: 'rapport', page: navigation.report }
  }
}
