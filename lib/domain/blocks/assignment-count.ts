import type { RatingLevel } from '../assessment'
import { followUpOf } from '../follow-up'
import type { FormBlock } from '../form'
import type { RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { numberCell } from './cells'
import { isSelected, selectedKey } from './selector'

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** How many assignments hold each level, counted from the rows themselves: 9 + 2 + 0 = 11. Not assessed only where there are any. */
export function assignmentCountsBlock(block: Extract<FormBlock, { kind: 'assignmentCounts' }>, context: BlockContext): TableView {
  const { facts, form, fill } = context
  const counted = facts.assignments.filter((assignment) => isSelected(block.selector, assignment, facts.committee.orgUnits))
  const levels = counted.map((assignment) => followUpOf(facts, 'assignment', assignment.key).level)
  const count = (level: RatingLevel) => levels.filter((other) => other === level).length
  const printed = LEVELS.filter((level) => level !== 'notAssessed' || count(level) > 0)
  const row = (key: string, label: string, kind: RowView['kind'], value: number): RowView => ({
    key,
    label,
    kind,
    depth: 0,
    cells: [numberCell(value, 0)],
  })
  return {
    kind: 'table',
    key: selectedKey('assignmentCounts', block.selector),
    block: 'assignmentCounts',
    title: fill(block.title),
    unit: null,
    legend: [],
    rowHeader: fill(block.rowHeader),
    columns: [{ key: 'count', label: fill(block.countLabel), group: null, align: 'end' }],
    rows: [
      ...printed.map((level) => row(level, form.ratingWords[level], 'item', count(level))),
      row('total', fill(block.totalLabel), 'total', levels.length),
    ],
  }
}
