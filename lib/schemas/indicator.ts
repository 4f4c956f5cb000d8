import { z } from 'zod'
import { ratingRuleSchema, targetOperatorSchema } from './assessment'
import { closableEntry } from './municipality'
import { decimal, key, listOf, month, monthNumber, name, optional, prose } from './primitives'

export const missingReasonSchema = z.enum(['notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none'])

const targetSchema = z.strictObject({
  fromMonth: monthNumber.default(1),
  operator: targetOperatorSchema,
  fullYear: optional(decimal(6)),
  periodMethod: z.enum(['fullYear', 'proRata', 'given']).default('fullYear'),
  periodTargets: listOf(z.strictObject({ to: monthNumber, value: decimal(6) })),
  note: optional(prose),
})

/** Indikator with its targets of the package's year. */
export const indicatorSchema = z.strictObject({
  key,
  name,
  orgUnit: optional(key),
  measurementUnit: z.enum(['percent', 'number', 'yesNo', 'index', 'scale', 'money']),
  scale: listOf(z.strictObject({ value: decimal(6), label: name })),
  decimals: z.int().min(0).max(6).default(0),
  favourableDirection: z.enum(['higher', 'lower']),
  accumulation: z.enum(['sum', 'latest', 'mean', 'yearOnly']).default('latest'),
  frequency: z.enum(['monthly', 'interim', 'yearly']).default('interim'),
  nationalCode: optional(name),
  sensitive: z.boolean().default(false),
  ratingRule: optional(ratingRuleSchema),
  targets: listOf(targetSchema),
  ...closableEntry,
})

/** Utfall for a period of the package's year: a value, or the reason why there is none. */
export const indicatorValueSchema = z.strictObject({
  indicator: key,
  from: monthNumber,
  to: monthNumber,
  breakdown: name.or(z.literal('')).default(''),
  value: optional(decimal(6)),
  missing: optional(missingReasonSchema),
  answers: optional(z.int().min(0).max(1e9)),
  population: optional(z.int().min(0).max(1e9)),
  remark: optional(prose),
  carriedOverFrom: optional(month),
})
