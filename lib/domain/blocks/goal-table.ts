import { assessmentOf } from '../assessment'
import { followUpOf, indicatorFollowUp, indicatorsOf, type TrendBase } from '../follow-up'
import type { FormBlock } from '../form'
import { goalTree, type Goal } from '../goal'
import { valueFor, type Indicator } from '../indicator'
import type { CellView, RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { actualCell, followUpCells, MISSING, targetCell, textCell } from './cells'
import { isSelected } from './selector'
import { cellsFor, notesOf, tableOf } from './table'
import { targetNotes } from './target-note'

/** A block with a tree of rows, each with indicators below. */
type TreeBlock = Extract<FormBlock, { kind: 'goalTable' | 'qualityGoals' | 'indicatorTable' | 'correctiveMeasures' }>

/** The base of the indicators' trends: the earlier report of the year that the form names, else the previous report (domain rule 8). */
function trendBase({ trendBase: named }: TreeBlock, { facts, fill }: BlockContext): TrendBase | null {
  if (named === undefined || named === null) return facts.previousReport
  return { title: fill(named.title), period: { year: facts.report.period.year, from: 1, to: named.toMonth } }
}

/** The value of the same months so many years before; a dash where none is stored. */
function earlierCell(indicator: Indicator, yearsBefore: number, { facts }: BlockContext): CellView {
  const { period } = facts.report
  const recorded = valueFor(facts.earlierIndicatorValues ?? [], indicator.key, { ...period, year: period.year - yearsBefore })
  return recorded === null ? MISSING : actualCell(indicator, recorded)
}

/** Row of an indicator below a goal or a measure. Its key names both, since an indicator may hang in several places. */
export function indicatorRow(indicator: Indicator, parentKey: string, depth: number, block: TreeBlock, context: BlockContext): RowView {
  const followUp = indicatorFollowUp(context.facts, indicator, trendBase(block, context))
  const cells = cellsFor(block.columns, {
    ...followUpCells(followUp),
    actual: () => actualCell(indicator, followUp.value),
    target: () => targetCell(indicator, followUp.target),
    samePeriodLastYear: () => earlierCell(indicator, 1, context),
    samePeriodTwoYearsBefore: () => earlierCell(indicator, 2, context),
    samePeriodThreeYearsBefore: () => earlierCell(indicator, 3, context),
  })
  return { key: `${parentKey}/${indicator.key}`, label: indicator.name, kind: 'item', depth, cells }
}

/** What has changed in the targets of a table's indicators, since what its trends are measured against. */
export function changedTargets(indicatorKeys: readonly string[], block: TreeBlock, context: BlockContext): Pick<TableView, 'notes'> {
  const base = trendBase(block, context)
  return notesOf(base?.title ?? null, targetNotes(indicatorsOf(context.facts, indicatorKeys), base, context.facts.report.period))
}

/** A goal that only holds other goals is a heading; one that is rated, followed up or noted has cells. */
function isHeading(goal: Goal, below: readonly Goal[], { facts }: BlockContext): boolean {
  const assessed = assessmentOf(facts.assessments, 'goal', goal.key) !== null
  return below.length > 0 && goal.indicatorKeys.length === 0 && goal.note === null && !assessed
}

/** What each unit that has set a level on the goal says of its own result. */
function unitRows(goal: Goal, depth: number, block: TreeBlock, { facts }: BlockContext): readonly RowView[] {
  if (block.kind !== 'goalTable' || block.unitResults !== true) return []
  return facts.committee.orgUnits.flatMap((unit): readonly RowView[] => {
    const result = assessmentOf(facts.assessments, 'unitResult', goal.key, unit.key)
    if (result === null || result.level === null) return []
    const { level, commentary } = result
    const cells = cellsFor(block.columns, {
      rating: () => ({ type: 'rating', level, proposed: null, reason: null }),
      commentary: () => textCell(commentary),
    })
    return [{ key: `${goal.key}/unit:${unit.key}`, label: unit.name, kind: 'item', depth, cells }]
  })
}

function goalRows(goal: Goal, depth: number, block: TreeBlock, context: BlockContext): readonly RowView[] {
  const { facts } = context
  const below = facts.plan.goals.filter((other) => other.parentKey === goal.key)
  const row: RowView = isHeading(goal, below, context)
    ? { key: goal.key, label: goal.name, kind: 'heading', depth, cells: [] }
    : {
        key: goal.key,
        label: goal.name,
        kind: 'item',
        depth,
        strong: true,
        cells: cellsFor(block.columns, followUpCells(followUpOf(facts, 'goal', goal.key), goal.note)),
      }
  return [
    row,
    ...indicatorsOf(facts, goal.indicatorKeys).map((indicator) => indicatorRow(indicator, goal.key, depth + 1, block, context)),
    ...unitRows(goal, depth + 1, block, context),
    ...below.flatMap((child) => goalRows(child, depth + 1, block, context)),
  ]
}

/** Goals of a level that do not hang below another of the same level. */
function topGoals(level: Goal['level'], goals: readonly Goal[]): readonly Goal[] {
  return goals.filter((goal) => goal.level === level && !goals.some((other) => other.key === goal.parentKey && other.level === level))
}

/** A table of goals, each with its indicators and what hangs below it. */
function tableOfGoals(roots: readonly Goal[], block: Extract<FormBlock, { kind: 'goalTable' | 'qualityGoals' }>, table: Pick<TableView, 'key' | 'block'>, context: BlockContext): TableView {
  const rows = roots.flatMap((root) => goalRows(root, 0, block, context))
  const indicatorKeys = roots.flatMap((root) => goalTree(root, context.facts.plan.goals)).flatMap((goal) => goal.indicatorKeys)
  return { ...tableOf({ ...table, unit: null }, block, rows, context), ...changedTargets(indicatorKeys, block, context) }
}

/** The goal tree below the roots of one level, or below the goals that the form names, with each goal's indicators. */
export function goalTableBlock(block: Extract<FormBlock, { kind: 'goalTable' }>, context: BlockContext): TableView {
  const { goals } = context.facts.plan
  const isNamed = (goal: Goal) => isSelected(block.selector, goal, [])
  const roots = block.selector === undefined || block.selector === null ? topGoals(block.rootLevel, goals) : goals.filter(isNamed)
  return tableOfGoals(roots, block, { key: `goalTable:${block.rootLevel}`, block: 'goalTable' }, context)
}

/** The quality goals, wherever they hang in the tree, with each one's indicators. */
export function qualityGoalsBlock(block: Extract<FormBlock, { kind: 'qualityGoals' }>, context: BlockContext): TableView {
  const roots = topGoals('qualityGoal', context.facts.plan.goals).filter((goal) => isSelected(block.selector, goal, []))
  return tableOfGoals(roots, block, { key: 'qualityGoals', block: 'qualityGoals' }, context)
}
