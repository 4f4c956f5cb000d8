import type { FormBlock } from '../form'
import type { BlockView } from '../report-view'
import { activitiesBlock } from './activity'
import { amountCommentsBlock } from './amount-comment'
import { annualCycleBlock } from './annual-cycle'
import { assignmentsBlock } from './assignment'
import { assignmentCountsBlock } from './assignment-count'
import type { BlockContext } from './block-context'
import { bridgeBlock } from './bridge'
import { chartBlocks } from './chart'
import { correctiveMeasuresBlock } from './corrective-measure'
import { dataTableBlock } from './data-table'
import { goalTableBlock, qualityGoalsBlock } from './goal-table'
import { indicatorTableBlock } from './indicator-table'
import { keyFiguresBlock } from './key-figure'
import { monthlyStripBlock } from './monthly-strip'
import { noteBlock, titlePageBlock } from './note'
import { overviewBlock } from './overview'
import { placementVolumesBlock } from './placement-volume'
import { proseBlock } from './prose'
import { ratedCommentBlock } from './rated-comment'
import { closedRisksBlock, risksBlock } from './risk'
import { statementBlock } from './statement'

/** What one block of the form becomes: one block of the view, or one table per category. */
export function blockViews(block: FormBlock, context: BlockContext): readonly BlockView[] {
  switch (block.kind) {
    case 'titlePage':
      return [titlePageBlock(block, context)]
    case 'note':
      return [noteBlock(block, context)]
    case 'prose':
      return [proseBlock(block, context)]
    case 'ratedComment':
      return [ratedCommentBlock(block, context)]
    case 'keyFigures':
      return [keyFiguresBlock(block, context)]
    case 'overview':
      return [overviewBlock(block, context)]
    case 'goalTable':
      return [goalTableBlock(block, context)]
    case 'qualityGoals':
      return [qualityGoalsBlock(block, context)]
    case 'indicatorTable':
      return [indicatorTableBlock(block, context)]
    case 'monthlyStrip':
      return [monthlyStripBlock(block, context)]
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
    case 'closedRisks':
      return [closedRisksBlock(block, context)]
    case 'activities':
      return [activitiesBlock(block, context)]
    case 'annualCycle':
      return [annualCycleBlock(block, context)]
    case 'assignments':
      return [assignmentsBlock(block, context)]
    case 'assignmentCounts':
      return [assignmentCountsBlock(block, context)]
    case 'placementVolumes':
      return placementVolumesBlock(block, context)
    case 'dataTable':
      return dataTableBlock(block, context)
    case 'chart':
      return chartBlocks(block, context)
  }
}
