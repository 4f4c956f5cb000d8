import type { CellView, ReportView, RowView, TableView } from '../report-view'
import { cellAddress } from './people-system'

/** A cell of a table, with where it stands. */
export interface PlacedCell {
  readonly address: string
  readonly table: TableView
  readonly row: RowView
  readonly columnLabel: string
  readonly cell: CellView
}

/** Every table of the view, those of charts among them; one that stands in two sections comes twice. */
export function tablesOf(view: ReportView): readonly TableView[] {
  return view.sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [])))
}

/** Every cell of every table of the view, by address; a cell that stands twice is kept once. */
export function cellsByAddress(view: ReportView): ReadonlyMap<string, PlacedCell> {
  const cells = new Map<string, PlacedCell>()
  for (const table of tablesOf(view)) {
    for (const row of table.rows) {
      table.columns.forEach((column, index) => {
        const cell = row.cells[index]
        const address = cellAddress(table.key, row.key, column.key)
        if (cell !== undefined) cells.set(address, { address, table, row, columnLabel: column.label, cell })
      })
    }
  }
  return cells
}

/** The number that a cell shows: money in öre, 18.4 for 18,4 %; null where it shows none. */
export function shownNumber(cell: CellView): number | null {
  switch (cell.type) {
    case 'money':
      return cell.amount
    case 'number':
    case 'percent':
    case 'step':
      return cell.value
    default:
      return null
  }
}
