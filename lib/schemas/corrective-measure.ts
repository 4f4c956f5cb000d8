import { z } from 'zod'
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
