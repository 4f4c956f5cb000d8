import { z } from 'zod'
import { day, key } from './primitives'
import { reportInput } from './report-input'

const section = { ...reportInput, section: key }

/** Gives a section an owner and a day; null: as the form and the report say. `version` is that of owner and day as they were read, 0 before the first. */
export const assignSectionSchema = z.strictObject({ ...section, owner: z.uuid().nullable(), dueOn: day.nullable(), version: z.int().min(0) })

/** Says that a section is ready, or that it is being written again. */
export const setSectionStateSchema = z.strictObject({ ...section, state: z.enum(['writing', 'ready']) })

export type AssignSectionInput = z.output<typeof assignSectionSchema>
export type SetSectionStateInput = z.output<typeof setSectionStateSchema>
