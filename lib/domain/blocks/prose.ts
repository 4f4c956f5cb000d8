import type { FormBlock } from '../form'
import { linkedValue, type FiguresByKey } from '../linked-figure'
import type { BlockView } from '../report-view'
import { EMPTY_RICH_TEXT, mapInline, type PrintedInline, type PrintedText, type RichText, type RichTextInline } from '../rich-text'
import type { BlockContext } from './block-context'

type Prose = Extract<BlockView, { kind: 'prose' }>

/** A text with the values that its figures have now. Its footnotes get their numbers and its references their words when the whole report is known. */
export function withValues(body: RichText, figures: FiguresByKey): PrintedText {
  const valued = (inline: RichTextInline): PrintedInline => {
    if (inline.type === 'figure') return { ...inline, attrs: { ...inline.attrs, value: linkedValue(inline.attrs, figures) } }
    if (inline.type === 'reference') return { ...inline, attrs: { ...inline.attrs, isGone: false } }
    return inline.type === 'footnote' ? { ...inline, attrs: { ...inline.attrs, number: 0 } } : inline
  }
  return mapInline(body, valued)
}

/** A section text as people wrote it; empty when nobody has. Its figures get their values when the tables are made, whose rows some of them count. */
export function proseBlock(block: Extract<FormBlock, { kind: 'prose' }>, { facts }: BlockContext): Prose {
  const section = facts.sections.find((each) => each.key === block.sectionKey)
  return {
    kind: 'prose',
    sectionKey: block.sectionKey,
    body: section === undefined ? EMPTY_RICH_TEXT : withValues(section.body, new Map()),
    carriedOver: section?.carriedOver ?? false,
    required: block.required,
  }
}
