import type { Place } from './finding'
import type { Passage } from './passage'
import type { SectionView } from './report-view'
import type { RichText, RichTextBlock, RichTextInline } from './rich-text'

/** A paragraph, heading or list item of a rich text, with the headings and list items above it. */
interface Block {
  readonly kind: 'prose' | 'heading' | 'listItem'
  readonly above: readonly string[]
  readonly text: string
}

function inlineText(content: readonly RichTextInline[] = []): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** A list item stands above the list inside it: 'Varav: …' is about what the item says. */
function listBlocks(items: readonly { readonly content: readonly RichTextBlock[] }[], above: readonly string[]): readonly Block[] {
  return items.flatMap(({ content }) => {
    const [first, ...rest] = content
    if (first?.type !== 'paragraph') return blocksOf(content, above, 'listItem')
    const text = inlineText(first.content)
    return [{ kind: 'listItem', above, text } as const, ...blocksOf(rest, [...above, text], 'listItem')]
  })
}

/** A heading of the text stands above everything until the next one. */
function blocksOf(content: readonly RichTextBlock[], above: readonly string[], kind: Block['kind']): readonly Block[] {
  let heading: readonly string[] = []
  return content.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'paragraph':
        return [{ kind, above: [...above, ...heading], text: inlineText(block.content) }]
      case 'heading':
        heading = [inlineText(block.content)]
        return [{ kind: 'heading', above, text: inlineText(block.content) }]
      case 'bulletList':
      case 'orderedList':
        return listBlocks(block.content, [...above, ...heading])
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

function passagesOfBody(body: RichText, place: Place, headings: readonly string[], carriedOver: boolean): readonly Passage[] {
  return blocksOf(body.content, headings, 'prose')
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, above, text }) => ({ kind, place, headings: above, text, level: null, carriedOver }))
}

/**
 * What people have written in the sections of a report, by paragraph, heading and list item, in print order.
 * The place is the section text (`sectionKey`), named by the title of its section.
 */
export function prosePassages(sections: readonly SectionView[]): readonly Passage[] {
  return sections.flatMap((section, index) =>
    section.blocks.flatMap((block) => {
      if (block.kind !== 'prose') return []
      const place = { kind: 'section', key: block.sectionKey, label: section.title } as const
      return passagesOfBody(block.body, place, titlesAbove(sections, index), block.carriedOver)
    }),
  )
}
