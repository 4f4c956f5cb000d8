import { z } from 'zod'

/**
 * What stands in one cell. Plain: text, number, true/false, null = blank. Else one of: a number shown as percent (18.4 is 18,4 %),
 * a date (YYYY-MM-DD), an error of the spreadsheet program (#REF!), a formula that no program has computed yet.
 */
const sheetCell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ percent: z.number() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ error: z.string() }),
  z.strictObject({ uncomputed: z.string() }),
])

/** Merged cells, counted from 0, both ends included; the value stands in the first. */
const mergedRange = z.strictObject({ fromRow: z.int(), fromColumn: z.int(), toRow: z.int(), toColumn: z.int() })

const rawSheet = z.strictObject({
  /** Empty for a CSV file, which has no sheets. */
  name: z.string(),
  hidden: z.boolean(),
  /** Rows without the blanks at their end; a blank row is []. */
  rows: z.array(z.array(sheetCell)),
  merges: z.array(mergedRange),
  /** How many fields each row of a CSV file has, blanks at the end included; null for a spreadsheet. */
  widths: z.array(z.int()).nullable(),
})

/** A spreadsheet or CSV file as read: the same shape for both. Numbers are as shown but unrounded: 5 076 shown in thousands is 5076.123. */
export const sheetRawSchema = z.strictObject({
  sheets: z.array(rawSheet),
  /** How a CSV file was written; null for a spreadsheet. */
  written: z.strictObject({ encoding: z.string(), delimiter: z.string() }).nullable(),
})

export type SheetCell = z.output<typeof sheetCell>
export type RawSheet = z.output<typeof rawSheet>
export type SheetRaw = z.output<typeof sheetRawSchema>

/** What a file may hold at most; beyond it is refused, never cut. */
export const SHEET_LIMITS = { sheets: 200, rows: 20_000, columns: 200, cells: 1_000_000, cellText: 32_767, text: 20_000_000 } as const
