import type { RatingLevel } from '../assessment'
import { computedTable, isAggregated, proposedCellLevel } from '../computed-table'
import type { DataTable, DataTableCell, DataTableColumn, DataTableRow } from '../data-table'
import type { FormBlock } from '../form'
import type { CellView, ColumnView, RowView, TableView } from '../report-view'
import type { BlockContext } from './block-context'
import { MISSING, numberCell, percentCell, textCell } from './cells'

const LEVELS: readonly RatingLevel[] = ['met', 'partlyMet', 'notMet', 'notAssessed']

/** A cell by its column's type; a value of another type than the column's is shown as it was written. */
function typedCell(column: DataTableColumn, value: DataTableCell): CellView {
  if (value === null) return MISSING
  if (typeof value === 'number') return column.type === 'percent' ? percentCell(value, column.decimals) : numberCell(value, column.decimals)
  const level = column.type === 'rating' ? LEVELS.find((each) => each === value) : undefined
  return level === undefined ? textCell(value) : { type: 'rating', level, proposed: null, reason: null }
}

/** Differences carry their sign; a percentage of a whole does not. */
const SIGNED: readonly string[] = ['change', 'difference', 'changeOnRow', 'differenceOnRow']

/** A cell of a computed table. A level by bands shows its numbers; words have no sum or mean, and nothing belongs there. */
function cellOf(column: DataTableColumn, row: DataTableRow): CellView {
  const { derived } = column
  const proposed = proposedCellLevel(column, row)
  if (proposed !== null) return { type: 'rating', level: proposed.level, proposed, reason: null }
  const ofRows = row.derived ?? null
  if (ofRows !== null && derived === undefined && !isAggregated(column, ofRows)) return { type: 'empty' }
  const cell = typedCell(column, row.cells[column.key] ?? null)
  return cell.type === 'percent' && derived !== undefined && SIGNED.includes(derived.kind) ? { ...cell, sign: true } : cell
}

function columnView({ key, label, type, derived }: DataTableColumn): ColumnView {
  const align = type === 'number' || type === 'percent' ? 'end' : 'start'
  return { key, label, group: null, align, ...(derived === undefined ? {} : { derived: true }) }
}

function rowView(row: DataTableRow, columns: readonly DataTableColumn[]): RowView {
  const isDerived = (row.derived ?? null) !== null
  const isPart = (row.partOf ?? null) !== null
  return {
    key: row.key,
    label: row.label,
    kind: isDerived ? 'total' : isPart ? 'ofWhich' : 'item',
    depth: isPart ? 1 : 0,
    ...(isDerived ? { derived: true } : {}),
    cells: columns.map((column) => cellOf(column, row)),
  }
}

type DataTableBlock = Extract<FormBlock, { kind: 'dataTable' }>

/** The columns that the form prints, each with where it stands in the table; all of them where it names none. */
function printedColumns(table: DataTable, block: DataTableBlock, fill: BlockContext['fill']): readonly { readonly view: ColumnView; readonly place: number }[] {
  const all = table.columns.map((column, place) => ({ view: columnView(column), place }))
  const { printed = [] } = block
  if (printed.length === 0) return all
  return printed.flatMap(({ key, label, group }) =>
    all
      .filter(({ view }) => view.key === key)
      .map(({ view, place }) => ({ view: { ...view, label: label === '' ? view.label : fill(label), group: group === null ? null : fill(group) }, place })),
  )
}

function tableView(table: DataTable, block: DataTableBlock, fill: BlockContext['fill']): TableView {
  const columns = printedColumns(table, block, fill)
  const rows = computedTable(table).rows.map((row) => rowView(row, table.columns))
  return {
    kind: 'table',
    key: `dataTable:${table.key}`,
    block: 'dataTable',
    title: block.title === undefined || block.title === null ? table.title : fill(block.title),
    unit: null,
    legend: (block.legend ?? []).map(fill),
    rowHeader: fill(block.rowHeader),
    columns: columns.map(({ view }) => view),
    rows: rows.map((row) => ({ ...row, cells: columns.flatMap(({ place }) => row.cells.slice(place, place + 1)) })),
  }
}

/**
 * A data table with its derived columns and rows computed and marked, so that nobody types them (domain rule 12); none when the facts
 * lack it. Survey items 4,2 and 4,8 → a mean of 4,5 with its level by bands.
 */
export function dataTableBlock(block: DataTableBlock, { facts, fill }: BlockContext): readonly TableView[] {
  return facts.dataTables.filter((table) => table.key === block.tableKey).map((table) => tableView(table, block, fill))
}
