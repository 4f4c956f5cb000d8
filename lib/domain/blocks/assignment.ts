import type { Assignment } from '../assignment'
import { followUpOf } from '../follow-up'
import type { FormBlock, FormColumn } from '../form'
import type { RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { followUpCells, textCell } from './cells'
import { isSelected } from './selector'
import { cellsFor, tableOf } from './table'

function assignmentRow(assignment: Assignment, columns: readonly FormColumn[], { facts }: BlockContext): RowView {
  const cells = cellsFor(columns, {
    ...followUpCells(followUpOf(facts, 'assignment', assignment.key)),
    issuer: () => textCell(assignment.issuer),
    aim: () => textCell(assignment.aim),
    group: () => textCell(assignment.group),
    targetAreas: () => textCell(assignment.targetAreas.join('\n')),
  })
  return { key: assignment.key, label: assignment.text, kind: 'item', depth: 0, cells }
}

/** The assignments of the year with their follow-up. */
export function assignmentsBlock(block: Extract<FormBlock, { kind: 'assignments' }>, context: BlockContext): TableView {
  const { facts } = context
  const selected = facts.assignments.filter((assignment) => isSelected(block.selector, assignment, facts.committee.orgUnits))
  const rows = selected.map((assignment) => assignmentRow(assignment, block.columns, context))
  return tableOf({ key: 'assignments', block: 'assignments', unit: null }, block, rows, context)
}
