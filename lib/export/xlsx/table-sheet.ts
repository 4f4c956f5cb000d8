import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx'
import type { CellView, ColumnView, ReportView, RowView } from '@/lib/domain/report-view'
import { cellRemark, editionDataText } from '@/lib/text/edition-data'
import { notesHeading, noteText } from '@/lib/text/table-note'
import { addedRows } from '../data/added-row'
import type { ReportTable } from '../data/report-table'
import { columnName } from '../template/template-sheet'
import { LOOK, rowLook, sheetText, sheetValue } from './cell-value'
import { sheetAddress } from './sheet-name'

const text = editionDataText.workbook
type Words = Pick<ReportView, 'ratingWords' | 'missingWords'>
type Grid = Map<string, Partial<Cell>>

/** Rows above the headers: title, section and unit, the way back, a blank one. */
const ABOVE = 4

/** A column of the sheet: the values of a column of the table, or what its cells say besides. */
interface SheetColumn {
  readonly of: number
  readonly label: string
  readonly group: string | null
  readonly isRemark: boolean
}

/** A column whose cells say more than their values is followed by one with that, so that the values can be sorted and filtered. */
function sheetColumns({ columns, rows }: ReportTable, words: Words): readonly SheetColumn[] {
  return columns.flatMap(({ label, group }: ColumnView, of): readonly SheetColumn[] => {
    const hasRemarks = rows.some(({ cells }) => cells[of] !== undefined && cellRemark(cells[of], words.ratingWords) !== null)
    const remark = { of, label: editionDataText.remark(label), group, isRemark: true }
    return [{ of, label, group, isRemark: false }, ...(hasRemarks ? [remark] : [])]
  })
}

function put(grid: Grid, row: number, column: number, value: string, style: CellStyle, more: Partial<Cell> = {}): void {
  grid.set(`${row},${column}`, { value: sheetText(value), type: 'string', style, ...more })
}

/** 'B8:B10,B12' of the rows 7, 8, 9 and 11. */
function ranges(places: readonly number[], column: number): string {
  const letters = columnName(column)
  const runs: { first: number; last: number }[] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run !== undefined && run.last === place - 1) run.last = place
    else runs.push({ first: place, last: place })
  }
  return runs.map(({ first, last }) => `${letters}${first + 1}${last === first ? '' : `:${letters}${last + 1}`}`).join(',')
}

interface Placed {
  readonly table: ReportTable
  readonly columns: readonly SheetColumn[]
  readonly words: Words
  /** Row of the sheet that the table's first row stands on. */
  readonly first: number
}

function bodyCell(cell: CellView, row: RowView, unit: string | null, words: Words): Partial<Cell> | null {
  const { value, format } = sheetValue(cell, unit, words)
  if (value === null) return null
  const style = { ...rowLook(row), ...(format === null ? {} : { numFmt: format }) }
  const horizontal = cell.type === 'missing' ? { alignment: { horizontal: 'right', vertical: 'top' } as const } : {}
  return typeof value === 'number' ? { value, type: 'number', style } : { value, type: 'string', style: { ...style, ...horizontal } }
}

function putBody(grid: Grid, { table, columns, words, first }: Placed): void {
  table.rows.forEach((row, place) => {
    const at = first + place
    const name = rowLook(row)
    put(grid, at, 0, row.label, { ...name, alignment: { ...name.alignment, indent: row.depth } })
    const sums = row.kind === 'total' ? addedRows(table.rows, place) : []
    columns.forEach(({ of, isRemark }, index) => {
      const cell = row.cells[of]
      if (cell === undefined) return
      const column = index + 1
      if (isRemark) return put(grid, at, column, cellRemark(cell, words.ratingWords) ?? '', rowLook(row))
      const written = bodyCell(cell, row, table.unit, words)
      const added = sums[of] ?? null
      if (written === null) return
      const formula = added === null ? {} : { formula: `SUM(${ranges(added.map((each) => first + each), column)})`, formulaResult: written.value ?? null }
      grid.set(`${at},${column}`, { ...written, ...formula })
    })
  })
}

