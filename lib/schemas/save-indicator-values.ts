import { z } from 'zod'
import { decimal, key, month, prose } from './primitives'
import { cells, reportInput, version } from './report-input'

const valueCell = z
  .strictObject({
    indicator: key,
    /** In the indicator's own unit: 18.4 is 18,4 %. */
    value: decimal(6).nullable(),
    missing: z.enum(['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none']).nullable(),
    remark: prose.nullable().optional(),
    /** The month of an earlier report that the value is about, when last time's value stands in; left out: the period's own. */
    carriedOverFrom: month.nullable().optional(),
    version,
  })
  .refine((cell) => cell.value === null || cell.missing === null, { path: ['missing'], error: 'a value or a reason why there is none, not both' })

/** Indicator values of the report's period; neither value nor reason clears, a remark left out is kept. */
export const saveIndicatorValuesSchema = z.strictObject({ ...reportInput, cells: cells(valueCell, (cell) => cell.indicator) })

export type SaveIndicatorValuesInput = z.output<typeof saveIndicatorValuesSchema>
