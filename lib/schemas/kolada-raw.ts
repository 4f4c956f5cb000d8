import { z } from 'zod'
import { koladaRowSchema } from './kolada-answer'
import { text, year } from './primitives'

const code = z.string().regex(/^\d{4}$/, { error: 'the four-digit code of a municipality' })
const municipality = z.strictObject({ code, name: text(200) })

/** What Kolada said, as it is stored with a batch: what was asked for, and every row of the answers. */
export const koladaRawSchema = z.strictObject({
  /** The committee's own municipality. */
  own: municipality,
  /** Those it is compared with. */
  municipalities: z.array(municipality),
  nationalCodes: z.array(z.string()),
  years: z.array(year),
  rows: z.array(koladaRowSchema),
})

/** Which of the fetched municipalities are taken, and whether the own value of the year becomes the value of the indicator. */
export const koladaMappingSchema = z.strictObject({ municipalities: z.array(municipality).max(25), ownValues: z.boolean() })

export type KoladaRaw = z.output<typeof koladaRawSchema>
export type KoladaMapping = z.output<typeof koladaMappingSchema>
