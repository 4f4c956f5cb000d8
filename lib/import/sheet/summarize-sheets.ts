import type { SheetRaw } from '@/lib/schemas/sheet-raw'
import type { SheetSummary } from '@/lib/schemas/sheet-summary'

/** Rows of each sheet that a mapping is tried on while it is edited, and sheets that have so many. */
const TRIED_ROWS = 200
const TRIED_SHEETS = 20
/** Rows of the sheets after those. */
const SHOWN_ROWS = 20

/** The first rows of every sheet, in the shape of the file itself, with how many rows there are. */
export function summarizeSheets(raw: SheetRaw): SheetSummary {
  return {
    sheets: raw.sheets.map((sheet, index) => {
      const rows = sheet.rows.slice(0, index < TRIED_SHEETS ? TRIED_ROWS : SHOWN_ROWS)
      return { ...sheet, rows, widths: sheet.widths?.slice(0, rows.length) ?? null, rowCount: sheet.rows.length }
    }),
    written: raw.written,
  }
}
