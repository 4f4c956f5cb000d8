import { z } from 'zod'
import { MAX_FOOTNOTE, type Reference, type RichText, type RichTextBlock, type RichTextInline, type RichTextListItem } from '@/lib/domain/rich-text'
import { FIGURE_WORDS, type LinkedFigure } from '@/lib/domain/linked-figure'
import { isLinkAddress, MAX_ADDRESS } from '@/lib/domain/link-address'
import { text } from './primitives'
import { imageSchema } from './rich-text-image'
import { tableSchema } from './rich-text-table'

/** Lists in lists; deeper than this no reader can follow. */
const MAX_LIST_DEPTH = 4

const linkSchema = z.strictObject({ href: text(MAX_ADDRESS).refine(isLinkAddress, { error: 'an address with http, https or mailto' }) })

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic']) }),
  z.strictObject({ type: z.literal('link'), attrs: linkSchema }),
])

const marks = z
  .array(markSchema)
  .max(3)
  .refine((each) => new Set(each.map((mark) => mark.type)).size === each.length, { error: 'each mark once' })
  .optional()

const textSchema = z.strictObject({ type: z.literal('text'), text: text(8_000), marks })

/**
 * A number or word that is a figure of the report. Which figures there are is known by the facts, not here: a key that no figure has is saved,
 * as is one whose figure has been taken away since, so that no text is lost; it reads as missing and is an error in the checks.
 */
export const linkedFigureSchema: z.ZodType<LinkedFigure> = z.strictObject({
  figure: text(300),
  style: z.strictObject({
    show: z.enum(['number', ...FIGURE_WORDS]),
    unit: z.enum(['mnkr', 'tkr', 'kr', 'percent', 'points', 'number']),
    decimals: z.int().min(0).max(4),
    sign: z.enum(['none', 'minus', 'always']),
    unitShown: z.boolean(),
    turned: z.boolean(),
    capital: z.boolean(),
    ofRounded: z.boolean(),
  }),
  seen: z.number(),
})

const figureSchema = z.strictObject({ type: z.literal('figure'), attrs: linkedFigureSchema, marks })

const footnoteSchema = z.strictObject({ type: z.literal('footnote'), attrs: z.strictObject({ text: text(MAX_FOOTNOTE) }), marks })

/** Which parts a report has is known by its form: a reference whose target is gone is saved, so that no text is lost, and is an error in the checks. */
export const referenceSchema: z.ZodType<Reference> = z.strictObject({
  target: text(300),
  show: z.enum(['number', 'title', 'both']),
  words: text(1_000),
})

const referenceNodeSchema = z.strictObject({ type: z.literal('reference'), attrs: referenceSchema, marks })

const inlineSchema: z.ZodType<RichTextInline> = z
  .discriminatedUnion('type', [textSchema, figureSchema, footnoteSchema, referenceNodeSchema, z.strictObject({ type: z.literal('hardBreak') })])
  .meta({ id: 'richTextInline' })

const inlineContent = z.array(inlineSchema).max(1_000).optional()

function listItemSchema(depth: number): z.ZodType<RichTextListItem> {
  return z
    .strictObject({ type: z.literal('listItem'), content: z.array(blockSchema(depth)).min(1).max(100) })
    .meta({ id: `richTextListItem${depth}` })
}

function blockSchema(depth: number): z.ZodType<RichTextBlock> {
  const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlineContent })
  const heading = z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(3), z.literal(4)]) }),
    content: inlineContent,
  })
  if (depth === MAX_LIST_DEPTH) return z.discriminatedUnion('type', [paragraph, heading])
  const items = z.array(listItemSchema(depth + 1)).min(1).max(500)
  const lists = [
    z.strictObject({ type: z.literal('bulletList'), content: items }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start: z.int().min(1).max(10_000).optional() }).optional(),
      content: items,
    }),
  ] as const
  return z.discriminatedUnion('type', depth === 0 ? [paragraph, heading, ...lists, tableSchema(inlineContent), imageSchema] : [paragraph, heading, ...lists])
}

/**
 * Rich text as an allow-list: what is not named here is refused, so this schema is the sanitizer. No classes, styles or HTML
 * exist in it; a picture is only the name of one that was uploaded.
 */
export const richTextSchema: z.ZodType<RichText> = z
  .strictObject({ type: z.literal('doc'), content: z.array(blockSchema(0)).max(2_000) })
  .meta({ id: 'richText', description: 'Paragraphs, headings 3–4, lists and tables with bold and italic text, links, footnotes, references and linked figures, and pictures with alternative text' })
