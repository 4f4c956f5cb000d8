import type { Finding } from '@/lib/domain/finding'
import type { ReportForm } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { navigation } from '@/lib/text/navigation'

/** Where a finding can be mended: an address below the report's pages, and the name of the page. */
export interface PlaceLink {
  /** `mal#goal-safety`; with words to find there `rapport?citat=nollresultat#summary`. */
  readonly path: string
  readonly page: string
}

/** What is needed to find the places inside a page. */
export interface PlaceContext {
  readonly form: Pick<ReportForm, 'sections'>
  readonly facts: Pick<ReportFacts, 'plan' | 'correctiveMeasures'>
}

/** What of a finding its place follows from. */
type Placed = Pick<Finding, 'code' | 'place' | 'quote' | 'beside'>

/** So much of the words is enough to find them again. */
const LONGEST_QUOTE = 300

/** Name of the parameter that holds the words in question. */
export const QUOTE_PARAMETER = 'citat'

/** Id of the line of a thing that is followed up: it opens when an address leads to it. */
export function lineAnchor(kind: string, key: string): string {
  return `at-${kind}-${key}`
}

function address(page: string, anchor: string, quote: string | null): string {
  const query = quote === null ? '' : `?${new URLSearchParams({ [QUOTE_PARAMETER]: quote.slice(0, LONGEST_QUOTE) }).toString()}`
  return `${page}${query}#${anchor}`
}

function sectionAnchor(key: string, { form }: PlaceContext): string {
  const section = form.sections.find((each) => each.key === key || each.blocks.some((block) => block.kind === 'prose' && block.sectionKey === key))
  return section?.key ?? 'innehall'
}

/** An indicator hangs on a goal or a measure, where it is filled in; one that hangs nowhere is on a page of its own. */
function indicatorPath(key: string, quote: string | null, { facts }: PlaceContext): PlaceLink {
  const under = [...facts.plan.goals, ...facts.correctiveMeasures].find(({ indicatorKeys }) => indicatorKeys.includes(key))
  if (under === undefined) return { path: 'indikatorer', page: navigation.indicators }
  return { path: address('mal', lineAnchor(under.key, key), quote), page: navigation.goals }
}

/** A line's cell in the statement, of the column that the finding names; what is said of the line in words is its comment. */
function linePath(key: string, { code, quote, beside }: Placed): string {
  const column = beside?.kind === 'column' ? `:${beside.column}` : ''
  const isWords = code === 'deviationUnexplained' || quote !== null
  return isWords ? address('ekonomi', `comment-${key.split('/')[1] ?? ''}`, quote) : `ekonomi#line-${key}${column}`
}

/** The page where a finding is mended, at the very place: the cell, the line or the words. */
export function placeLink(finding: Placed, context: PlaceContext): PlaceLink {
  const { place: { kind, key }, quote } = finding
  switch (kind) {
    case 'budgetLine':
      return { path: linePath(key, finding), page: navigation.finance }
    case 'indicator':
      return indicatorPath(key, quote, context)
    case 'goal':
    case 'correctiveMeasure':
      return { path: address('mal', lineAnchor(kind, key), quote), page: navigation.goals }
    case 'risk':
      return { path: address('risker', lineAnchor(kind, key), quote), page: navigation.risks }
    case 'assignment':
      return { path: address('uppdrag', lineAnchor(kind, key), quote), page: navigation.assignments }
    case 'placementCategory':
      return { path: `volymer#category/${key}`, page: navigation.volumes }
    case 'activity':
    case 'annualCycleItem':
      return { path: address('aktiviteter', lineAnchor(kind, key), quote), page: navigation.activities }
    case 'dataTable':
      return { path: `tabeller#table-${key}`, page: navigation.tables }
    case 'section':
      return { path: address('rapport', sectionAnchor(key, context), quote), page: navigation.report }
    case 'report':
    case 'form':
      return { path: 'rapport', page: navigation.report }
  }
}
