import { z } from 'zod'
import { formSchema } from './form'
import { key, name } from './primitives'

/** A version of a form of the municipality. */
const version = { form: key, formVersion: z.int().min(1).max(10_000) }

/** A draft as the one who changes it has read it. */
const draft = { ...version, version: z.int().min(1) }

export const copyFormSchema = z.strictObject({ ...version, name }).meta({ description: 'A form of its own, like a version of another' })

export const formVersionSchema = z.strictObject(version).meta({ description: 'A version of a form' })

export const formDraftSchema = z.strictObject(draft).meta({ description: 'A draft of a form' })

export const saveFormSchema = z.strictObject({ ...draft, contents: formSchema }).meta({ description: 'The whole contents of a draft' })

export type CopyFormInput = z.output<typeof copyFormSchema>
export type FormVersionInput = z.output<typeof formVersionSchema>
export type FormDraftInput = z.output<typeof formDraftSchema>
export type SaveFormInput = z.output<typeof saveFormSchema>
