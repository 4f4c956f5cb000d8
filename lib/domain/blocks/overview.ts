import type { RatingLevel } from '../assessment'
import type { FormBlock } from '../form'
import { overviewOf, summedCounts, type LevelCounts, type OverviewGoal } from '../overview'
import type { RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { followUpCells, numberCell } from './cells'
import { isSelected, selectedKey } from './selector'
import { cellsFor, tableOf, type CellOf } from './table'

type OverviewBlock = Extract<FormBlock, { kind: 'overview' }>

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** A goal without indicators has nothing to count: empty, not four zeros. */
function countCells(counts: LevelCounts): Readonly<Record<string, CellOf>> {
  const all = LEVELS.reduce((sum, level) => sum + counts[level], 0)
  if (all === 0) return {}
  const ofLevel = LEVELS.map((level): [string, CellOf] => [level, () => numberCell(counts[level], 0)])
  return { ...Object.fromEntries(ofLevel), indicators: () => numberCell(all, 0) }
}

/** The level alone: what was proposed and why people set another stands in the goal table. */
function goalRow({ goal, followUp, indicators }: OverviewGoal, depth: number, block: OverviewBlock): RowView {
  const cells = cellsFor(block.columns, {
    ...followUpCells(followUp),
    rating: () => ({ type: 'rating', level: followUp.level, proposed: null, reason: null }),
    ...countCells(indicators),
  })
  return { key: goal.key, label: goal.name, kind: 'item', depth, ...(depth === 0 ? { strong: true as const } : {}), cells }
}

/** The level of each goal of one level and of the goals right below, with how many indicators hold each level; their sum stands last. */
export function overviewBlock(block: OverviewBlock, context: BlockContext): TableView {
  const entries = overviewOf(context.facts, block.rootLevel).filter(({ goal }) => isSelected(block.selector, goal, []))
  const total: RowView = {
    key: 'total',
    label: context.fill(block.totalLabel),
    kind: 'total',
    depth: 0,
    cells: cellsFor(block.columns, countCells(summedCounts(entries.map(({ indicators }) => indicators)))),
  }
  const rows = entries.flatMap((entry) => [goalRow(entry, 0, block), ...entry.below.map((below) => goalRow(below, 1, block))])
  return tableOf({ key: selectedKey(`overview:${block.rootLevel}`, block.selector), block: 'overview', unit: null }, block, entries.length === 0 || block.totalLabel === '' ? rows : [...rows, total], context)
}
