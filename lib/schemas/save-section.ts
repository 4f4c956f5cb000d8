import { z } from 'zod'
import { key } from './primitives'
import { reportInput, version } from './report-input'
import { richTextSchema } from './rich-text'

/** The prose of one section of the report. `written`: the text as its author had it before it was merged with a colleague's; the log keeps it. */
export const saveSectionSchema = z.strictObject({ ...reportInput, section: key, body: richTextSchema, version, written: richTextSchema.optional() })

export type SaveSectionInput = z.output<typeof saveSectionSchema>
