import type { FormBlock } from '../form'
import type { TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { changedTargets, indicatorRow } from './goal-table'
import { isSelected } from './selector'
import { tableOf } from './table'

/** Indicators in a list, in the order of the register, each with its value of earlier years where the form asks for them. */
export function indicatorTableBlock(block: Extract<FormBlock, { kind: 'indicatorTable' }>, context: BlockContext): TableView {
  const { facts } = context
  const indicators = facts.indicators.filter((indicator) => isSelected(block.selector, indicator, facts.committee.orgUnits))
  const rows = indicators.map((indicator) => indicatorRow(indicator, 'indicators', 0, block, context))
  return {
    ...tableOf({ key: 'indicatorTable', block: 'indicatorTable', unit: null }, block, rows, context),
    ...changedTargets(indicators.map(({ key }) => key), block, context),
  }
}
