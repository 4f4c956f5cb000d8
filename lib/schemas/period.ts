import { z } from 'zod'
import { formVersionSchema } from './form-version'
import { day, key, monthNumber, name, optional, prose, year } from './primitives'

const reason = prose.refine((words) => words.trim() !== '', { error: 'a reason in words' })

/** Locks or opens months of a year; the reason stands in the log. */
export const periodLockSchema = z.strictObject({ committee: key, year, months: z.array(monthNumber).min(1).max(12), reason })

/** The next report, made from an earlier one: its form unless another is chosen, its texts (marked until they are read), its place in the chain. */
export const startReportSchema = z
  .strictObject({
    committee: key,
    from: key,
    kind: z.enum(['monthly', 'interim', 'annual']),
    title: name,
    year,
    to: monthNumber,
    dueOn: day.nullable(),
    /** A released version of a form; null: the version that the earlier report has. */
    form: optional(formVersionSchema),
    /** Name of its round of forecasts. */
    vintageName: name,
  })
  .meta({ description: 'The next report, made from an earlier one' })

/** The next year, made from this one: registers and plan with their keys, no figures. */
export const startYearSchema = z.strictObject({ committee: key, year, budgetVersionName: name, planName: name })

export type PeriodLockInput = z.output<typeof periodLockSchema>
export type StartReportInput = z.output<typeof startReportSchema>
export type StartYearInput = z.output<typeof startYearSchema>
