import { z } from 'zod'
import { key, listOf, name, optional, year } from './primitives'

/** Other spellings of a register entry, and its label from a given year. */
export const spellings = {
  aliases: listOf(name),
  labels: listOf(z.strictObject({ fromYear: year, label: name })),
}

/** What an entry that may be closed says: the last year it is used in, none for one that is used still, and its spellings. */
export const closableEntry = { lastYear: optional(year), ...spellings }

/** Four digits: 0138; regions are 00LL, the country is 0000. */
export const municipalityCode = z.string().regex(/^\d{4}$/, { error: 'a municipality code of four digits' })

export const municipalitySchema = z.strictObject({
  key,
  name,
  code: municipalityCode,
})

const serviceAreaSchema = z.strictObject({ key, name, ...closableEntry })

const businessAreaSchema = z.strictObject({ key, name, ...closableEntry, serviceAreas: listOf(serviceAreaSchema) })

const orgUnitSchema = z.strictObject({ key, name, parent: optional(key), mergedInto: optional(key), ...closableEntry })

/** Nämnd with its registers. */
export const committeeSchema = z.strictObject({
  key,
  name,
  ...spellings,
  businessAreas: listOf(businessAreaSchema),
  orgUnits: listOf(orgUnitSchema),
})

