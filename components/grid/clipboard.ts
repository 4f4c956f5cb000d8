import type { GridSize, Position, Range } from './range'

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

interface Grid extends GridSize {
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

/** How far a block goes: once, or repeated over a range that it fills exactly so many times (a single cell fills any). */
function sizeOf(block: readonly (readonly string[])[], range: Range): { readonly rows: number; readonly columns: number } {
  const rows = block.length
  const columns = Math.max(1, ...block.map((row) => row.length))
  const marked = { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 }
  const repeats = rows > 0 && marked.rows % rows === 0 && marked.columns % columns === 0
  return repeats ? marked : { rows, columns }
}

/** A block lands with its first cell on the first of the range, and is repeated where the range is a multiple of it. */
export function planPaste(block: readonly (readonly string[])[], range: Range, grid: Grid): PastePlan {
  const width = Math.max(1, ...block.map((row) => row.length))
  const { rows, columns } = sizeOf(block, range)
  const texts: PlacedText[] = []
  let locked = 0
  let outside = 0
  for (let down = 0; down < rows; down += 1) {
    const source = block[down % block.length] ?? []
    for (let across = 0; across < columns; across += 1) {
      const text = source[across % width]
      const at = { row: range.top + down, column: range.left + across }
      // A row that is shorter than the block says nothing about the cells that it lacks.
      if (text === undefined) continue
      if (at.row >= grid.rows || at.column >= grid.columns) outside += 1
      else if (!grid.isEditable(at)) locked += 1
      else texts.push({ ...at, text: text.trim() })
    }
  }
  return { texts, rows, columns, locked, outside }
}

/** The part of the grid that a paste lands on. */
export function pastedRange({ rows, columns }: PastePlan, range: Range, grid: GridSize): Range {
  return {
    top: range.top,
    left: range.left,
    bottom: Math.min(range.top + rows, grid.rows) - 1,
    right: Math.min(range.left + columns, grid.columns) - 1,
  }
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
