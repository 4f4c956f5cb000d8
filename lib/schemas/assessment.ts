import { z } from 'zod'
import type { RatingRule, RollUpRule } from '@/lib/domain/assessment'
import { decimal, key, name, optional, prose } from './primitives'

export const ratingLevelSchema = z.enum(['met', 'partlyMet', 'notMet', 'notAssessed'])

export const targetOperatorSchema = z.enum(['lt', 'lte', 'eq', 'gte', 'gt'])
const atLimit = z.enum(['partlyMet', 'notMet'])

/** Bands on a rounded value, each from its limit on. */
export const bands = {
  decimals: z.int().min(0).max(6),
  bands: z.array(z.strictObject({ from: decimal(6), level: ratingLevelSchema })).min(1).max(20),
}

/** How a level is proposed from a value and a target (domain rule 6). */
export const ratingRuleSchema: z.ZodType<RatingRule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('relativeTolerance'), tolerance: z.number().min(0).max(1), atLimit }),
  z.strictObject({ kind: z.literal('points'), tolerance: decimal(6).min(0), atLimit }),
  z.strictObject({ kind: z.literal('bands'), ...bands }),
  z.strictObject({
    kind: z.literal('conditions'),
    conditions: z.array(z.strictObject({ operator: targetOperatorSchema, value: decimal(6), level: ratingLevelSchema })).min(1).max(20),
    otherwise: ratingLevelSchema,
  }),
  z.strictObject({ kind: z.literal('sign') }),
  z.strictObject({ kind: z.literal('manual') }),
])

/** How a goal's level is proposed from the levels below it (domain rule 7). */
export const rollUpRuleSchema: z.ZodType<RollUpRule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unanimous') }),
  z.strictObject({ kind: z.literal('worst') }),
  z.strictObject({ kind: z.literal('majority') }),
  z.strictObject({ kind: z.literal('share'), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('manual') }),
])

export const assessmentSubjectSchema = z.enum([
  'indicator',
  'goal',
  'unitResult',
  'monthlyStripCell',
  'correctiveMeasure',
  'risk',
  'assignment',
  'activity',
  'annualCycleItem',
])

/** Bedömning of one subject in one report. */
export const assessmentSchema = z.strictObject({
  subject: assessmentSubjectSchema,
  key,
  orgUnit: optional(key),
  month: optional(z.int().min(1).max(12)),
  level: optional(ratingLevelSchema),
  reason: optional(prose),
  yearEndLevel: optional(ratingLevelSchema),
  yearEndReason: optional(prose),
  trend: optional(
    z.strictObject({
      direction: optional(z.enum(['up', 'down', 'unchanged'])),
      goodness: z.enum(['better', 'worse', 'unchanged']),
      base: name,
    }),
  ),
  commentary: optional(prose),
})

