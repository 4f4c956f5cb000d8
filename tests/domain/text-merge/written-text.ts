import fc, { type GeneratorValue } from 'fast-check'
import type { RichText, RichTextBlock, RichTextInline, RichTextListItem, RichTextParagraph, RichTextRow, RichTextTable } from '@/lib/domain/rich-text'

type Line = readonly RichTextInline[]

export const line = (...parts: readonly (string | RichTextInline)[]): Line => parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))
export const p = (...parts: readonly (string | RichTextInline)[]): RichTextParagraph => (parts.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: line(...parts) })
export const h = (level: 3 | 4, text: string): RichTextBlock => ({ type: 'heading', attrs: { level }, content: line(text) })
export const item = (...content: readonly RichTextBlock[]): RichTextListItem => ({ type: 'listItem', content })
export const ul = (...content: readonly RichTextListItem[]): RichTextBlock => ({ type: 'bulletList', content })
export const ol = (start: number, ...content: readonly RichTextListItem[]): RichTextBlock => ({ type: 'orderedList', attrs: { start }, content })
export const doc = (...content: readonly RichTextBlock[]): RichText => ({ type: 'doc', content })
export const note = (text: string): RichTextInline => ({ type: 'footnote', attrs: { text } })
export const figure = (key: string): RichTextInline => ({
  type: 'figure',
  attrs: { figure: key, style: { show: 'number', unit: 'tkr', decimals: 0, sign: 'none', unitShown: true, turned: false, capital: false, ofRounded: false }, seen: 1 },
})
export const bold = (text: string): RichTextInline => ({ type: 'text', text, marks: [{ type: 'bold' }] })

/** A table whose cells are paragraphs with one word or none, '' = empty. */
export function table(caption: string, rowHeader: boolean, ...rows: readonly (readonly string[])[]): RichTextTable {
  const content = rows.map((cells, row): RichTextRow => ({
    type: 'tableRow',
    content: cells.map((text, column) => ({
      type: row === 0 || (rowHeader && column === 0) ? 'tableHeader' : 'tableCell',
      content: [text === '' ? p() : p(text)],
    })),
  }))
  return { type: 'table', attrs: { caption, rowHeader }, content }
}

/** Draws texts and changes of them by the numbers that fast-check gives. `word` makes words that stand nowhere else. */
export class Writer {
  private count = 0
  constructor(
    private readonly draw: GeneratorValue,
    private readonly name: string,
  ) {}

  below(limit: number): number {
    return this.draw(fc.nat, { max: limit - 1 })
  }
  word(): string {
    this.count += 1
    return `${this.name}${this.count}`
  }
  private words(most: number): string {
    return Array.from({ length: 1 + this.below(most) }, () => this.word()).join(this.below(4) === 0 ? ', ' : ' ')
  }
  private atom(): RichTextInline {
    return [note(this.word()), figure(this.word()), { type: 'reference', attrs: { target: this.word(), show: 'number', words: 'x' } } as const][this.below(3)] ?? note('x')
  }
  line(): Line {
    const text = this.words(5)
    if (this.below(3) > 0) return line(text)
    return line(`${text} `, this.atom(), this.below(2) === 0 ? bold(` ${this.words(2)}`) : ` ${this.words(2)}.`)
  }
  block(depth = 0): RichTextBlock {
    const sort = this.below(depth < 2 ? 7 : 3)
    if (sort < 2) return p(...this.line())
    if (sort === 2) return this.below(2) === 0 ? p() : h(3, this.words(3))
    if (sort === 6 && depth === 0) return this.table()
    const items = Array.from({ length: 1 + this.below(3) }, () => this.item(depth + 1))
    return sort === 3 ? ol(1 + this.below(3), ...items) : ul(...items)
  }
  private item(depth: number): RichTextListItem {
    return item(p(...this.line()), ...(this.below(4) === 0 ? [this.block(depth)] : []))
  }
  private table(): RichTextTable {
    const row = () => [this.word(), this.word()]
    return table(this.words(2), this.below(2) === 0, ...Array.from({ length: 1 + this.below(3) }, row))
  }
  text(): RichText {
    return doc(...Array.from({ length: this.below(5) }, () => this.block()))
  }

  /** The same text after some changes. */
  changed({ content }: RichText): RichText {
    return doc(...this.sequence(content, () => this.block(), (block) => this.changedBlock(block)))
  }
  private sequence<Each>(members: readonly Each[], add: () => Each, change: (each: Each) => Each): Each[] {
    const kept = members.flatMap((each) => {
      const act = this.below(10)
      if (act === 0) return []
      if (act === 1) return [each, add()]
      return act < 5 ? [change(each)] : [each]
    })
    return this.below(6) === 0 ? [...kept, add()] : kept
  }
  private some<Each>(members: readonly Each[], add: () => Each, change: (each: Each) => Each): Each[] {
    const left = this.sequence(members, add, change)
    return left.length === 0 ? [add()] : left
  }
  private changedLine(content: Line): Line {
    const marked = this.below(8) === 0
    return content.map((inline) => {
      if (inline.type !== 'text') return inline
      const text = this.some(inline.text.split(' '), () => this.word(), () => this.word()).join(' ')
      return text === '' ? inline : marked ? bold(text) : { ...inline, text }
    })
  }
  private changedBlock(block: RichTextBlock): RichTextBlock {
    switch (block.type) {
      case 'paragraph':
        return p(...this.changedLine(block.content ?? []))
      case 'heading':
        return this.below(3) === 0 ? p(...(block.content ?? [])) : { ...block, content: this.changedLine(block.content ?? []) }
      case 'table': {
        const { rowHeader } = block.attrs
        const cells = block.content.map((row) => row.content.map((cell) => (cell.content[0]?.content?.[0] as { text: string }).text))
        const rows = this.some(cells, () => [this.word(), this.word()], (row) => row.map((cell) => (this.below(2) === 0 ? cell : this.word())))
        return table(this.below(3) === 0 ? this.words(2) : block.attrs.caption, this.below(5) === 0 ? !rowHeader : rowHeader, ...rows)
      }
      case 'image':
        return block
      default: {
        const change = (each: RichTextListItem) => item(...each.content.map((inner) => this.changedBlock(inner)))
        const items = this.some(block.content, () => item(p(...this.line())), change)
        return this.below(5) === 0 ? ul(...items) : { ...block, content: items }
      }
    }
  }
}

/** Every word of a text, and the key of each atom, in order. */
export function wordsIn(value: unknown): string[] {
  return JSON.stringify(value).match(/\b[bmtxs]\d+\b/g) ?? []
}
