import { z } from 'zod'
import { key, oreAmount } from './primitives'
import { cells, reportInput, version } from './report-input'

/** Actuals from January to the report's last month, in öre, costs negative; null clears. −5 076 tkr to August: value −507600000. */
export const saveAmountsSchema = z.strictObject({
  ...reportInput,
  cells: cells(z.strictObject({ statement: key, line: key, value: oreAmount.nullable(), version }), (cell) => `${cell.statement}:${cell.line}`),
})

export type SaveAmountsInput = z.output<typeof saveAmountsSchema>
