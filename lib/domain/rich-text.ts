import type { LinkedFigure, PrintedFigure } from './linked-figure'

/** A link's address is http, https or mailto (link-address.ts). */
export type RichTextMark = { readonly type: 'bold' | 'italic' } | { readonly type: 'link'; readonly attrs: { readonly href: string } }

/** A number or word of a text that is a figure. */
export interface FigureNode<Attributes> {
  readonly type: 'figure'
  readonly attrs: Attributes
  readonly marks?: readonly RichTextMark[]
}

/** A footnote where its number stands; its words are plain text. */
export interface FootnoteNode<Attributes> {
  readonly type: 'footnote'
  readonly attrs: Attributes
  readonly marks?: readonly RichTextMark[]
}

/** Characters of a footnote at most. */
export const MAX_FOOTNOTE = 2_000

export interface Footnote {
  readonly text: string
}

/** A footnote of a report, with its number there, from 1. */
export interface NumberedFootnote extends Footnote {
  readonly number: number
}

/** A place where a text refers to a part of the report. */
export interface ReferenceNode<Attributes> {
  readonly type: 'reference'
  readonly attrs: Attributes
  readonly marks?: readonly RichTextMark[]
}

export interface Reference {
  /** Anchor of a section or table (reference.ts). */
  readonly target: string
  readonly show: 'number' | 'title' | 'both'
  /** How it read when it was last written: what is printed where the target is gone. */
  readonly words: string
}

/** A reference as the report has it: its words are those of now, unless its target is gone. */
export interface PrintedReference extends Reference {
  readonly isGone: boolean
}

type PlainInline = { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichTextMark[] } | { readonly type: 'hardBreak' }

export type RichTextInline = PlainInline | FigureNode<LinkedFigure> | FootnoteNode<Footnote> | ReferenceNode<Reference>

/** As in the report: its figures have values, its footnotes numbers, its references the words of now. */
export type PrintedInline = PlainInline | FigureNode<PrintedFigure> | FootnoteNode<NumberedFootnote> | ReferenceNode<PrintedReference>

export interface RichTextParagraph<Inline = RichTextInline> {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[]
}

/** A header of the table's first row or first column, or a cell. */
export interface RichTextCell<Inline = RichTextInline> {
  readonly type: 'tableHeader' | 'tableCell'
  readonly content: readonly RichTextParagraph<Inline>[]
}

export interface RichTextRow<Inline = RichTextInline> {
  readonly type: 'tableRow'
  readonly content: readonly RichTextCell<Inline>[]
}

/** A table that people write, never inside a list or another table. Its rows are equally long and the first of them has the headers. */
export interface RichTextTable<Inline = RichTextInline> {
  readonly type: 'table'
  readonly attrs: {
    /** Empty until somebody has written it, which a check asks for. */
    readonly caption: string
    /** Whether the first cell of each row heads it. */
    readonly rowHeader: boolean
  }
  readonly content: readonly RichTextRow<Inline>[]
}

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

/** A picture that people have uploaded, known by the SHA-256 of its bytes. It stands between paragraphs, never in a list or a table. */
export interface RichTextImage {
  readonly type: 'image'
  readonly attrs: {
    readonly sha256: string
    readonly contentType: (typeof IMAGE_TYPES)[number]
    /** Pixels, as it is shown. */
    readonly width: number
    readonly height: number
    /** What it shows, for those who do not see it; never empty. */
    readonly alt: string
    /** Empty: none is printed. */
    readonly caption: string
  }
}

/** Characters of an image's alternative text at most: what is longer belongs in the text. */
export const MAX_ALT = 300

export type RichTextBlock<Inline = RichTextInline> =
  | RichTextParagraph<Inline>
  | RichTextTable<Inline>
  | RichTextImage
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

/** The words of a line. A line break is a line of its own; a footnote is its number, [1]; a reference is what it reads. */
export function inlineText(content: readonly PrintedInline[] | undefined, print: PrintFigure): string {
  return (content ?? [])
    .map((inline) => {
      if (inline.type === 'figure') return print(inline.attrs)
      if (inline.type === 'footnote') return `[${inline.attrs.number}]`
      if (inline.type === 'reference') return inline.attrs.words
      return inline.type === 'text' ? inline.text : '\n'
    })
    .join('')
}

/** The words of a cell, a line per paragraph. */
export function cellText(cell: RichTextCell<PrintedInline>, print: PrintFigure): string {
  return cell.content.map((line) => inlineText(line.content, print)).join('\n')
}

function tableText({ attrs, content }: RichTextTable<PrintedInline>, print: PrintFigure): string {
  const rows = content.map((row) => row.content.map((cell) => cellText(cell, print).replaceAll('\n', ' ')).join('\t'))
  return [attrs.caption, ...rows].join('\n')
}

function blockText(block: RichTextBlock<PrintedInline>, print: PrintFigure): string {
  switch (block.type) {
    case 'table':
      return tableText(block, print)
    case 'image':
      return block.attrs.caption === '' ? block.attrs.alt : `${block.attrs.alt}\n${block.attrs.caption}`
    case 'paragraph':
    case 'heading':
      return inlineText(block.content, print)
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.map((each) => blockText(each, print)).join('\n')).join('\n')
  }
}

