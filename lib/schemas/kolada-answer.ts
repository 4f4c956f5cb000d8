import { z } from 'zod'

/** A page of an answer in Kolada's API v3: rows, and the address of the next page when there is one. Other fields are let be. */
export function koladaPageSchema<Row>(row: z.ZodType<Row>) {
  return z.object({ values: z.array(row).max(5_000), next_url: z.string().nullish() })
}

/** A municipality, region or the country in `/municipality`. */
export const koladaMunicipalitySchema = z.object({ id: z.string().regex(/^\d{4}$/), title: z.string().min(1).max(200), type: z.string().max(20) })

/** One number of a row of data: all (T), women (K) or men (M). `value` null: there is none, and `status` may tell why. */
const koladaValueSchema = z.object({
  gender: z.string().max(20),
  value: z.number().gt(-1e11).lt(1e11).nullable(),
  count: z.number().nullish(),
  status: z.string().max(200).nullish(),
  isdeleted: z.boolean().nullish(),
})

/** A row of `/data`: what is measured, of whom, for which year. */
export const koladaRowSchema = z.object({
  kpi: z.string().max(20),
  municipality: z.string().regex(/^\d{4}$/),
  period: z.int().min(1900).max(2200),
  values: z.array(koladaValueSchema).max(20),
})

export type KoladaMunicipality = z.output<typeof koladaMunicipalitySchema>
export type KoladaRow = z.output<typeof koladaRowSchema>
