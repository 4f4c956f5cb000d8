import { z } from 'zod'
import { reportInput } from './report-input'

/** A picture for the texts of a report; its bytes are the body of the request. */
export const addImageSchema = z.strictObject(reportInput)

export type AddImageInput = z.output<typeof addImageSchema>
