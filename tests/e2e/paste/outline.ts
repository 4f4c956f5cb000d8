import type { RichText, RichTextBlock, RichTextInline } from '@/lib/domain/rich-text'

function marked(text: string, marks: readonly string[], href: string | undefined): string {
  let shown = text
  if (marks.includes('italic')) shown = `_${shown}_`
  if (marks.includes('bold')) shown = `*${shown}*`
  return href === undefined ? shown : `[${shown}](${href})`
}

function inlineOf(content: readonly RichTextInline[] | undefined): string {
  return (content ?? [])
    .map((part) => {
      if (part.type === 'hardBreak') return ' / '
      if (part.type === 'footnote') return `[^${part.attrs.text}]`
      if (part.type === 'figure') return `{${part.attrs.figure}}`
      if (part.type === 'reference') return `<${part.attrs.target}>`
      const link = part.marks?.find((mark) => mark.type === 'link')
      return marked(part.text, part.marks?.map(({ type }) => type) ?? [], link?.attrs.href)
    })
    .join('')
}

function linesOf(block: RichTextBlock, indent: string): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [`${indent}${inlineOf(block.content)}`]
    case 'heading':
      return [`${indent}${'#'.repeat(block.attrs.level)} ${inlineOf(block.content)}`]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item, index) => {
        const [first = '', ...rest] = item.content.flatMap((each) => linesOf(each, ''))
        const sign = block.type === 'bulletList' ? '-' : `${(block.attrs?.start ?? 1) + index}.`
        return [`${indent}${sign} ${first}`, ...rest.map((line) => `${indent}  ${line}`)]
      })
    case 'table':
      return [
        ...(block.attrs.caption === '' ? [] : [`${indent}Table: ${block.attrs.caption}`]),
        ...block.content.map((row) => `${indent}| ${row.content.map((cell) => cell.content.map((line) => inlineOf(line.content)).join(' // ')).join(' | ')} |`),
      ]
    default:
      return [`${indent}(${(block as { type: string }).type})`]
  }
}

/** A text as lines that a person reads: `### heading`, `- item`, `| cell | cell |`, `*bold*`, `[^footnote]`. An empty text is no line. */
export function outlineOf({ content }: RichText): readonly string[] {
  const lines = content.flatMap((block) => linesOf(block, ''))
  return lines.every((line) => line === '') ? [] : lines
}
