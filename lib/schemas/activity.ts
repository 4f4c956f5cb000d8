import { z } from 'zod'
import { itemInput, words } from './follow-up-item'
import { key, optional, prose } from './primitives'

const count = z.int().min(0).max(1e9)

export const activitySchema = z.strictObject({ key, text: prose, numerator: optional(count), denominator: optional(count), orgUnit: optional(key) })

/** An activity as people write it, with its target as numerator of denominator; version 0 adds one. */
export const saveActivitySchema = z.strictObject({
  ...itemInput,
  text: words(prose),
  numerator: count.nullable(),
  denominator: count.nullable(),
  orgUnit: key.nullable(),
})

export type SaveActivityInput = z.output<typeof saveActivitySchema>
