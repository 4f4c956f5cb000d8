import { z } from 'zod'
import { ratingRuleSchema, rollUpRuleSchema } from './assessment'
import { indicatorSchema } from './indicator'
import { key, name, year } from './primitives'
import { after, aliases } from './register-entry'

const place = { committee: key, year, key }
const version = z.int().min(0)

/** The plan of a committee's year; version 0: a new one. */
export const savePlanSchema = z.strictObject({
  committee: key,
  year,
  version,
  name,
  ratingRule: ratingRuleSchema,
  rollUpRule: rollUpRuleSchema,
  confirmed: z.boolean(),
})

/** A goal of the year's plan; version 0: a new one. `confirmed`: the change is meant, although reports exist. */
export const saveGoalSchema = z.strictObject({
  ...place,
  version,
  level: z.enum(['goalArea', 'strategicGoal', 'committeeGoal', 'qualityGoal', 'baseCondition']),
  name,
  note: name.nullable(),
  parent: key.nullable(),
  after,
  confirmed: z.boolean(),
})

export const deleteGoalSchema = z.strictObject({ ...place, version: z.int().min(1) })

/** An indicator with its targets of the year and the goals of the year's plan that it hangs on; version 0: a new one. */
export const saveIndicatorSchema = indicatorSchema.omit({ labels: true }).extend({
  committee: key,
  year,
  version,
  /** First year of a new name; null: the spelling is corrected in every year. */
  fromYear: year.nullable(),
  aliases,
  lastYear: year.nullable(),
  goals: z.array(key).max(100),
  confirmed: z.boolean(),
})

export const deleteIndicatorSchema = z.strictObject({ ...place, version: z.int().min(1) })

export type SavePlanInput = z.output<typeof savePlanSchema>
export type SaveGoalInput = z.output<typeof saveGoalSchema>
export type DeleteGoalInput = z.output<typeof deleteGoalSchema>
export type SaveIndicatorInput = z.output<typeof saveIndicatorSchema>
export type DeleteIndicatorInput = z.output<typeof deleteIndicatorSchema>
