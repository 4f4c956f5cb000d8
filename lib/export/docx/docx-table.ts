import { BorderStyle, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { columnWidths } from '../print/column-widths'
import { palette } from '../print/palette'
import type { PrintCell, PrintRow, PrintTable } from '../print/print-document'
import { docxRuns, type Bookmarks } from './docx-runs'
import { STYLE, TABLE_STYLE } from './style'

/** Twips that a step of indentation is. */
const INDENT = 200
/** So many columns that figures need a smaller size. */
const DENSE_FROM = 11

interface Look {
  readonly bookmarks: Bookmarks
  readonly dense: boolean
}

const STYLES = { column: STYLE.columnHeader, columnGroup: STYLE.columnHeader, row: STYLE.rowHeader, rowGroup: STYLE.rowHeader } as const

function docxCell(cell: PrintCell, row: PrintRow | null, { bookmarks, dense }: Look): TableCell {
  const style = cell.header === null ? STYLE.cell : STYLES[cell.header]
  const strong = row !== null && (row.strong || row.kind === 'heading' || row.kind === 'total')
  const isName = cell.header === 'row' || cell.header === 'rowGroup'
  const lines = cell.lines.length === 0 ? [[]] : cell.lines
  return new TableCell({
    children: lines.map(
      (line) =>
        new Paragraph({
          style,
          alignment: cell.align === 'end' ? 'right' : 'left',
          ...(isName && row !== null && row.depth > 0 ? { indent: { left: row.depth * INDENT } } : {}),
          children: docxRuns(line, bookmarks, { ...(strong ? { bold: true } : {}), ...(dense ? { size: 15 } : {}) }),
        }),
    ),
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    verticalAlign: row === null ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(row?.kind === 'total' ? { borders: { top: { style: BorderStyle.SINGLE, size: 6, color: palette.ink.slice(1) } } } : {}),
  })
}

/**
 * A real table: its rows of headers are repeated on every page, its style is named, its first column heads the rows.
 * @param width of the text, in twips
 */
export function docxTable(table: PrintTable, width: number, bookmarks: Bookmarks): Table {
  const look = { bookmarks, dense: table.columns.length >= DENSE_FROM }
  const widths = columnWidths(table, width)
  return new Table({
    style: TABLE_STYLE,
    width: { size: widths.reduce((total, each) => total + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      ...table.head.map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((cell) => docxCell(cell, null, look)) })),
      ...table.rows.map((row) => new TableRow({ cantSplit: true, children: row.cells.map((cell) => docxCell(cell, row, look)) })),
    ],
  })
}
