import { z } from 'zod'
import { key, prose } from './primitives'
import { reportInput } from './report-input'

/** Words of a section as they read: any characters, at most so many. */
const words = (most: number) => z.string().max(most)

/** A note about words of a section; without words about the whole of it. */
export const addNoteSchema = z.strictObject({ ...reportInput, section: key, quote: words(2_000), before: words(200), after: words(200), text: prose })

export const answerNoteSchema = z.strictObject({ ...reportInput, note: z.uuid(), text: prose })

/** Says that a note is dealt with, opens it again, or takes it away. */
export const noteSchema = z.strictObject({ ...reportInput, note: z.uuid() })

export type AddNoteInput = z.output<typeof addNoteSchema>
export type AnswerNoteInput = z.output<typeof answerNoteSchema>
export type NoteInput = z.output<typeof noteSchema>
