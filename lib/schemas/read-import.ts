import { z } from 'zod'
import { key, text, year } from './primitives'

/**
 * Which committee's year a file is read in for, and what the file is called; the file itself is the body. `mapping`: key of a mapping
 * that is kept for its kind; null: the latest that fits, else one suggested for it.
 */
export const readImportSchema = z.strictObject({ committee: key, year, fileName: text(255), mapping: key.nullable().default(null) })

export type ReadImportInput = z.output<typeof readImportSchema>
