import { z } from 'zod'
import { key } from './primitives'
import { reportInput } from './report-input'

/** Unit whose part it is; null: the controllers' own part. */
const part = { ...reportInput, orgUnit: key.nullable() }

/** Marks a part as done; `confirmed` names what the person has seen to be missing and leaves so. */
export const markDoneSchema = z.strictObject({ ...part, confirmed: z.array(z.string().max(10_000)).max(2_000) })

/** Takes the mark away. */
export const unmarkDoneSchema = z.strictObject(part)

export type MarkDoneInput = z.output<typeof markDoneSchema>
export type UnmarkDoneInput = z.output<typeof unmarkDoneSchema>
