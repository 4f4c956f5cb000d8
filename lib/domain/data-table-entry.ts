import type { RatingLevel } from './assessment'
import type { DataTable, DataTableCell, DataTableColumn } from './data-table'

/** The levels a cell of type rating may hold. */
export const CELL_LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** Whether a value may be typed in a column: a figure in one of numbers or percentages, words in one of text, a level's key in one of ratings. */
export function isOfColumn({ type, derived }: DataTableColumn, value: DataTableCell): boolean {
  if (derived !== undefined) return false
  if (value === null) return true
  if (type === 'text') return typeof value === 'string'
  if (type === 'rating') return CELL_LEVELS.some((level) => level === value)
  return typeof value === 'number'
}

/** The table as it will be once cells of a row have been stored; other cells of the row are kept. */
export function withCells(table: DataTable, rowKey: string, cells: Readonly<Record<string, DataTableCell>>): DataTable {
  const rows = table.rows.map((row) => (row.key === rowKey ? { ...row, cells: { ...row.cells, ...cells } } : row))
  return { ...table, rows }
}
