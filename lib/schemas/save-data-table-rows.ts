import { z } from 'zod'
import { decimal, key, text } from './primitives'
import { cells, reportInput, version } from './report-input'

/** Typed cells of rows of data tables, by column key; a column left out is kept, null clears. A row is the unit of conflict. */
export const saveDataTableRowsSchema = z.strictObject({
  ...reportInput,
  rows: cells(
    z.strictObject({ table: key, row: key, cells: z.record(key, z.union([decimal(6), text(600), z.null()])), version }),
    (row) => `${row.table}:${row.row}`,
  ),
})

export type SaveDataTableRowsInput = z.output<typeof saveDataTableRowsSchema>
