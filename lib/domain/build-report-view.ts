import { amountCommentsBlock } from './blocks/amount-comment'
import { assignmentCountsBlock } from './blocks/assignment-count'
import { assignmentsBlock } from './blocks/assignment'
import type { BlockContext } from './blocks/block-context'
import { bridgeBlock } from './blocks/bridge'
import { correctiveMeasuresBlock } from './blocks/corrective-measure'
import { dataTableBlock } from './blocks/data-table'
import { goalTableBlock } from './blocks/goal-table'
import { keyFiguresBlock } from './blocks/key-figure'
import { overviewBlock } from './blocks/overview'
import { placementVolumesBlock } from './blocks/placement-volume'
import { proseBlock, withValues } from './blocks/prose'
import { risksBlock } from './blocks/risk'
import { statementBlock } from './blocks/statement'
import type { FormBlock, FormSection, ReportForm } from './form'
import { linkableFigures } from './figures/linkable-register'
import { placeholderFiller } from './form-text'
import type { ReportFacts } from './report-facts'
import type { BlockView, ReportView, SectionView } from './report-view'
import { figuresIn } from './rich-text'

/** What one block of the form becomes: one block of the view, or one table per category. */
function blockViews(block: FormBlock, context: BlockContext): readonly BlockView[] {
  switch (block.kind) {
    case 'prose':
      return [proseBlock(block, context)]
    case 'keyFigures':
      return [keyFiguresBlock(block, context)]
    case 'overview':
      return [overviewBlock(block, context)]
    case 'goalTable':
      return [goalTableBlock(block, context)]
    case 'statement':
      return [statementBlock(block, context)]
    case 'bridge':
      return [bridgeBlock(block, context)]
    case 'amountComments':
      return [amountCommentsBlock(block, context)]
    case 'correctiveMeasures':
      return [correctiveMeasuresBlock(block, context)]
    case 'risks':
      return [risksBlock(block, context)]
    case 'assignments':
      return [assignmentsBlock(block, context)]
    case 'assignmentCounts':
      return [assignmentCountsBlock(block, context)]
    case 'placementVolumes':
      return placementVolumesBlock(block, context)
    case 'dataTable':
      return dataTableBlock(block, context)
  }
}

function sectionView(section: FormSection, context: BlockContext): SectionView {
  return {
    key: section.key,
    level: section.level,
    title: context.fill(section.title),
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
    sections: form.sections.map((section) => sectionView(section, context)),
  }
  return withLinkedFigures(view, facts)
}
