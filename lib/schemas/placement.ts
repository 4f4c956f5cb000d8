import { z } from 'zod'
import { closableEntry } from './municipality'
import { decimal, key, month, monthNumber, name, optional, oreAmount } from './primitives'

export const placementCategorySchema = z.strictObject({
  key,
  name,
  kind: z.enum(['price', 'share']),
  serviceArea: optional(key),
  showsSmallCounts: z.boolean().default(false),
  ...closableEntry,
})

/** One month of one category; forecasts name their vintage. A field that is left out is blank, which is not 0. */
export const placementVolumeSchema = z.strictObject({
  category: key,
  month: monthNumber,
  measure: z.enum(['actual', 'budget', 'forecast']),
  vintage: optional(month),
  pricePerDay: optional(oreAmount),
  placements: optional(decimal(4).min(0).max(1e6)),
  purchasedShare: optional(decimal(4).min(0).max(100)),
  contractedShare: optional(decimal(4).min(0).max(100)),
  careDays: optional(decimal(4).min(0).max(1e7)),
})
