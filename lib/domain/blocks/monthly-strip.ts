import { followUpOf } from '../follow-up'
import type { FormBlock } from '../form'
import type { Goal } from '../goal'
import { monthsOf, wholeYear } from '../period'
import type { CellView, RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { isSelected } from './selector'
import { tableOf } from './table'

/** The level set for a month; without one, the goal's own level in the report's last month, nothing in any other. */
function monthCell(goal: Goal, month: number, { facts }: BlockContext): CellView {
  const set = facts.assessments.find(({ subject, subjectKey, month: each }) => subject === 'monthlyStripCell' && subjectKey === goal.key && each === month)
  const own = month === facts.report.period.to ? followUpOf(facts, 'goal', goal.key).level : null
  const level = set?.level ?? own
  return level === null ? { type: 'empty' } : { type: 'rating', level, proposed: null, reason: null }
}

/** Twelve levels per goal, one a month. */
export function monthlyStripBlock(block: Extract<FormBlock, { kind: 'monthlyStrip' }>, context: BlockContext): TableView {
  const { facts, form } = context
  const months = monthsOf(wholeYear(facts.report.period.year))
  const goals = facts.plan.goals.filter((goal) => goal.level === block.rootLevel && isSelected(block.selector, goal, []))
  const columns = months.map((month) => ({ key: `m${month}`, label: form.shortMonthNames[month - 1] ?? '', group: null, decimals: 0 }))
  const rows = goals.map(
    (goal): RowView => ({ key: goal.key, label: goal.name, kind: 'item', depth: 0, cells: months.map((month) => monthCell(goal, month, context)) }),
  )
  return tableOf({ key: 'monthlyStrip', block: 'monthlyStrip', unit: null }, { ...block, columns }, rows, context)
}
