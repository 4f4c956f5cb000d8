import { inWholeTkr, ore, sumOre, type Ore } from './money'
import { addedRows, lastTotal, type BudgetLine } from './statement'
import type { StatementFigures } from './statement-figures'
import { OF_WHICH_SLACK_TKR, reconciles, SLACK_TKR } from './variance'

/** A column of a statement whose amounts are compared. */
export type StatementColumn = keyof StatementFigures

/** A row of a statement with its amounts in öre: computed (a StatementRow will do), or as printed. Null or left out is blank. */
export interface ComparedRow {
  readonly line: BudgetLine
  readonly figures: Readonly<Partial<Record<StatementColumn, Ore | null>>>
}

/** Two figures that should be one, compared as they are printed: in whole tkr. They differ by 1 tkr at least. */
export interface PrintedDifference {
  /** The total, or the line whose columns do not agree. */
  readonly line: BudgetLine
  readonly column: StatementColumn
  /** What stands there, rounded to whole tkr; öre. */
  readonly printed: Ore
  /** What the other printed figures give; öre. */
  readonly expected: Ore
  /** printed − expected; öre. */
  readonly difference: Ore
  /** How far rounding alone may part them, in tkr (domain rule 2). */
  readonly slackTkr: number
  /** True when the slack explains the difference: nothing is wrong then. */
  readonly explained: boolean
}

/** Columns of a statement with a budget and a forecast. */
const BUDGET_COLUMNS: readonly StatementColumn[] = [
  'actual',
  'budget',
  'variance',
  'forecast',
  'yearBudget',
  'yearVariance',
  'previousForecast',
  'forecastChange',
]

/** Columns of a statement of grant, net cost and net result. */
export const NET_RESULT_COLUMNS: readonly StatementColumn[] = ['grant', 'actual', 'netResult', 'lastYearNetResult', 'changeOnLastYearNetResult']

/** What a column is made of: the first figure and the second with its sign (domain rules 1 and 4). */
interface Made {
  readonly of: StatementColumn
  readonly sign: 1 | -1
  readonly and: StatementColumn
}

const MADE: Readonly<Partial<Record<StatementColumn, Made>>> = {
  variance: { of: 'actual', sign: -1, and: 'budget' },
  yearVariance: { of: 'forecast', sign: -1, and: 'yearBudget' },
  forecastChange: { of: 'forecast', sign: -1, and: 'previousForecast' },
  changeOnSamePeriodLastYear: { of: 'actual', sign: -1, and: 'samePeriodLastYear' },
  changeOnLastYear: { of: 'forecast', sign: -1, and: 'lastYear' },
  netResult: { of: 'grant', sign: 1, and: 'actual' },
}

/** The amount of a row as printed in whole tkr; null where it is blank. */
function printedAmount(row: ComparedRow, column: StatementColumn): Ore | null {
  const amount = row.figures[column] ?? null
  return amount === null ? null : inWholeTkr(amount)
}

/** The difference between what stands in a column of a line and what is expected there; none where either is blank or both agree. */
function difference(line: BudgetLine, column: StatementColumn, printed: Ore | null, expected: Ore | null, slackTkr: number): readonly PrintedDifference[] {
  if (printed === null || expected === null || printed === expected) return []
  const explained = reconciles(printed, expected, slackTkr)
  return [{ line, column, printed, expected, difference: ore(printed - expected), slackTkr, explained }]
}

/** 2 tkr for of-which lines and for rows that are not counted among the areas, else 1 (domain rule 2). */
function slackOf(lines: readonly BudgetLine[]): number {
  return lines.some((line) => line.kind === 'ofWhich' || !line.counted) ? OF_WHICH_SLACK_TKR : SLACK_TKR
}

/**
 * Where a printed total is not the sum of the printed rows above it (domain rule 2): rows −100,4 and −100,4 tkr are printed −100 and
 * −100, their total −201: a difference of −1 tkr, which the slack explains. Blank rows add nothing.
 * @param rows all rows of one statement, as from statementRows or as read from a printed table
 * @param columns which columns are printed; those of a statement with a budget and a forecast when left out
 */
export function printedDifferences(rows: readonly ComparedRow[], columns: readonly StatementColumn[] = BUDGET_COLUMNS): readonly PrintedDifference[] {
  const statement = { lines: rows.map((row) => row.line) }
  return rows
    .filter(({ line }) => line.kind === 'total')
    .flatMap((total) => {
      const lines = addedRows(statement, total.line)
      const added = rows.filter((row) => lines.includes(row.line))
      return columns.flatMap((column) =>
        difference(total.line, column, printedAmount(total, column), sumOre(added.map((row) => printedAmount(row, column))), slackOf(lines)),
      )
    })
}

/**
 * Where a printed variance, change or net result is not made of the two printed figures beside it: year variance −1 075 beside
 * forecast −76 798 and budget −75 724 (which give −1 074) differs by −1 tkr, which the slack explains.
 * @param columns as for printedDifferences; columns that are not made of two others are left out
 */
export function columnDifferences(rows: readonly ComparedRow[], columns: readonly StatementColumn[] = BUDGET_COLUMNS): readonly PrintedDifference[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const made = MADE[column]
      if (made === undefined) return []
      const [a, b] = [printedAmount(row, made.of), printedAmount(row, made.and)]
      const expected = a === null || b === null ? null : ore(a + made.sign * b)
      return difference(row.line, column, printedAmount(row, column), expected, slackOf([row.line]))
    }),
  )
}

function resultRow(rows: readonly ComparedRow[]): ComparedRow | null {
  const result = lastTotal({ lines: rows.map((row) => row.line) })
  return rows.find((row) => row.line === result) ?? null
}

/**
 * Where the results of two statements, which are the same money sorted in two ways, are printed differently (domain rule 2): result of the income statement −168 502, of net cost −168 501 tkr: −1 tkr, which the slack explains. `line` is the first
 * statement's result; `expected` is the second's. Nothing is compared where a statement has no total.
 */
export function statementsDisagree(first: readonly ComparedRow[], second: readonly ComparedRow[]): readonly PrintedDifference[] {
  const [a, b] = [resultRow(first), resultRow(second)]
  if (a === null || b === null) return []
  const slackTkr = slackOf([...first, ...second].map((row) => row.line))
  return BUDGET_COLUMNS.flatMap((column) => difference(a.line, column, printedAmount(a, column), printedAmount(b, column), slackTkr))
}
