import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx'
import type { SourceReading, Unreadable } from '@/lib/domain/import-reading'
import { SHEET_LIMITS, type RawSheet, type SheetCell, type SheetRaw } from '@/lib/schemas/sheet-raw'
import { openPackage, repack } from './open-package'
import type { ZipEntry } from './zip-directory'

/** Merged ranges noted; a sheet with more is a layout, not a table. */
const MOST_MERGES = 2_000

/** A number format without what stands in quotes, brackets or after a backslash. */
function bareFormat(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
}

/** Takes away what binary arithmetic has added: 0.07 × 100 is 7.000000000000001 and means 7. */
function asMeant(value: number): number {
  return Number(value.toPrecision(15))
}

/** A number as its format shows it, unrounded: percent as percent, and a format in thousands (`#,##0,`) divided by a thousand. */
function shownNumber(value: number, format: string | undefined): SheetCell {
  const bare = bareFormat(format ?? '')
  if (bare.includes('%')) return { percent: asMeant(value * 100) }
  const thousands = /[0#?](,+)(?=[^0#?,]*$)/.exec(bare)?.[1]?.length ?? 0
  return thousands === 0 ? value : asMeant(value / 1000 ** thousands)
}

function cellOf(value: CellValue, cell: Cell | undefined): SheetCell {
  if (cell?.type === 'error') return { error: String(value).slice(0, 20) }
  if (value === null && cell?.formula) return { uncomputed: cell.formula.slice(0, 200) }
  if (typeof value === 'number') return Number.isFinite(value) ? shownNumber(value, cell?.style?.numFmt) : null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { error: '#NUM!' } : { date: value.toISOString().slice(0, 10) }
  // The reader gives a formula's error as text.
  if (typeof value === 'string' && cell?.formula !== undefined && /^#[A-Z0-9/]+[!?]?$/.test(value)) return { error: value }
  return typeof value === 'string' && value.trim() === '' ? null : value
}

/** Drops blanks at the end. */
function trimmed<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): Item[] {
  let end = items.length
  while (end > 0 && isBlank(items[end - 1] as Item)) end -= 1
  return items.slice(0, end)
}

function rawSheetOf(sheet: Sheet): RawSheet {
  const rows = Array.from(sheet.rows, (row, rowIndex) =>
    trimmed(
      Array.from(row ?? [], (value, column) => cellOf(value, sheet.cells?.get(`${rowIndex},${column}`))),
      (cell) => cell === null,
    ),
  )
  return {
    name: sheet.name.slice(0, 200),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: trimmed(rows, (row) => row.length === 0),
    merges: (sheet.merges ?? []).slice(0, MOST_MERGES).map(({ startRow, startCol, endRow, endCol }) => ({
      fromRow: startRow,
      fromColumn: startCol,
      toRow: endRow,
      toColumn: endCol,
    })),
    widths: null,
  }
}

/** What is too much in the sheets read, null when nothing is. */
function tooMuch(sheets: readonly RawSheet[]): Unreadable | null {
  const refuse = (code: Unreadable['code'], detail: number | string, sheet: string | null, row: number | null): Unreadable => ({
    code,
    place: sheet === null ? null : { sheet, row, column: null },
    detail: String(detail),
  })
  if (sheets.length > SHEET_LIMITS.sheets) return refuse('tooManyFigures', sheets.length, null, null)
  let cells = 0
  let text = 0
  for (const { name, rows } of sheets) {
    if (rows.length > SHEET_LIMITS.rows) return refuse('tooManyFigures', rows.length, name, null)
    for (const [index, row] of rows.entries()) {
      if (row.length > SHEET_LIMITS.columns) return refuse('tooManyFigures', row.length, name, index + 1)
      cells += row.length
      for (const cell of row) {
        if (typeof cell !== 'string') continue
        if (cell.length > SHEET_LIMITS.cellText) return refuse('notThisFormat', SHEET_LIMITS.cellText, name, index + 1)
        text += cell.length
      }
      if (text > SHEET_LIMITS.text) return refuse('tooManyFigures', text, name, index + 1)
    }
  }
  return cells > SHEET_LIMITS.cells ? refuse('tooManyFigures', cells, null, null) : null
}

/**
 * Cells of a workbook whose directory has been checked. Runs in the worker thread: what it costs is bounded there.
 * @param entries of readZipDirectory for the same bytes
 */
export async function parseWorkbook(bytes: Buffer, entries: readonly ZipEntry[]): Promise<SourceReading<SheetRaw>> {
  const opened = openPackage(bytes, entries)
  if (!opened.ok) return opened
  let sheets: RawSheet[]
  try {
    const workbook = await readXlsx(repack(opened.parts), { readStyles: true })
    sheets = workbook.sheets.map(rawSheetOf)
  } catch (error) {
    return { ok: false, reason: { code: 'notThisFormat', place: null, detail: error instanceof Error ? error.name : null } }
  }
  const reason = tooMuch(sheets)
  if (reason !== null) return { ok: false, reason }
  if (sheets.every(({ rows }) => rows.length === 0)) return { ok: false, reason: { code: 'noData', place: null, detail: null } }
  return { ok: true, raw: { sheets, written: null } }
}
