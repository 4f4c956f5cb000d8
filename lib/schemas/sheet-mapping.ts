import { z } from 'zod'
import { key, month, monthNumber, year } from './primitives'
import { SHEET_LIMITS } from './sheet-raw'

const measure = z.enum(['actual', 'budget', 'forecast'])

/** The numbers of a placement month, as the domain names them. */
const placementField = z.enum(['pricePerDay', 'placements', 'purchasedShare', 'contractedShare', 'careDays'])

const period = z.strictObject({ from: monthNumber, to: monthNumber }).refine(({ from, to }) => from <= to, { error: 'from a month to the same or a later one' })

/**
 * What a column is. `figure` holds numbers; what its heading says of them (months, measure, field) stands here, and null means that
 * the row or the sheet says it. The others tell what a row is about.
 */
export const columnRole = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('statement') }),
  z.strictObject({ as: z.literal('key') }),
  z.strictObject({ as: z.literal('name') }),
  z.strictObject({ as: z.literal('month') }),
  z.strictObject({ as: z.literal('measure') }),
  z.strictObject({ as: z.literal('field') }),
  z.strictObject({ as: z.literal('budgetVersion') }),
  z.strictObject({ as: z.literal('vintage') }),
  z.strictObject({ as: z.literal('breakdown') }),
  z.strictObject({ as: z.literal('comment') }),
  z.strictObject({ as: z.literal('answers') }),
  z.strictObject({ as: z.literal('figure'), period: period.nullable(), measure: measure.nullable(), field: placementField.nullable() }),
])

export const sheetTable = z.strictObject({
  /** Name of the sheet; empty for a CSV file. */
  sheet: z.string().max(200),
  /** Row of the headings, counted from 1; 0: there are none. Figures stand below it. */
  headerRow: z.int().min(0).max(SHEET_LIMITS.rows),
  /** What the rows are about. */
  subject: z.enum(['line', 'indicator', 'category']),
  /** The year of the figures where the file itself says it (a template); null: the year that is worked with. */
  year: year.nullable(),
  /** Statement of lines whose row names none; null: any statement that has the name. */
  statement: key.nullable(),
  measure,
  budgetVersion: key.nullable(),
  vintage: month.nullable(),
  moneyUnit: z.enum(['kr', 'tkr', 'mnkr']),
  /** `positive`: as in a ledger, costs without minus and revenue with; all amounts are turned round. */
  costSign: z.enum(['negative', 'positive']),
  /** `toDate`: every figure is from January to its month; the parts between are what is stored. */
  accrual: z.enum(['perMonth', 'toDate']),
  columns: z
    .array(z.strictObject({ column: z.int().min(0).max(SHEET_LIMITS.columns - 1), role: columnRole }))
    .max(SHEET_LIMITS.columns)
    .refine((columns) => new Set(columns.map(({ column }) => column)).size === columns.length, { error: 'each column once' }),
  /** Rows that are not read, counted from 1: totals that no line has, notes. Their figures are shown as left out. */
  skipRows: z.array(z.int().min(1).max(SHEET_LIMITS.rows)).max(SHEET_LIMITS.rows),
})

/** How the sheets of a spreadsheet or a CSV file are read. A sheet without a table is not read. One table a sheet. */
export const sheetMappingSchema = z.strictObject({
  tables: z
    .array(sheetTable)
    .max(SHEET_LIMITS.sheets)
    .refine((tables) => new Set(tables.map(({ sheet }) => sheet)).size === tables.length, { error: 'each sheet once' }),
})

export type SheetMapping = z.output<typeof sheetMappingSchema>
export type SheetTable = z.output<typeof sheetTable>
export type ColumnRole = z.output<typeof columnRole>
