import type { Position, Range } from './range'

/** A text for a place. */
export interface PlacedText extends Position {
  readonly text: string
}

/** What a paste will write, and what it must leave out. */
export interface PastePlan {
  readonly texts: readonly PlacedText[]
  /** Size of the pasted block. */
  readonly rows: number
  readonly columns: number
  /** Cells of the block that met a locked or computed cell. */
  readonly locked: number
  /** Cells of the block that fell outside the grid. */
  readonly outside: number
}

interface Grid {
  readonly rows: number
  readonly columns: number
  readonly isEditable: (at: Position) => boolean
}

/**
 * Reads a spreadsheet's clipboard text: tab between cells, newline between rows, and cells that hold either of them (or a
 * quotation mark first) in quotation marks. A last newline ends the last row.
 * @example parseTsv('1 234,5\t-200\r\n') // [['1 234,5', '-200']]
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length || row.length > 0) {
    const cell = readCell(text, at)
    row.push(cell.text)
    const separator = text[cell.end]
    at = cell.end + (separator === '\r' && text[cell.end + 1] === '\n' ? 2 : 1)
    if (separator !== '\t') {
      rows.push(row)
      row = []
      if (separator === undefined) break
    }
  }
  return rows
}

function readCell(text: string, start: number): { text: string; end: number } {
  const quoted = text[start] === '"' ? /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y : null
  if (quoted) {
    quoted.lastIndex = start
    const match = quoted.exec(text)
    if (match) return { text: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex }
  }
  let end = start
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1
  return { text: text.slice(start, end), end }
}

/** The reverse of parseTsv, as spreadsheets write it: every row ends with a newline. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('')
}

/** The same rows as an HTML table, which word processors prefer. */
export function toHtmlTable(rows: readonly (readonly string[])[]): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`).join('')}</table>`
}

/** A block lands with its first cell on the first of the range; a single cell fills the range. */
export function planPaste(block: readonly (readonly string[])[], range: Range, grid: Grid): PastePlan {
  const columns = Math.max(0, ...block.map((row) => row.length))
  const single = block.length === 1 && columns === 1
  const height = single ? range.bottom - range.top + 1 : block.length
  const texts: PlacedText[] = []
  let locked = 0
  let outside = 0
  for (let down = 0; down < height; down += 1) {
    const source = block[single ? 0 : down] ?? []
    const width = single ? range.right - range.left + 1 : source.length
    for (let across = 0; across < width; across += 1) {
      const at = { row: range.top + down, column: range.left + across }
      if (at.row >= grid.rows || at.column >= grid.columns) outside += 1
      else if (!grid.isEditable(at)) locked += 1
      else texts.push({ ...at, text: (source[single ? 0 : across] ?? '').trim() })
    }
  }
  return { texts, rows: height, columns: single ? range.right - range.left + 1 : columns, locked, outside }
}

/** Fills a range with the texts of its first row; one row alone takes the texts of the row above. */
export function planFillDown(range: Range, grid: Grid & { readonly textAt: (at: Position) => string }): PlacedText[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top
  if (source < 0) return []
  const texts: PlacedText[] = []
  for (let row = source + 1; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const at = { row, column }
      if (grid.isEditable(at)) texts.push({ ...at, text: grid.textAt({ row: source, column }) })
    }
  }
  return texts
}
