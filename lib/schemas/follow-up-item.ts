import type { z } from 'zod'
import { key } from './primitives'
import { reportInput, version } from './report-input'

/**
 * What the input of every command about one followed-up row starts with. The client chooses the key of a new row (version 0);
 * `after` is the key of the row to stand after, null: first, left out: where it is.
 */
export const itemInput = { ...reportInput, key, version, after: key.nullable().optional() }

/** Text that says something: not only blanks. */
export function words<Text extends z.ZodType<string>>(text: Text) {
  return text.refine((value) => value.trim() !== '', { error: 'words' })
}