/** The words alone, one line per paragraph, heading and list item; of a table its caption and a line per row, cells apart by tabs. */
export function plainText(body: PrintedText, print: PrintFigure): string {
  return body.content.map((block) => blockText(block, print)).join('\n')
}

type MapLine<From, To> = (content: readonly From[]) => readonly To[]

function mapLine<From, To>({ content, ...rest }: RichTextParagraph<From>, map: MapLine<From, To>): RichTextParagraph<To> {
  return content === undefined ? rest : { ...rest, content: map(content) }
}

function mapRow<From, To>(row: RichTextRow<From>, map: MapLine<From, To>): RichTextRow<To> {
  return { ...row, content: row.content.map((cell) => ({ ...cell, content: cell.content.map((line) => mapLine(line, map)) })) }
}

function mapBlock<From, To>(block: RichTextBlock<From>, map: MapLine<From, To>): RichTextBlock<To> {
  switch (block.type) {
    case 'paragraph':
      return mapLine(block, map)
    case 'heading':
      return { ...mapLine({ type: 'paragraph', content: block.content }, map), type: 'heading', attrs: block.attrs }
    case 'table':
      return { ...block, content: block.content.map((row) => mapRow(row, map)) }
    case 'image':
      return block
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map((each) => mapBlock(each, map)) })) }
  }
}

/** The same text with the pieces of each of its lines turned into others: of paragraphs, headings, list items and cells, in order. */
export function mapLines<From, To>(body: RichText<From>, map: MapLine<From, To>): RichText<To> {
  return { ...body, content: body.content.map((block) => mapBlock(block, map)) }
}

/** The same text with each piece of its lines turned into another. */
export function mapInline<From, To>(body: RichText<From>, map: (inline: From) => To): RichText<To> {
  return mapLines(body, (content) => content.map(map))
}

/** The pieces of a block's lines, in order. */
export function inlinesOf<Inline>(block: RichTextBlock<Inline>): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ?? []
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(inlinesOf)))
    case 'image':
      return []
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(inlinesOf))
  }
}

/** The pictures of a text, in order. */
export function imagesIn<Inline>(body: RichText<Inline>): readonly RichTextImage['attrs'][] {
  return body.content.flatMap((block) => (block.type === 'image' ? [block.attrs] : []))
}

/** The footnotes of a text, in order. */
export function footnotesIn(body: PrintedText): readonly NumberedFootnote[] {
  return body.content.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'footnote' ? [inline.attrs] : []))
}

/** The references of a text, in order. */
export function referencesIn(body: PrintedText): readonly PrintedReference[] {
  return body.content.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'reference' ? [inline.attrs] : []))
}

/** The same text with its footnotes numbered from `first` on. */
export function numberedFrom(first: number, body: PrintedText): PrintedText {
  let number = first - 1
  return mapInline(body, (inline): PrintedInline => {
    if (inline.type !== 'footnote') return inline
    number += 1
    return { ...inline, attrs: { ...inline.attrs, number } }
  })
}

/** The linked figures of a text, in order. */
export function figuresIn<Attributes>(
  body: RichText<PlainInline | FigureNode<Attributes> | FootnoteNode<Footnote> | ReferenceNode<Reference>>,
): readonly Attributes[] {
  return body.content.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'figure' ? [inline.attrs] : []))
}

/** True when nothing but blanks has been written. A linked figure is something, and so are a footnote, a reference and a picture. */
export function isEmpty(body: RichText): boolean {
  if (imagesIn(body).length > 0) return false
  return body.content.flatMap(inlinesOf).every((inline) => inline.type === 'hardBreak' || (inline.type === 'text' && inline.text.trim() === ''))
}

/** A text as its author last saw it: where it stands without its report. Its footnotes are numbered from 1. */
export function asSeen(body: RichText): PrintedText {
  const seen = (inline: RichTextInline): PrintedInline => {
    if (inline.type === 'figure') return { ...inline, attrs: { ...inline.attrs, value: inline.attrs.seen } }
    if (inline.type === 'reference') return { ...inline, attrs: { ...inline.attrs, isGone: false } }
    return inline.type === 'footnote' ? { ...inline, attrs: { ...inline.attrs, number: 0 } } : inline
  }
  return numberedFrom(1, mapInline(body, seen))
}

/** The text as it is stored: the figures' values and the footnotes' numbers are computed, never kept with it; references keep how they read. */
export function asStored(body: PrintedText): RichText {
  const stored = ({ figure, style, seen }: PrintedFigure): LinkedFigure => ({ figure, style, seen })
  return mapInline(body, (inline): RichTextInline => {
    if (inline.type === 'figure') return { ...inline, attrs: stored(inline.attrs) }
    if (inline.type === 'reference') return { ...inline, attrs: { target: inline.attrs.target, show: inline.attrs.show, words: inline.attrs.words } }
    return inline.type === 'footnote' ? { ...inline, attrs: { text: inline.attrs.text } } : inline
  })
}
