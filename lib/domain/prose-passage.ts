import type { Place } from './finding'
import type { LinkedRange, Passage } from './passage'
import type { SectionView } from './report-view'
import { cellText, footnotesIn, inlineText, type PrintedInline, type PrintedText, type PrintFigure, type RichTextBlock, type RichTextTable } from './rich-text'

/** A paragraph, heading, list item or cell of a rich text, with the headings and list items above it. */
interface Block {
  readonly kind: 'prose' | 'heading' | 'listItem' | 'cell'
  readonly above: readonly string[]
  readonly text: string
  readonly linked: readonly LinkedRange[]
}

/** The words of a line, and where in them a figure of the report stands instead of a copy of it. */
function written(content: readonly PrintedInline[] = [], print: PrintFigure): Pick<Block, 'text' | 'linked'> {
  let text = ''
  const linked: LinkedRange[] = []
  for (const inline of content) {
    // A footnote's number is no figure of the sentence; its words are a passage of their own.
    if (inline.type === 'footnote') continue
    // What a section or table is called is not said by the sentence: neither its number nor a year in its title is a figure of it.
    if (inline.type === 'reference') continue
    const words = inlineText([inline], print)
    if (inline.type === 'figure') linked.push({ start: text.length, end: text.length + words.length, figure: inline.attrs })
    text += words
  }
  return { text, linked }
}

/** A list item stands above the list inside it: 'Varav: …' is about what the item says. */
function listBlocks(items: readonly { readonly content: PrintedText['content'] }[], above: readonly string[], print: PrintFigure): readonly Block[] {
  return items.flatMap(({ content }) => {
    const [first, ...rest] = content
    if (first?.type !== 'paragraph') return blocksOf(content, above, 'listItem', print)
    const words = written(first.content, print)
    return [{ kind: 'listItem', above, ...words } as const, ...blocksOf(rest, [...above, words.text], 'listItem', print)]
  })
}

/** A table's caption stands above its cells, and above each of them the headers of its column and row: 'Volymer > 2020 > Placerade barn > 12'. */
function tableBlocks({ attrs, content: rows }: RichTextTable<PrintedInline>, above: readonly string[], print: PrintFigure): readonly Block[] {
  const under = [...above, attrs.caption]
  const cells = rows.flatMap((row, rowIndex) =>
    row.content.flatMap((cell, column): readonly Block[] => {
      const headers = [rowIndex > 0 ? rows[0]?.content[column] : undefined, attrs.rowHeader && column > 0 && rowIndex > 0 ? row.content[0] : undefined]
      const named = headers.flatMap((header) => (header === undefined ? [] : [cellText(header, print)]))
      return cell.content.map((line) => ({ kind: 'cell', above: [...under, ...named].filter((words) => words.trim() !== ''), ...written(line.content, print) }))
    }),
  )
  return [{ kind: 'heading', above, text: attrs.caption, linked: [] }, ...cells]
}

/** A heading of the text stands above everything until the next one. */
function blocksOf(content: readonly RichTextBlock<PrintedInline>[], above: readonly string[], kind: Block['kind'], print: PrintFigure): readonly Block[] {
  let heading: readonly string[] = []
  return content.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'paragraph':
        return [{ kind, above: [...above, ...heading], ...written(block.content, print) }]
      case 'heading':
        heading = [written(block.content, print).text]
        return [{ kind: 'heading', above, ...written(block.content, print) }]
      case 'bulletList':
      case 'orderedList':
        return listBlocks(block.content, [...above, ...heading], print)
      case 'table':
        return tableBlocks(block, [...above, ...heading], print)
      case 'image':
        return [{ kind: 'heading', above: [...above, ...heading], text: block.attrs.caption, linked: [] }]
    }
  })
}

/** The titles above each section, outermost first, its own last: a level 4 stands under the last 3 and 2. */
function titlesAbove(sections: readonly SectionView[], index: number): readonly string[] {
  const open: SectionView[] = []
  for (const section of sections.slice(0, index + 1)) {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop()
    open.push(section)
  }
  return open.map(({ title }) => title)
}

function passagesOfBody(body: PrintedText, place: Place, headings: readonly string[], carriedOver: boolean, print: PrintFigure): readonly Passage[] {
  const notes = footnotesIn(body).map(({ text }): Block => ({ kind: 'prose', above: headings, text, linked: [] }))
  return [...blocksOf(body.content, headings, 'prose', print), ...notes]
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, above, text, linked }) => ({ kind, place, headings: above, text, linked, level: null, carriedOver }))
}

/**
 * What people have written in the sections of a report, by paragraph, heading, list item and cell, in print order, and the footnotes of each text after it.
 * The place is the section text (`sectionKey`), named by the title of its section.
 */
export function prosePassages(sections: readonly SectionView[], print: PrintFigure): readonly Passage[] {
  return sections.flatMap((section, index) =>
    section.blocks.flatMap((block) => {
      if (block.kind !== 'prose') return []
      const place = { kind: 'section', key: block.sectionKey, label: section.title } as const
      return passagesOfBody(block.body, place, titlesAbove(sections, index), block.carriedOver, print)
    }),
  )
}
