import { z } from 'zod'
import { missingReasonSchema } from './indicator'
import { municipalityCode } from './municipality'
import { decimal, key, name, optional, year } from './primitives'

/** What Kolada said of a municipality and a year, of any year, for an indicator's national code. Exactly one of value and missing. */
export const comparisonValueSchema = z.strictObject({
  indicator: key,
  nationalCode: name,
  municipality: municipalityCode,
  name,
  year,
  value: optional(decimal(6)),
  missing: optional(missingReasonSchema),
  fetchedAt: z.iso.datetime({ precision: 3, error: 'a time as 2026-02-03T08:15:30.250Z' }),
})
