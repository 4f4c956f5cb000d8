import { z } from 'zod'
import { itemInput, words } from './follow-up-item'
import { key, listOf, optional, oreAmount, prose } from './primitives'

/** Åtgärd: parent by key, siblings in print order, indicators by key (the same objects as on the goals). */
export const correctiveMeasureSchema = z.strictObject({
  key,
  parent: optional(key),
  text: prose,
  effect: optional(oreAmount),
  indicators: listOf(key),
  orgUnit: optional(key),
})

/** A corrective measure as people write it, effect in öre; version 0 adds one. */
export const saveCorrectiveMeasureSchema = z.strictObject({
  ...itemInput,
  parent: key.nullable(),
  text: words(prose),
  effect: oreAmount.nullable(),
  indicators: z
    .array(key)
    .max(200)
    .refine((keys) => new Set(keys).size === keys.length, { error: 'each indicator once' }),
  orgUnit: key.nullable(),
})

export type SaveCorrectiveMeasureInput = z.output<typeof saveCorrectiveMeasureSchema>
