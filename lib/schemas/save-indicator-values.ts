import { z } from 'zod'
import { decimal, key, month, monthNumber, prose } from './primitives'
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
    /** The months that the value is about; left out: the report's period. */
    months: z.strictObject({ from: monthNumber, to: monthNumber }).optional(),
    version,
  })
  .refine((cell) => cell.value === null || cell.missing === null, { path: ['missing'], error: 'a value or a reason why there is none, not both' })

const placeOf = ({ indicator, months }: z.output<typeof valueCell>) => (months === undefined ? indicator : `${indicator} ${months.from}–${months.to}`)

/** Indicator values of the report's period or of single months; neither value nor reason clears, a remark left out is kept. */
export const saveIndicatorValuesSchema = z.strictObject({ ...reportInput, cells: cells(valueCell, placeOf) })

export type SaveIndicatorValuesInput = z.output<typeof saveIndicatorValuesSchema>
