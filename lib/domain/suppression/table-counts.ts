import type { DataTable, DataTableColumn, DataTableRow } from '../data-table'
import { numberIn, type Series } from './number-pattern'
import { cellAddress, NO_PEOPLE, sumRelation, type PeopleSystem } from './people-system'

/** The columns of a data table that count people, each with a number or null per row. */
export interface TableCounts {
  readonly table: DataTable
  readonly columns: readonly DataTableColumn[]
  readonly byColumn: readonly Series[]
}

/** Kinds of table whose whole numbers count people unless the column says otherwise: the protective default. */
const COUNTING: readonly DataTable['kind'][] = ['statistics', 'quarterCounts', 'yearSeries']

/** A typed column, or a sum of typed ones; what else is computed follows from counts and counts nobody. */
function countsPeople(table: DataTable, { people, derived, type, decimals }: DataTableColumn): boolean {
  if (derived !== undefined && derived.kind !== 'sum') return false
  return people === undefined ? type === 'number' && decimals === 0 && COUNTING.includes(table.kind) : people === 'count'
}

/** The numbers of a column; a mean of rows is no count. */
function countsIn(table: DataTable, column: DataTableColumn): Series {
  return table.rows.map(({ cells, derived }) => {
    const value = cells[column.key]
    return typeof value === 'number' && derived?.kind !== 'mean' ? value : null
  })
}

/** What a table, computed, counts of people. */
export function tableCounts(table: DataTable): TableCounts {
  const columns = table.columns.filter((column) => countsPeople(table, column))
  return { table, columns, byColumn: columns.map((column) => countsIn(table, column)) }
}

/** The numbers of one row, by column of counts. */
export function acrossRow({ byColumn }: TableCounts, row: number): Series {
  return byColumn.map((series) => numberIn(series, row))
}

/** Key of the quantity in a row and column: `dataTable:families/q1/women`; also the address of the cell that shows it. */
export function cellKey({ table }: TableCounts, row: number, columnKey: string): string {
  const { key } = table.rows[row] as DataTableRow
  return cellAddress(`dataTable:${table.key}`, key, columnKey)
}

/** A count with its key. */
export interface KnownCount {
  readonly key: string
  readonly value: number
}

/** The count in a row and a column of counts, both by their number in the table, as a list of one, or of none where it is missing. */
export function countAt(counts: TableCounts, row: number, column: number): readonly KnownCount[] {
  const { key } = counts.columns[column] as DataTableColumn
  const value = numberIn(counts.byColumn[column] as Series, row)
  return value === null ? [] : [{ key: cellKey(counts, row, key), value }]
}

/** What is left of a whole beside one of its parts is a count too: 12 of which 11 women leaves 1. Nothing when the part is no part. */
export function restOf(whole: KnownCount, part: KnownCount): PeopleSystem {
  const key = `${part.key}#rest of ${whole.key}`
  const value = whole.value - part.value
  return value < 0 ? NO_PEOPLE : { quantities: [{ key, value, people: true }], cells: [], relations: [sumRelation('ofWhich', whole.key, [part.key, key])] }
}
