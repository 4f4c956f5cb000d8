import { z } from 'zod'
import type { RichTextInline, RichTextTable } from '@/lib/domain/rich-text'
import { name } from './primitives'

/** More than a page can show; such tables belong in a file of their own. */
const MAX_ROWS = 200
const MAX_COLUMNS = 20

/** Whether rows are equally long and headers stand in the first row, and in the first column where the table says so, and nowhere else. */
function isRegular({ attrs, content }: RichTextTable): boolean {
  const width = content[0]?.content.length
  return content.every(({ content: cells }, row) =>
    cells.length === width && cells.every(({ type }, column) => (type === 'tableHeader') === (row === 0 || (attrs.rowHeader && column === 0))),
  )
}

/** A table that people write: a caption, headers in the first row and perhaps the first column, paragraphs in its cells. */
export function tableSchema(inlineContent: z.ZodType<readonly RichTextInline[] | undefined>) {
  const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlineContent.optional() })
  const cell = z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: z.array(paragraph).min(1).max(50) })
  const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1).max(MAX_COLUMNS) })
  return z
    .strictObject({
      type: z.literal('table'),
      attrs: z.strictObject({ caption: z.union([z.literal(''), name]), rowHeader: z.boolean() }),
      content: z.array(row).min(1).max(MAX_ROWS),
    })
    .refine(isRegular, { error: 'rows of one length, headers in the first row and, where it says so, the first column' })
}
