import { z } from 'zod'
import { ITEM_SUBJECTS } from '@/lib/domain/printed-item'
import { key } from './primitives'
import { reportInput, version } from './report-input'

/** Takes away a row that was added by mistake, as the writer saw it. */
export const deleteItemSchema = z.strictObject({ ...reportInput, subject: z.enum(ITEM_SUBJECTS), key, version })

/** Takes away an action of a risk. */
export const deleteRiskActionSchema = z.strictObject({ ...reportInput, risk: key, key, version })

export type DeleteItemInput = z.output<typeof deleteItemSchema>
export type DeleteRiskActionInput = z.output<typeof deleteRiskActionSchema>
