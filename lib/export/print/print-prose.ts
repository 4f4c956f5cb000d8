import { headingLevels } from '@/components/report/rich-text'
import { cellText, type PrintedInline, type PrintedText, type RichTextBlock, type RichTextCell, type RichTextTable } from '@/lib/domain/rich-text'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { sectionText } from '@/lib/text/section'
import type { PrintBlock, PrintCell, PrintTable } from './print-document'
import { inlineRuns } from './print-runs'

type Block = RichTextBlock<PrintedInline>

/** A header or cell; headers that nobody has written are cells, since an empty header heads nothing. */
function writtenCell(cell: RichTextCell<PrintedInline>, heads: 'column' | 'row'): PrintCell {
  const isHeader = cell.type === 'tableHeader' && cellText(cell, linkedFigureText).trim() !== ''
  const written = cell.content.map((line) => inlineRuns(line.content))
  return { header: isHeader ? heads : null, columns: 1, rows: 1, align: 'start', lines: written }
}

function writtenTable({ attrs, content }: RichTextTable<PrintedInline>): PrintTable {
  const [head, ...body] = content
  return {
    kind: 'table',
    anchor: null,
    caption: attrs.caption || sectionText.untitledTable,
    captionShown: attrs.caption !== '',
    unit: null,
    written: true,
    columns: (head?.content ?? []).map(() => ({ align: 'start' })),
    head: head === undefined ? [] : [head.content.map((cell) => writtenCell(cell, 'column'))],
    rows: body.map((row) => ({ kind: 'item', depth: 0, strong: false, cells: row.content.map((cell) => writtenCell(cell, 'row')) })),
  }
}

function proseBlock(block: Block, levels: ReturnType<typeof headingLevels>): PrintBlock {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', style: 'body', runs: inlineRuns(block.content) }
    case 'heading':
      return { kind: 'heading', level: levels.get(block) ?? 6, runs: inlineRuns(block.content) }
    case 'table':
      return writtenTable(block)
    case 'image': {
      const { sha256, alt, caption, width, height } = block.attrs
      return { kind: 'picture', sha256, alt, caption, width, height }
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => item.content.map((inner) => proseBlock(inner, levels)))
      return { kind: 'list', style: 'text', start: block.type === 'orderedList' ? (block.attrs?.start ?? 1) : null, items }
    }
  }
}

/**
 * A written text as blocks. Its footnotes stand in its runs, where their marks do.
 * @param below level of the heading that the text stands under
 */
export function proseBlocks(body: PrintedText, below: number): readonly PrintBlock[] {
  const levels = headingLevels(body.content, below)
  return body.content.map((block) => proseBlock(block, levels))
}
