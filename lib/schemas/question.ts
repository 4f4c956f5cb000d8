import { z } from 'zod'
import { key, prose } from './primitives'
import { reportInput, version } from './report-input'

export const askQuestionSchema = z.strictObject({ ...reportInput, section: key, text: prose })

/** Other words for a question, or the answer to it; `version` is that of the words that were read. */
export const questionTextSchema = z.strictObject({ ...reportInput, question: z.uuid(), version, text: prose })

export const withdrawQuestionSchema = z.strictObject({ ...reportInput, question: z.uuid(), version })

export type AskQuestionInput = z.output<typeof askQuestionSchema>
export type QuestionTextInput = z.output<typeof questionTextSchema>
export type QuestionInput = z.output<typeof withdrawQuestionSchema>
