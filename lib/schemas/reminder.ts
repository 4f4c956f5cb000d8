import { z } from 'zod'
import { key } from './primitives'
import { reportInput } from './report-input'

/** Reminds the heads of these units; null: of all that owe their part. */
export const sendRemindersSchema = z.strictObject({ ...reportInput, orgUnits: z.array(key).min(1).max(500).nullable() })

export type SendRemindersInput = z.output<typeof sendRemindersSchema>
