import type { BlockView, ReportView } from './report-view'
import { footnotesIn, numberedFrom } from './rich-text'

/** The view with its footnotes numbered from 1 in the order in which they are read: two in the first text, then the second text's first is 3. */
export function withFootnoteNumbers(view: ReportView): ReportView {
  let next = 1
  const numbered = (block: BlockView): BlockView => {
    if (block.kind !== 'prose') return block
    const body = numberedFrom(next, block.body)
    next += footnotesIn(body).length
    return { ...block, body }
  }
  return { ...view, sections: view.sections.map((section) => ({ ...section, blocks: section.blocks.map(numbered) })) }
}
