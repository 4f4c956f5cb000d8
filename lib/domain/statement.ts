import { sumOre, type Ore } from './money'
import type { Period } from './period'

export type StatementKind = 'incomeStatement' | 'netCost' | 'netResult'
export type BudgetLineKind = 'item' | 'heading' | 'ofWhich' | 'total'
export type Measure = 'actual' | 'budget' | 'forecast'

/** Ekonomisk uppställning: budget lines in tree order (siblings in print order). */
export interface Statement {
  readonly key: string
  readonly kind: StatementKind
  readonly name: string
  readonly lines: readonly BudgetLine[]
}

/**
 * Budgetrad. A total is the sum of the items below it; it is printed after its children, a heading before.
 * An of-which line hangs below the item it is part of and is never added.
 */
export interface BudgetLine {
  readonly key: string
  readonly parentKey: string | null
  readonly kind: BudgetLineKind
  readonly label: string
  /** False: not counted among the areas (covid-19 effect, state compensation, unfunded). */
  readonly counted: boolean
  readonly businessAreaKey: string | null
  readonly serviceAreaKey: string | null
}

/** Belopp of one line for an interval of months. Budget amounts name their budget version. Line keys are unique within a statement. */
export interface Amount {
  readonly statementKey: string
  readonly lineKey: string
  readonly measure: 'actual' | 'budget'
  readonly budgetVersionKey: string | null
  readonly period: Period
  readonly amount: Ore
  readonly version: number
}

/** Full-year change that a budget version brought to a line or a total; costs negative: 6,6 mnkr more to spend = −660 000 000 öre. */
export interface BudgetChange {
  readonly key: string
  readonly statementKey: string
  readonly lineKey: string
  readonly budgetVersionKey: string
  readonly amount: Ore
  readonly reason: string
}

export interface BudgetVersion {
  readonly key: string
  readonly name: string
  readonly decision: string | null
  readonly decidedOn: string | null
}

/** A line as it is printed: `depth` indents below a heading or an item, not below a total. */
export interface PrintedLine {
  readonly line: BudgetLine
  readonly depth: number
}

function childrenOf(statement: Pick<Statement, 'lines'>, parentKey: string | null): readonly BudgetLine[] {
  return statement.lines.filter((line) => line.parentKey === parentKey)
}

/**
 * The lines in print order: the children of a total, then the total; a heading, then its lines; an item, then its of-which lines.
 */
export function printOrder(statement: Pick<Statement, 'lines'>): readonly PrintedLine[] {
  const printed = (line: BudgetLine, depth: number): readonly PrintedLine[] => {
    const below = (depthBelow: number) => childrenOf(statement, line.key).flatMap((child) => printed(child, depthBelow))
    return line.kind === 'total' ? [...below(depth), { line, depth }] : [{ line, depth }, ...below(depth + 1)]
  }
  return childrenOf(statement, null).flatMap((root) => printed(root, 0))
}

/** The items that a total or heading is the sum of, at any depth; an item stands for itself, of-which lines are never added. */
export function itemsBelow(statement: Pick<Statement, 'lines'>, line: BudgetLine): readonly BudgetLine[] {
  if (line.kind === 'item') return [line]
  if (line.kind === 'ofWhich') return []
  return childrenOf(statement, line.key).flatMap((child) => itemsBelow(statement, child))
}

/**
 * The rows that a reader adds to get a printed total: items and totals directly below it, through headings. Of-which lines are
 * never added. ASN's result of two areas = [ifo.total, ai.total].
 */
export function addedRows(statement: Pick<Statement, 'lines'>, total: BudgetLine): readonly BudgetLine[] {
  return childrenOf(statement, total.key).flatMap((child) => {
    if (child.kind === 'heading') return addedRows(statement, child)
    return child.kind === 'ofWhich' ? [] : [child]
  })
}

/** The outermost heading that a line stands under: of 'Personalkostnader' the business area, not 'Kostnader'. Null when there is none. */
export function outermostHeading(statement: Statement, line: BudgetLine): BudgetLine | null {
  const above = statement.lines.find(({ key }) => key === line.parentKey)
  if (above === undefined) return null
  return outermostHeading(statement, above) ?? (above.kind === 'heading' ? above : null)
}

/** The keys of a line and of every line below it. */
export function lineKeysWithin(statement: Pick<Statement, 'lines'>, lineKey: string): readonly string[] {
  return [lineKey, ...childrenOf(statement, lineKey).flatMap((child) => lineKeysWithin(statement, child.key))]
}

/** The last total in print order: the result of the whole statement. */
export function lastTotal(statement: Pick<Statement, 'lines'>): BudgetLine | null {
  return printOrder(statement).findLast(({ line }) => line.kind === 'total')?.line ?? null
}

/**
 * What is recorded for one line and measure: an amount; nothing at all (null), as for a line without a budget; or only a part
 * of what is asked for, which makes every total above it unknown. Missing is not zero.
 */
export type RecordedAmount = Ore | null | 'incomplete'

/**
 * The amount of a line: its own for items and of-which lines; for a total the sum of the items below it, before any rounding
 * (domain rule 2). A heading has none.
 * @param recorded what is recorded for an item or of-which line, by its key
 * @returns null when nothing is recorded, or when an item of a total is incomplete
 */
export function lineAmount(statement: Pick<Statement, 'lines'>, line: BudgetLine, recorded: (lineKey: string) => RecordedAmount): Ore | null {
  if (line.kind === 'heading') return null
  const parts = line.kind === 'total' ? itemsBelow(statement, line).map((item) => recorded(item.key)) : [recorded(line.key)]
  const known = parts.filter((part) => part !== 'incomplete')
  return known.length < parts.length ? null : sumOre(known)
}