function putHead(grid: Grid, { table, columns, first }: Placed, hasGroups: boolean): void {
  put(grid, 0, 0, table.title, LOOK.title)
  put(grid, 1, 0, [table.section.title, ...(table.unit === null ? [] : [text.unit(table.unit)])].join(' · '), LOOK.muted)
  put(grid, 2, 0, text.back, LOOK.link, { hyperlink: { target: '', location: sheetAddress(text.contents) } })
  const header = first - 1
  put(grid, header, 0, table.rowHeader, LOOK.header)
  if (hasGroups) put(grid, header - 1, 0, '', LOOK.header)
  columns.forEach(({ of, label, group, isRemark }, index) => {
    const horizontal = !isRemark && table.columns[of]?.align === 'end' ? 'right' : 'left'
    put(grid, header, index + 1, label, { ...LOOK.header, alignment: { ...LOOK.header.alignment, horizontal } })
    if (hasGroups) put(grid, header - 1, index + 1, group ?? '', LOOK.header)
  })
}

function putFoot(grid: Grid, { table, first }: Placed): number {
  const notes = table.notes === undefined ? [] : [`${notesHeading(table.notes)}:`, ...table.notes.items.map(noteText)]
  const lines = [...table.legend, ...notes]
  const start = first + table.rows.length + 1
  lines.forEach((line, index) => put(grid, start + index, 0, line, LOOK.muted))
  return start + lines.length
}

/** Widths of the columns in letters: names as long as they are, up to a limit; figures as long as their headers' words. */
function widths({ table, columns, words: said }: Placed): readonly { readonly width: number }[] {
  const longest = (texts: readonly string[], most: number) => Math.min(most, Math.max(10, ...texts.map(({ length }) => length + 3)))
  const name = longest(table.rows.map(({ label, depth }) => label + ' '.repeat(2 * depth)), 60)
  const words = (of: number) =>
    table.rows.flatMap(({ cells }) => {
      const value = cells[of] === undefined ? null : sheetValue(cells[of], table.unit, said).value
      return typeof value === 'string' ? [value] : []
    })
  return [{ width: name }, ...columns.map(({ of, label, isRemark }) => ({ width: isRemark ? 40 : longest([...label.split(' '), ...words(of)], 50) }))]
}

/** Points that a line is high. */
const LINE = 15

/** Heights of the rows whose words run over several lines: not every program finds them out itself. */
function heights(cells: Grid, widthOf: readonly { readonly width: number }[]): ReadonlyMap<number, number> {
  const linesOf = new Map<number, number>()
  for (const [place, { value, style }] of cells) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    if (typeof value !== 'string' || style?.alignment?.wrapText !== true) continue
    const room = (widthOf[column]?.width ?? 10) - 1 - 2 * (style.alignment.indent ?? 0)
    const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * (style.font?.bold === true ? 1.1 : 1)) / room)), 0)
    linesOf.set(row, Math.max(lines, linesOf.get(row) ?? 1))
  }
  return linesOf
}

/** A table as a sheet: a title, headers that stand still, typed values, totals as formulas where they are sums, legend and notes below. */
export function tableSheet(table: ReportTable, name: string, words: Words): WriteSheet {
  const columns = sheetColumns(table, words)
  const hasGroups = columns.some(({ group }) => group !== null)
  const placed = { table, columns, words, first: ABOVE + (hasGroups ? 2 : 1) }
  const cells: Grid = new Map()
  putHead(cells, placed, hasGroups)
  putBody(cells, placed)
  const height = putFoot(cells, placed)
  const columnWidths = widths(placed)
  return {
    name,
    columns: [...columnWidths],
    rowDefs: new Map([...heights(cells, columnWidths)].filter(([, lines]) => lines > 1).map(([row, lines]) => [row, { height: lines * LINE }])),
    rows: Array.from({ length: height }, () => Array.from({ length: columns.length + 1 }, () => null)),
    cells,
    freezePane: { rows: placed.first, columns: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${placed.first}:${placed.first}` },
  }
}
