import type { RatingLevel } from '../assessment'
import type { DataTableColumn } from '../data-table'
import type { FormBlock } from '../form'
import type { CellView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { MISSING, numberCell, percentCell, textCell } from './cells'

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** A cell by its column's type; a value of another type than the column's is shown as it was written. */
function cellOf(column: DataTableColumn, value: number | string | null): CellView {
  if (value === null) return MISSING
  if (typeof value === 'number') return column.type === 'percent' ? percentCell(value, column.decimals) : numberCell(value, column.decimals)
  const level = column.type === 'rating' ? LEVELS.find((each) => each === value) : undefined
  return level === undefined ? textCell(value) : { type: 'rating', level, proposed: null, reason: null }
}

/** A data table as stored; none when the facts lack it. */
export function dataTableBlock(block: Extract<FormBlock, { kind: 'dataTable' }>, { facts, fill }: BlockContext): readonly TableView[] {
  return facts.dataTables
    .filter((table) => table.key === block.tableKey)
    .map((table) => ({
      kind: 'table',
      key: `dataTable:${table.key}`,
      block: 'dataTable',
      title: table.title,
      unit: null,
      legend: [],
      rowHeader: fill(block.rowHeader),
      columns: table.columns.map(({ key, label, type }) => ({
        key,
        label,
        group: null,
        align: type === 'number' || type === 'percent' ? 'end' : 'start',
      })),
      rows: table.rows.map((row) => ({
        key: row.key,
        label: row.label,
        kind: 'item',
        depth: 0,
        cells: table.columns.map((column) => cellOf(column, row.cells[column.key] ?? null)),
      })),
    }))
}
