import type { BlockContext } from './blocks/block-context'
import { blockViews } from './blocks/block-views'
import { withValues } from './blocks/prose'
import type { FormSection, ReportForm } from './form'
import { withFootnoteNumbers } from './footnote'
import { linkableFigures } from './figures/linkable-register'
import { placeholderFiller } from './form-text'
import { headingNumbers } from './heading-number'
import { withReferences } from './reference'
import type { ReportFacts } from './report-facts'
import type { BlockView, ReportView, SectionView } from './report-view'
import { figuresIn } from './rich-text'

function sectionView(section: FormSection, number: string | undefined, context: BlockContext): SectionView {
  return {
    key: section.key,
    level: section.level,
    ...(number === undefined ? {} : { number }),
    title: context.fill(section.title),
    ...(section.orientation === 'landscape' ? { landscape: true as const } : {}),
    blocks: section.blocks.flatMap((block) => blockViews(block, context)),
  }
}

/** Gives the figures in texts their values. Only where there are any: the register of all figures costs more than the tables. */
function withLinkedFigures(view: ReportView, facts: ReportFacts): ReportView {
  const isLinked = view.sections.some(({ blocks }) => blocks.some((block) => block.kind === 'prose' && figuresIn(block.body).length > 0))
  if (!isLinked) return view
  const figures = new Map(linkableFigures(facts, view).map((figure) => [figure.key, figure]))
  const printed = (block: BlockView): BlockView => (block.kind === 'prose' ? { ...block, body: withValues(block.body, figures) } : block)
  return { ...view, sections: view.sections.map((section) => ({ ...section, blocks: section.blocks.map(printed) })) }
}

/**
 * The one place where a report is computed. The same facts and form always give the same view, which every output renders.
 * Plain JSON: amounts in whole öre, percentages and indicator values unrounded, missing figures as marked cells.
 */
export function buildReportView(facts: ReportFacts, form: ReportForm): ReportView {
  const { municipality, committee, report, previousReport } = facts
  const numbers = form.numbering === 'decimal' ? headingNumbers(form.sections) : []
  const context: BlockContext = { facts, form, fill: placeholderFiller(form, report, previousReport) }
  const view: ReportView = {
    schema: 'tertial-report-view/1',
    municipality: { key: municipality.key, name: municipality.name },
    committee: { key: committee.key, name: committee.name },
    report: {
      key: report.key,
      title: report.title,
      period: report.period,
      previousTitle: previousReport?.title ?? null,
      registryNumber: report.registryNumber,
      meetingOn: report.meetingOn,
      minutesItem: report.minutesItem,
    },
    ratingWords: form.ratingWords,
    missingWords: form.missingWords,
    sections: form.sections.map((section, index) => sectionView(section, numbers[index], context)),
  }
  return withReferences(withFootnoteNumbers(withLinkedFigures(view, facts)))
}
