import { z } from 'zod'
import { key, text, year } from './primitives'

/** Most municipalities and years that are asked for at once: as many as Kolada takes in one list, the own municipality included. */
export const MOST_COMPARED = 24
const MOST_YEARS = 25

/**
 * What to fetch for a committee's year: values of all its indicators with a national code, for the municipality itself and those named by
 * code or name. With `ownValues`, the municipality's own value of the year becomes the indicator's value for January–December.
 */
export const fetchKoladaSchema = z.strictObject({
  committee: key,
  year,
  years: z.array(year).min(1).max(MOST_YEARS),
  municipalities: z.array(text(200)).max(MOST_COMPARED),
  ownValues: z.boolean(),
})

export type FetchKoladaInput = z.output<typeof fetchKoladaSchema>
