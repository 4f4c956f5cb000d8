import { z } from 'zod'
import { text } from './primitives'

/** What a package's file is called; the file itself is the body. */
export const readPackageSchema = z.strictObject({ fileName: text(255) })

/** Which batch, and the version of it that the person saw. */
const batch = { batch: z.uuid(), version: z.int().min(1) }

/** `preview` is the fingerprint of what was shown; what would happen now must be the same. */
export const applyPackageSchema = z.strictObject({ ...batch, preview: z.string().regex(/^[0-9a-f]{64}$/, { error: 'the fingerprint of a preview' }) })

export const undoPackageSchema = z.strictObject(batch)

export const discardPackageSchema = z.strictObject(batch)

export type ApplyPackageInput = z.output<typeof applyPackageSchema>
export type UndoPackageInput = z.output<typeof undoPackageSchema>
export type DiscardPackageInput = z.output<typeof discardPackageSchema>
