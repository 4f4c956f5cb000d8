import type { ProposedLevel } from './assessment'
import type { DataTable, DataTableCell, DataTableColumn, DataTableRow, DerivedColumn, DerivedRow } from './data-table'
import { proposeLevel } from './rating'
import { changeBetween, completeSum, differencePercent, fractionPercent, plainMean } from './statistic'

type LevelColumn = Extract<DerivedColumn, { kind: 'level' }>
type NumberColumn = Exclude<DerivedColumn, LevelColumn>

/** Reads the number of a column, in the same row or in one so many rows further down; null when it holds none. */
type ReadNumber = (columnKey: string, rowsDown?: number) => number | null

/** The level that bands give a value: 4,996 with two decimals and bands from 5 and 3 → met. No value → not assessed. */
function levelByBands({ decimals, bands, favourableDirection }: LevelColumn, value: number | null): ProposedLevel {
  return proposeLevel({ kind: 'bands', decimals, bands }, value, null, 'eq', favourableDirection)
}

function derivedNumber(derived: NumberColumn, read: ReadNumber): number | null {
  switch (derived.kind) {
    case 'mean':
      return plainMean(derived.of.map((key) => read(key)))
    case 'sum':
      return completeSum(derived.of.map((key) => read(key)))
    case 'fraction':
      return fractionPercent(read(derived.met), read(derived.of))
    case 'change':
      return changeBetween(read(derived.from), read(derived.to))
    case 'difference':
      return differencePercent(read(derived.from), read(derived.to))
    case 'changeOnRow':
      return changeBetween(read(derived.of, derived.base === 'above' ? -1 : 1), read(derived.of))
    case 'differenceOnRow':
      return differencePercent(read(derived.of, derived.base === 'above' ? -1 : 1), read(derived.of))
  }
}

/** Whether a derived row computes a typed column: words are neither added nor averaged, percentages are not added. */
export function isAggregated({ type }: DataTableColumn, { kind }: DerivedRow): boolean {
  return type === 'number' || (type === 'percent' && kind === 'mean')
}

function isTyped(row: DataTableRow | undefined): boolean {
  return row !== undefined && (row.derived ?? null) === null
}

/** Places of the rows that a derived row is computed from. */
function rowsBehind({ rows }: DataTable, { of }: DerivedRow): readonly number[] {
  const isCounted = (row: DataTableRow) => (of === null ? isTyped(row) && (row.partOf ?? null) === null : of.includes(row.key))
  return rows.flatMap((row, place) => (isCounted(row) ? [place] : []))
}

/**
 * One cell, typed or computed. `passed` names the cells on the way here, so that a description that leads back to itself ends in a
 * missing cell.
 */
function cellAt(table: DataTable, place: number, columnKey: string, passed: readonly string[]): DataTableCell {
  const here = `${place}/${columnKey}`
  const row = table.rows[place]
  const column = table.columns.find(({ key }) => key === columnKey)
  if (row === undefined || column === undefined || passed.includes(here)) return null
  const numberAt = (otherPlace: number, key: string): number | null => {
    const cell = cellAt(table, otherPlace, key, [...passed, here])
    return typeof cell === 'number' ? cell : null
  }
  const { derived } = column
  if (derived?.kind === 'level') return levelByBands(derived, numberAt(place, derived.of)).level
  // A total is no year: neither is it compared with the row beside it, nor that row with it.
  const isSeries = (rowsDown: number) => rowsDown === 0 || (isTyped(row) && isTyped(table.rows[place + rowsDown]))
  if (derived !== undefined) return derivedNumber(derived, (key, rowsDown = 0) => (isSeries(rowsDown) ? numberAt(place + rowsDown, key) : null))
  const ofRows = row.derived ?? null
  if (ofRows === null) return row.cells[columnKey] ?? null
  if (!isAggregated(column, ofRows)) return null
  const values = rowsBehind(table, ofRows).map((other) => numberAt(other, columnKey))
  return ofRows.kind === 'mean' ? plainMean(values) : completeSum(values)
}

/**
 * The table with every derived cell computed and every other cell as typed (domain rule 12); what stands stored in a derived cell is
 * not looked at. 13 and 20 in the columns met and of → 65 in a column derived as their fraction. Computing twice changes nothing.
 */
export function computedTable(table: DataTable): DataTable {
  const rows = table.rows.map((row, place) => ({
    ...row,
    cells: Object.fromEntries(table.columns.map(({ key }) => [key, cellAt(table, place, key, [])])),
  }))
  return { ...table, rows }
}

/**
 * The level that the bands of a column propose for a row of a computed table, with its numbers: 4,996 → met, value 5, limit 5.
 * @returns null for a column that is not rated by bands
 */
export function proposedCellLevel({ derived }: DataTableColumn, row: DataTableRow): ProposedLevel | null {
  if (derived?.kind !== 'level') return null
  const value = row.cells[derived.of]
  return levelByBands(derived, typeof value === 'number' ? value : null)
}
