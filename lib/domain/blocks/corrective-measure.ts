import type { CorrectiveMeasure } from '../corrective-measure'
import { followUpOf, indicatorsOf } from '../follow-up'
import type { FormBlock } from '../form'
import type { RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { followUpCells, moneyCell } from './cells'
import { changedTargets, indicatorRow } from './goal-table'
import { isSelected } from './selector'
import { cellsFor, tableOf } from './table'

type MeasuresBlock = Extract<FormBlock, { kind: 'correctiveMeasures' }>

function measureRows(measure: CorrectiveMeasure, depth: number, block: MeasuresBlock, context: BlockContext): readonly RowView[] {
  const { facts } = context
  const { effect } = measure
  const cells = cellsFor(block.columns, {
    ...followUpCells(followUpOf(facts, 'correctiveMeasure', measure.key)),
    effect: (column) => (effect === null ? { type: 'empty' } : moneyCell(effect, 'tkr', column.decimals)),
  })
  const below = facts.correctiveMeasures.filter((other) => other.parentKey === measure.key)
  return [
    { key: measure.key, label: measure.text, kind: 'item', depth, strong: true, cells },
    ...indicatorsOf(facts, measure.indicatorKeys).map((indicator) => indicatorRow(indicator, measure.key, depth + 1, block, context)),
    ...below.flatMap((child) => measureRows(child, depth + 1, block, context)),
  ]
}

/** The tree of corrective measures, each with the indicators linked to it: the same objects as on their goals. */
export function correctiveMeasuresBlock(block: MeasuresBlock, context: BlockContext): TableView {
  const { correctiveMeasures, committee } = context.facts
  const roots = correctiveMeasures.filter((measure) => measure.parentKey === null && isSelected(block.selector, measure, committee.orgUnits))
  const rows = roots.flatMap((root) => measureRows(root, 0, block, context))
  const printed = correctiveMeasures.filter((measure) => rows.some((row) => row.key === measure.key))
  const indicatorKeys = printed.flatMap((measure) => measure.indicatorKeys)
  return {
    ...tableOf({ key: 'correctiveMeasures', block: 'correctiveMeasures', unit: null }, block, rows, context),
    ...changedTargets(indicatorKeys, block, context),
  }
}
