import { numberCell, percentCell } from '../blocks/cells'
import type { DataTable, DataTableColumn } from '../data-table'
import { finding, type CheckCode, type Finding, type Severity } from '../finding'
import { compareNumbers } from '../number'
import type { CheckInput } from './check'
import { tablePlace } from './place'

type Row = DataTable['rows'][number]

/** A cell and what the other cells of the table give for it. */
interface Derived {
  readonly row: Row
  readonly column: DataTableColumn
  readonly value: number
  readonly expected: number
}

/** True when the value is the expected number but for `roundings` roundings to the column's decimals. */
function agrees({ value, expected, column }: Derived, roundings: number): boolean {
  return compareNumbers(Math.abs(value - expected), (roundings * 10 ** -column.decimals) / 2) <= 0
}

/**
 * The cells that break a relation which the table itself shows: it holds in at least two cells, and in more than it fails. So no name
 * of a column has to be known, and a relation that only seems to hold is not taken for one.
 */
function exceptions(cells: readonly Derived[], roundings: number): readonly Derived[] {
  const broken = cells.filter((cell) => !agrees(cell, roundings))
  const holding = cells.length - broken.length
  return holding >= 2 && holding > broken.length ? broken : []
}

function told(code: CheckCode, severity: Severity, table: DataTable, { row, column, value, expected }: Derived): Finding {
  const cell = (amount: number) => (column.type === 'percent' ? percentCell(amount, column.decimals) : numberCell(amount, column.decimals))
  return finding({
    code,
    severity,
    place: { ...tablePlace(table), label: `${table.title}: ${row.label}, ${column.label}` },
    found: cell(value),
    expected: cell(expected),
    comparedWith: null,
    quote: null,
    repair: { kind: 'correctFigure' },
    beside: { kind: 'column', column: `${row.key}/${column.key}` },
  })
}

/** The number in a cell; null for blanks and words. */
function numberIn(row: Row, column: DataTableColumn): number | null {
  const value = row.cells[column.key]
  return typeof value === 'number' ? value : null
}

type Formula = (first: number, second: number) => number
type Pair = readonly [DataTableColumn, DataTableColumn]

/** How a percentage can follow from two numbers beside it (domain rule 12): a share, or a change. */
const FRACTIONS: readonly Formula[] = [
  (met, of) => (100 * met) / of,
  (before, after) => 100 * (after / before - 1),
]

/** The cells of a percent column with what two number columns give by one formula; a division by zero gives none. */
function percentsFrom(table: DataTable, percent: DataTableColumn, [a, b]: Pair, formula: Formula): readonly Derived[] {
  return table.rows.flatMap((row) => {
    const [value, first, second] = [numberIn(row, percent), numberIn(row, a), numberIn(row, b)]
    if (value === null || first === null || second === null) return []
    const expected = formula(first, second)
    return Number.isFinite(expected) ? [{ row, column: percent, value, expected }] : []
  })
}

function brokenPercents(table: DataTable): readonly Derived[] {
  const numbers = table.columns.filter((column) => column.type === 'number')
  const pairs = numbers.flatMap((a) => numbers.filter((b) => b !== a).map((b) => [a, b] as const))
  return table.columns
    .filter((column) => column.type === 'percent')
    .flatMap((percent) => pairs.flatMap((pair) => FRACTIONS.flatMap((formula) => exceptions(percentsFrom(table, percent, pair, formula), 1))))
}

/**
 * Rule: a percentage is the share or the change of the numbers beside it (domain rule 12). The formula is the one that holds in the
 * table's other rows. 9 of 14 printed as 62 %: 64 % → error.
 */
export function fractionAgainstPercent({ facts }: CheckInput): readonly Finding[] {
  return facts.dataTables.flatMap((table) => brokenPercents(table).map((cell) => told('fractionAgainstPercent', 'error', table, cell)))
}

/** How the last row or column of a table follows from the others. */
type Aggregate = (values: readonly number[]) => number

const sum: Aggregate = (values) => values.reduce((total, value) => total + value, 0)
const mean: Aggregate = (values) => sum(values) / values.length

/** The cells of the last row with what the rows above give; only in columns where every cell is a number and two rows stand above. */
function lastRow(table: DataTable, aggregate: Aggregate, columns: readonly DataTableColumn[]): readonly Derived[] {
  const last = table.rows.at(-1)
  const above = table.rows.slice(0, -1)
  return columns.flatMap((column) => {
    const values = above.flatMap((row) => numberIn(row, column) ?? [])
    const value = last === undefined ? null : numberIn(last, column)
    const whole = above.length >= 2 && values.length === above.length
    return last === undefined || value === null || !whole ? [] : [{ row: last, column, value, expected: aggregate(values) }]
  })
}

/** The cells of the last number column with the sum of the number columns before it, of which there must be two. */
function lastColumn(table: DataTable, columns: readonly DataTableColumn[]): readonly Derived[] {
  const last = columns.at(-1)
  const before = columns.slice(0, -1)
  return table.rows.flatMap((row) => {
    const values = before.flatMap((column) => numberIn(row, column) ?? [])
    const value = last === undefined ? null : numberIn(row, last)
    const whole = before.length >= 2 && values.length === before.length
    return last === undefined || value === null || !whole ? [] : [{ row, column: last, value, expected: sum(values) }]
  })
}

/** A last row or column that is called a total is one; any other must show itself to be. */
const TOTAL = 'total'

function brokenTotals(table: DataTable): readonly (Derived & { readonly parts: number })[] {
  const numbers = table.columns.filter((column) => column.type === 'number')
  const broken = (cells: readonly Derived[], isTotal: boolean, parts: number) =>
    (isTotal ? cells.filter((cell) => !agrees(cell, 1)) : exceptions(cells, 1)).map((cell) => ({ ...cell, parts }))
  return [
    ...broken(lastRow(table, sum, numbers), table.rows.at(-1)?.key === TOTAL, table.rows.length),
    ...broken(lastColumn(table, numbers), numbers.at(-1)?.key === TOTAL, numbers.length),
  ]
}

/**
 * Rule: the last row or column of a table that is the sum of the others, is so throughout (domain, "Checks"). Quarters 12, 9, 11 and
 * 14 with the total 49, where the other rows add up: 46 → error; with the total 45 it is a question, since rounded parts can do that.
 */
export function tableTotalAgainstParts({ facts }: CheckInput): readonly Finding[] {
  return facts.dataTables.flatMap((table) =>
    brokenTotals(table).map((cell) => told('totalAgainstParts', agrees(cell, cell.parts) ? 'question' : 'error', table, cell)),
  )
}

/**
 * Rule: the mean of a survey is the plain mean of its items (domain rule 12). Items 4,2, 4,6 and 4,7 with the mean 4,6 where the
 * other columns agree: 4,5 → error.
 */
export function surveyMeanAgainstItems({ facts }: CheckInput): readonly Finding[] {
  return facts.dataTables
    .filter((table) => table.kind === 'survey')
    .flatMap((table) => {
      const columns = table.columns.filter((column) => column.type === 'number' || column.type === 'percent')
      // The mean is taken from unrounded items: the items' rounding and its own.
      return exceptions(lastRow(table, mean, columns), 2).map((cell) => told('surveyMeanAgainstItems', 'error', table, cell))
    })
}
