import { Fragment, type ReactNode } from 'react'
import { TableRegion } from '@/components/ui/data-table'
import { cellText, footnotesIn, type PrintedInline, type PrintedText, type RichTextBlock, type RichTextCell, type RichTextRow, type RichTextTable } from '@/lib/domain/rich-text'
import { bindUnits } from '@/lib/text/format'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { sectionText } from '@/lib/text/section'
import { FootnoteMark, Footnotes } from './footnote'
import { Picture, type EmbeddedImages } from './image'
import { ReferenceLink } from './reference'

type Block = RichTextBlock<PrintedInline>
type Heading = Extract<Block, { type: 'heading' }>

function inline(parts: readonly PrintedInline[] | undefined, linked: boolean): ReactNode {
  return parts?.map((part, index) => {
    if (part.type === 'hardBreak') return <br key={index} />
    if (part.type === 'footnote') return <FootnoteMark key={index} note={part.attrs} linked={linked} />
    if (part.type === 'reference') return <ReferenceLink key={index} reference={part.attrs} linked={linked} />
    const marks = part.marks?.map((mark) => mark.type) ?? []
    let text: ReactNode = part.type === 'figure' ? linkedFigureText(part.attrs) : bindUnits(part.text)
    if (marks.includes('italic')) text = <em>{text}</em>
    if (marks.includes('bold')) text = <strong>{text}</strong>
    const link = part.marks?.find((mark) => mark.type === 'link')
    if (link !== undefined) text = <a href={link.attrs.href}>{text}</a>
    return <Fragment key={index}>{text}</Fragment>
  })
}

/**
 * Levels of the text's own headings below the section's level, never skipping one: headings of the text are 3 or 4, a section
 * stands at 2–4, and a text may begin with its lower level.
 */
export function headingLevels(blocks: readonly Block[], below: number): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>()
  const highest = Math.min(...blocks.filter((block) => block.type === 'heading').map((block) => block.attrs.level))
  let hasUpper = false
  for (const block of blocks) {
    if (block.type !== 'heading') continue
    if (block.attrs.level === highest) hasUpper = true
    levels.set(block, Math.min(6, below + (block.attrs.level === highest || !hasUpper ? 1 : 2)))
  }
  return levels
}

/** A header or cell; headers that nobody has written are cells, since an empty header heads nothing. */
function WrittenCell({ cell, scope, linked }: { cell: RichTextCell<PrintedInline>; scope: 'col' | 'row'; linked: boolean }) {
  const content = cell.content.map((line, index) => <p key={index}>{inline(line.content, linked)}</p>)
  const isHeader = cell.type === 'tableHeader' && cellText(cell, linkedFigureText).trim() !== ''
  return isHeader ? <th scope={scope}>{content}</th> : <td>{content}</td>
}

/** A table that people have written. It is as wide as its words, and scrolls inside a region named as its caption. */
function WrittenTable({ table: { attrs, content }, linked }: { table: RichTextTable<PrintedInline>; linked: boolean }) {
  const row = ({ content: cells }: RichTextRow<PrintedInline>, scope: 'col' | 'row') => 
    cells.map((cell, index) => <WrittenCell key={index} cell={cell} scope={scope} linked={linked} />)
  const [head, ...body] = content
  return (
    <TableRegion label={attrs.caption || sectionText.untitledTable}>
      <table className="table written">
        {attrs.caption === '' ? null : <caption>{attrs.caption}</caption>}
        <thead>{head ? <tr>{row(head, 'col')}</tr> : null}</thead>
        <tbody>
          {body.map((each, index) => (
            <tr key={index}>{row(each, 'row')}</tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

interface TextBlockProps {
  readonly block: Block
  readonly levels: ReadonlyMap<Heading, number>
  readonly linked: boolean
  readonly embedded: EmbeddedImages | undefined
}

function TextBlock({ block, levels, linked, embedded }: TextBlockProps) {
  switch (block.type) {
    case 'paragraph':
      return <p>{inline(block.content, linked)}</p>
    case 'heading': {
      const Tag = `h${levels.get(block) ?? 6}` as 'h3' | 'h4' | 'h5' | 'h6'
      return <Tag>{inline(block.content, linked)}</Tag>
    }
    case 'table':
      return <WrittenTable table={block} linked={linked} />
    case 'image':
      return <Picture image={block.attrs} embedded={embedded} />
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item, index) => (
        <li key={index}>
          {item.content.map((inner, position) => (
            <TextBlock key={position} block={inner} levels={levels} linked={linked} embedded={embedded} />
          ))}
        </li>
      ))
      return block.type === 'bulletList' ? <ul>{items}</ul> : <ol start={block.attrs?.start}>{items}</ol>
    }
  }
}

interface RichTextViewProps {
  readonly body: PrintedText
  /** Level of the heading that the text stands under. */
  readonly below: number
  /** Whether footnotes and references lead somewhere: in the report itself, where every number stands once. */
  readonly linked?: boolean
  /** Pictures that the page holds itself; else they are fetched. */
  readonly embedded?: EmbeddedImages | undefined
}

/** Stored rich text as elements. Only the nodes of the allow-list exist; text is always text, never markup. */
export function RichTextView({ body, below, linked = false, embedded }: RichTextViewProps) {
  const levels = headingLevels(body.content, below)
  return (
    <div className="prose">
      {body.content.map((block, index) => (
        <TextBlock key={index} block={block} levels={levels} linked={linked} embedded={embedded} />
      ))}
      <Footnotes notes={footnotesIn(body)} linked={linked} />
    </div>
  )
}
