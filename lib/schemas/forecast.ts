import { z } from 'zod'
import { key, listOf, month, monthNumber, name, optional, oreAmount, prose } from './primitives'

export const forecastVintageSchema = z.strictObject({ key: month, name })

/** Helårsprognos of one line in one vintage. */
export const forecastSchema = z.strictObject({
  vintage: month,
  statement: key,
  line: key,
  fullYear: oreAmount,
  method: z
    .enum(['entered', 'remainingBudget', 'runRate', 'lastYearProfile', 'placements', 'smoothing', 'movedVintage'])
    .default('entered'),
  comment: optional(prose),
  effects: listOf(z.strictObject({ key, label: name, amount: oreAmount })),
  months: listOf(z.strictObject({ month: monthNumber, amount: oreAmount })),
})
