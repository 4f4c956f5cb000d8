import { BorderStyle, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { palette } from '../print/palette'
import type { PrintCell, PrintRow, PrintRun, PrintTable } from '../print/print-document'
import { docxRuns, type Bookmarks } from './docx-runs'
import { STYLE, TABLE_STYLE } from './style'

/** Twips that a step of indentation is, that a letter of a table is wide, and that a cell has beside its words. */
const INDENT = 200
const LETTER = 95
const PADDING = 160
/** Letters that the column of names, and other columns of words, ask for at most: longer texts run over several lines. */
const MOST = { name: 70, words: 46 }
const LONGEST_WORD = 18
/** So many columns that figures need a smaller size. */
const DENSE_FROM = 11

/** The words of a run as they are measured: a shape and an arrow are as wide as two letters. */
function asWritten(run: PrintRun): string {
  if (run.kind === 'break') return '\n'
  if (run.kind === 'level') return `\u00a0\u00a0${run.text}`
  return run.kind === 'arrow' ? '\u00a0\u00a0' : run.text
}

/** Letters of the longest line and of the longest word that must not be broken; what stands between hard spaces is one word. */
function asks({ lines, header }: PrintCell): { readonly line: number; readonly word: number } {
  const texts = lines.map((line) => line.map(asWritten).join(''))
  const longest = (parts: readonly string[]) => Math.max(0, ...parts.map(({ length }) => length))
  return {
    line: Math.min(header === 'row' ? MOST.name : MOST.words, longest(texts.flatMap((text) => text.split('\n')))),
    // Headers of columns are bold.
    word: Math.min(LONGEST_WORD, longest(texts.flatMap((text) => text.split(/[ \n]/))) + (header === 'column' ? 1 : 0)),
  }
}

/** The first column of each cell of a row, where cells of the rows above may reach down into it. */
function placesOf(cells: readonly PrintCell[], taken: readonly boolean[]): readonly number[] {
  let next = 0
  return cells.map((cell) => {
    while (taken[next] === true) next += 1
    const place = next
    next += cell.columns
    return place
  })
}

/** Which columns the upper row of headers fills down to the lower one. */
function reachingDown(upper: readonly PrintCell[]): readonly boolean[] {
  return upper.flatMap((cell) => Array.from({ length: cell.columns }, () => cell.rows > 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Widths of the columns in twips that together are the text's width: room for each column's longest word, the rest as their lines ask. */
export function columnWidths({ columns, head, rows }: PrintTable, width: number): readonly number[] {
  const least = columns.map(() => 3)
  const asked = columns.map(() => 4)
  const [upper, lower] = head
  const placed = [
    ...[upper ?? [], ...rows.map(({ cells }) => cells)].map((cells) => ({ cells, places: placesOf(cells, []) })),
    { cells: lower ?? [], places: placesOf(lower ?? [], reachingDown(upper ?? [])) },
  ]
  for (const { cells, places } of placed) {
    cells.forEach((cell, index) => {
      const place = places[index] ?? 0
      if (cell.columns > 1) return
      const { line, word } = asks(cell)
      least[place] = Math.max(least[place] ?? 0, word)
      asked[place] = Math.max(asked[place] ?? 0, line)
    })
  }
  const needed = least.map((letters) => letters * LETTER + PADDING)
  const rest = width - sum(needed)
  const more = asked.map((line, index) => Math.max(0, line - (least[index] ?? 0)))
  if (rest <= 0 || sum(more) === 0) return needed.map((each) => Math.floor((each / sum(needed)) * width))
  return needed.map((each, index) => Math.floor(each + (rest * (more[index] ?? 0)) / sum(more)))
}

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
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      ...table.head.map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((cell) => docxCell(cell, null, look)) })),
      ...table.rows.map((row) => new TableRow({ cantSplit: true, children: row.cells.map((cell) => docxCell(cell, row, look)) })),
    ],
  })
}
