import { z } from 'zod'
import { key } from './primitives'

/** What every input of a report's command starts with: which report. */
export const reportInput = { committee: key, report: key }

/** Version of the row as the writer last saw it; 0: there was none. */
export const version = z.int().min(0).max(2_147_483_647)

/** Cells of one request: a whole pasted sheet, not a whole ledger. */
const MAX_CELLS = 2_000

/** The cells of a batch, each place at most once. */
export function cells<Cell extends z.ZodType>(cell: Cell, placeOf: (cell: z.output<Cell>) => string) {
  return z
    .array(cell)
    .min(1)
    .max(MAX_CELLS)
    .refine((sent) => new Set(sent.map(placeOf)).size === sent.length, { error: 'each cell once' })
}
