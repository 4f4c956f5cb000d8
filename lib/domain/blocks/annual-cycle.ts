import { followUpOf } from '../follow-up'
import type { FormBlock } from '../form'
import { capitalMonthName } from '../form-text'
import { monthsOf, wholeYear } from '../period'
import type { RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { followUpCells } from './cells'
import { isSelected } from './selector'
import { cellsFor, tableOf } from './table'

/** The year's activities under their months; months without any are left out. */
export function annualCycleBlock(block: Extract<FormBlock, { kind: 'annualCycle' }>, context: BlockContext): TableView {
  const { facts, form } = context
  const items = facts.annualCycle.filter((item) => isSelected(block.selector, item, facts.committee.orgUnits))
  const rowsOf = (month: number): readonly RowView[] => {
    const due = items.filter((item) => item.month === month)
    if (due.length === 0) return []
    return [
      { key: `month-${month}`, label: capitalMonthName(form, month), kind: 'heading', depth: 0, cells: [] },
      ...due.map(
        ({ key, activity }): RowView => ({
          key,
          label: activity,
          kind: 'item',
          depth: 1,
          cells: cellsFor(block.columns, followUpCells(followUpOf(facts, 'annualCycleItem', key))),
        }),
      ),
    ]
  }
  const rows = monthsOf(wholeYear(facts.report.period.year)).flatMap(rowsOf)
  return tableOf({ key: 'annualCycle', block: 'annualCycle', unit: null }, block, rows, context)
}
