import { z } from 'zod'
import { IMAGE_TYPES, MAX_ALT } from '@/lib/domain/rich-text'
import { name, sha256, text } from './primitives'

/** A picture in a text: what its bytes are is checked where they are read (lib/import/image), here only how it is named and described. */
export const imageSchema = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    sha256,
    contentType: z.enum(IMAGE_TYPES),
    width: z.int().min(1).max(20_000),
    height: z.int().min(1).max(20_000),
    alt: text(MAX_ALT).refine((words) => words.trim() !== '', { error: 'what the picture shows, in words' }),
    caption: z.union([z.literal(''), name]),
  }),
})
