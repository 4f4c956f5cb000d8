import { z } from 'zod'
import { key, listOf, name, optional, year } from './primitives'

/** Other spellings of a register entry, and its label from a given year. */
export const spellings = {
  aliases: listOf(name),
  labels: listOf(z.strictObject({ fromYear: year, label: name })),
}

export const municipalitySchema = z.strictObject({
  key,
  name,
  code: z.string().regex(/^\d{4}$/, { error: 'a municipality code of four digits' }),
})

const serviceAreaSchema = z.strictObject({ key, name, ...spellings })

const businessAreaSchema = z.strictObject({ key, name, ...spellings, serviceAreas: listOf(serviceAreaSchema) })

const orgUnitSchema = z.strictObject({ key, name, parent: optional(key), mergedInto: optional(key), ...spellings })

/** Nämnd with its registers. */
export const committeeSchema = z.strictObject({
  key,
  name,
  ...spellings,
  businessAreas: listOf(businessAreaSchema),
  orgUnits: listOf(orgUnitSchema),
})

