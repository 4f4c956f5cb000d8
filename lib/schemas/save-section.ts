import { z } from 'zod'
import { key } from './primitives'
import { reportInput, version } from './report-input'
import { richTextSchema } from './rich-text'

/** The prose of one section of the report. */
export const saveSectionSchema = z.strictObject({ ...reportInput, section: key, body: richTextSchema, version })

export type SaveSectionInput = z.output<typeof saveSectionSchema>
