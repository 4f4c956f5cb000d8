import { z } from 'zod'
import { key, oreAmount } from './primitives'
import { cells, reportInput, version } from './report-input'

/** Actuals of single months in öre, costs negative; null clears. −21 103 tkr in August: month 8, value −2110300000. */
export const saveMonthAmountsSchema = z.strictObject({
  ...reportInput,
  cells: cells(
    z.strictObject({ statement: key, line: key, month: z.int().min(1).max(12), value: oreAmount.nullable(), version }),
    (cell) => `${cell.statement}:${cell.line}:${cell.month}`,
  ),
})

export type SaveMonthAmountsInput = z.output<typeof saveMonthAmountsSchema>
