import { z } from 'zod'
import { ratingRuleSchema, rollUpRuleSchema } from './assessment'
import { key, listOf, name, optional } from './primitives'

/** Mål: parent and children by key, siblings in print order. */
const goalSchema = z.strictObject({
  key,
  parent: optional(key),
  level: z.enum(['goalArea', 'strategicGoal', 'committeeGoal', 'qualityGoal', 'baseCondition']),
  name,
  note: optional(name),
  indicators: listOf(key),
})

/** Verksamhetsplan of the package's year. */
export const planSchema = z.strictObject({
  name,
  ratingRule: ratingRuleSchema,
  rollUpRule: rollUpRuleSchema,
  goals: listOf(goalSchema),
})
