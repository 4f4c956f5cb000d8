import type { LinkedFigure, PrintedFigure } from './linked-figure'

export interface RichTextMark {
  readonly type: 'bold' | 'italic'
}

/** A number or word of a text that is a figure. */
export interface FigureNode<Attributes> {
  readonly type: 'figure'
  readonly attrs: Attributes
  readonly marks?: readonly RichTextMark[]
}

type PlainInline = { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichTextMark[] } | { readonly type: 'hardBreak' }

export type RichTextInline = PlainInline | FigureNode<LinkedFigure>

/** As in the report: its figures have values. */
export type PrintedInline = PlainInline | FigureNode<PrintedFigure>

export type RichTextBlock<Inline = RichTextInline> =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] }
  | { readonly type: 'heading'; readonly attrs: { readonly level: 3 | 4 }; readonly content?: readonly Inline[] }
  | { readonly type: 'bulletList'; readonly content: readonly RichTextListItem<Inline>[] }
  | { readonly type: 'orderedList'; readonly attrs?: { readonly start?: number }; readonly content: readonly RichTextListItem<Inline>[] }

export interface RichTextListItem<Inline = RichTextInline> {
  readonly type: 'listItem'
  readonly content: readonly RichTextBlock<Inline>[]
}

/** Rich text as ProseMirror JSON with an allow-list of nodes and marks. The schema (lib/schemas/rich-text.ts) is the sanitizer. */
export interface RichText<Inline = RichTextInline> {
  readonly type: 'doc'
  readonly content: readonly RichTextBlock<Inline>[]
}

/** A stored text as it stands in a report. */
export type PrintedText = RichText<PrintedInline>

export const EMPTY_RICH_TEXT: RichText<never> = { type: 'doc', content: [] }

/** How a figure reads in a text; its words are in lib/text. */
export type PrintFigure = (figure: PrintedFigure) => string

/** The words of a line. A line break is a line of its own. */
export function inlineText(content: readonly PrintedInline[] | undefined, print: PrintFigure): string {
  return (content ?? [])
    .map((inline) => {
      if (inline.type === 'figure') return print(inline.attrs)
      return inline.type === 'text' ? inline.text : '\n'
    })
    .join('')
}

function blockText(block: RichTextBlock<PrintedInline>, print: PrintFigure): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content, print)
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.map((each) => blockText(each, print)).join('\n')).join('\n')
  }
}

/** The words alone, one line per paragraph, heading and list item. */
export function plainText(body: PrintedText, print: PrintFigure): string {
  return body.content.map((block) => blockText(block, print)).join('\n')
}

function mapBlock<From, To>(block: RichTextBlock<From>, map: (inline: From) => To): RichTextBlock<To> {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const { content, ...rest } = block
      return content === undefined ? rest : { ...rest, content: content.map(map) }
    }
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map((each) => mapBlock(each, map)) })) }
  }
}

/** The same text with each piece of its lines turned into another. */
export function mapInline<From, To>(body: RichText<From>, map: (inline: From) => To): RichText<To> {
  return { ...body, content: body.content.map((block) => mapBlock(block, map)) }
}

function inlinesOf<Inline>(block: RichTextBlock<Inline>): readonly Inline[] {
  return block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : block.content.flatMap((item) => item.content.flatMap(inlinesOf))
}

/** The linked figures of a text, in order. */
export function figuresIn<Attributes>(body: RichText<PlainInline | FigureNode<Attributes>>): readonly Attributes[] {
  return body.content.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'figure' ? [inline.attrs] : []))
}

/** True when nothing but blanks has been written. A linked figure is something. */
export function isEmpty(body: RichText): boolean {
  return body.content.flatMap(inlinesOf).every((inline) => inline.type === 'hardBreak' || (inline.type === 'text' && inline.text.trim() === ''))
}

/** A text as its author last saw it: where it stands without its report. */
export function asSeen(body: RichText): PrintedText {
  return mapInline(body, (inline): PrintedInline => (inline.type === 'figure' ? { ...inline, attrs: { ...inline.attrs, value: inline.attrs.seen } } : inline))
}

/** The text as it is stored: the figures' values are computed, never kept with it. */
export function asStored(body: PrintedText): RichText {
  const stored = ({ figure, style, seen }: PrintedFigure): LinkedFigure => ({ figure, style, seen })
  return mapInline(body, (inline): RichTextInline => (inline.type === 'figure' ? { ...inline, attrs: stored(inline.attrs) } : inline))
}
