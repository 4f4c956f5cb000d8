import { z } from 'zod'
import { key, text, year } from './primitives'

/** Which committee's year a file is read in for, and what the file is called; the file itself is the body. */
export const readImportSchema = z.strictObject({ committee: key, year, fileName: text(255) })

export type ReadImportInput = z.output<typeof readImportSchema>
