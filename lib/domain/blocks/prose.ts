import type { FormBlock } from '../form'
import type { BlockView } from '../report-view'
import { EMPTY_RICH_TEXT } from '../rich-text'
import type { BlockContext } from './block-context'

/** A section text as people wrote it; empty when nobody has. */
export function proseBlock(block: Extract<FormBlock, { kind: 'prose' }>, { facts }: BlockContext): BlockView {
  const section = facts.sections.find((each) => each.key === block.sectionKey)
  return {
    kind: 'prose',
    sectionKey: block.sectionKey,
    body: section?.body ?? EMPTY_RICH_TEXT,
    carriedOver: section?.carriedOver ?? false,
    required: block.required,
  }
}
