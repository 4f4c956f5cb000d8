import { ImageRun, Paragraph, TextRun, type FileChild, type ParagraphChild } from 'docx'
import { words } from '../print/print-runs'
import type { ParagraphStyle, PrintBlock, PrintBridge, PrintChart, PrintFacts, PrintList, PrintPicture, PrintRun, PrintTable } from '../print/print-document'
import type { ChartImage } from './chart-image'
import { clean, docxRuns, marked, type Bookmarks } from './docx-runs'
import { docxTable } from './docx-table'
import { STYLE } from './style'

/** A picture that Word can show. */
export interface DocxImage {
  readonly type: 'png' | 'jpg'
  readonly body: Uint8Array
}

/** What blocks are made with. */
export interface DocxContext {
  readonly bookmarks: Bookmarks
  /** Uploaded pictures by SHA-256. */
  readonly images: ReadonlyMap<string, DocxImage>
  readonly charts: ReadonlyMap<PrintChart, ChartImage>
  /** Name of the numbering of each list with numbers. */
  readonly numberings: ReadonlyMap<PrintList, string>
  /** Width of the text, in twips. */
  readonly width: number
}

export const BULLETS = 'bullets'
/** Lists whose items begin with marks of their own: the shape of a level, the number of a risk. */
export const UNMARKED = 'unmarked'
const TWIPS_PER_PIXEL = 15
/** Pictures are lower than a page across, in pixels: the words above them have room too. */
const HIGHEST = 560

const PARAGRAPH_STYLES: Readonly<Record<ParagraphStyle, string | undefined>> = {
  body: undefined,
  rated: undefined,
  lead: STYLE.lead,
  decision: STYLE.decision,
  note: STYLE.note,
  footnote: STYLE.note,
  changes: STYLE.small,
  small: STYLE.small,
}

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const

/** One of Word's own headings, Rubrik 1–6, that references can lead to. */
export function docxHeading(level: number, runs: readonly PrintRun[], anchor: string | null, bookmarks: Bookmarks): Paragraph {
  return new Paragraph({ heading: HEADINGS[level - 1] ?? 'Heading6', children: [...marked(anchor, bookmarks, docxRuns(runs, bookmarks))] })
}

function styled(style: string | undefined, children: readonly ParagraphChild[], more: object = {}): Paragraph {
  return new Paragraph({ ...(style === undefined ? {} : { style }), children: [...children], ...more })
}

function image({ type, body }: DocxImage, size: { readonly width: number; readonly height: number }, alt: string, width: number): Paragraph {
  const scale = Math.min(1, width / TWIPS_PER_PIXEL / size.width, HIGHEST / size.height)
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  return new Paragraph({ children: [new ImageRun({ type, data: body, transformation, altText: { name: '', description: clean(alt) } })] })
}

function picture({ sha256, alt, caption, width, height }: PrintPicture, { images, width: most }: DocxContext): readonly FileChild[] {
  const file = images.get(sha256)
  if (file === undefined) throw new Error(`The picture ${sha256} of the report is not among the pictures of the edition.`)
  return [image(file, { width, height }, alt, most), ...(caption === '' ? [] : [styled('Caption', [new TextRun(clean(caption))], { keepNext: false })])]
}

/** What stands above a table or a chart: its title where it is not said already, and its unit. */
function caption(title: string | null, unit: string | null, anchor: string | null, { bookmarks }: DocxContext): readonly Paragraph[] {
  const runs = [...(title === null ? [] : [words(title)]), ...(unit === null ? [] : [words(title === null ? unit : ` ${unit}`, { aside: true })])]
  return runs.length === 0 ? [] : [styled('Caption', marked(anchor, bookmarks, docxRuns(runs, bookmarks)))]
}

function chart(block: PrintChart, context: DocxContext): readonly FileChild[] {
  const drawn = context.charts.get(block)
  if (drawn === undefined) throw new Error(`The chart ${block.title} has not been drawn.`)
  return [
    ...caption(block.titleShown ? block.title : null, block.unit, null, context),
    new Paragraph({ children: [new TextRun(clean(block.sentence))], keepNext: true }),
    image({ type: 'png', body: drawn.body }, drawn, `${block.title}. ${block.sentence}`, context.width),
    ...block.below.flatMap((below) => docxBlock(below, context)),
  ]
}

function table(block: PrintTable, context: DocxContext): readonly FileChild[] {
  return [
    ...caption(block.captionShown ? block.caption : null, block.unit, block.anchor, context),
    docxTable(block, context.width, context.bookmarks),
    // Word joins tables that nothing stands between.
    styled(STYLE.small, []),
  ]
}

function facts({ style, items }: PrintFacts, { bookmarks }: DocxContext): readonly Paragraph[] {
  return items.flatMap(({ term, description }) => {
    const [name, said] = [docxRuns(term, bookmarks, style === 'comments' ? { bold: true } : {}), docxRuns(description, bookmarks)]
    if (style === 'title') return [styled(STYLE.fact, [...docxRuns(term, bookmarks, { bold: true }), new TextRun('\t'), ...said])]
    if (style === 'keyFigures') return [styled(STYLE.keyFigureLabel, name), styled(STYLE.keyFigure, said)]
    return [styled(undefined, name, { keepNext: true, spacing: { after: 0 } }), styled(undefined, said)]
  })
}

function bridge({ terms }: PrintBridge): readonly Paragraph[] {
  return terms.map(({ operator, figure, label }, index) => {
    const isResult = index === terms.length - 1
    const sum = [operator === '' ? '' : `${operator} `, figure, isResult ? ' mnkr' : ''].join('')
    return styled(STYLE.sum, [new TextRun({ text: sum, bold: isResult }), new TextRun({ text: `\t${clean(label)}`, bold: isResult })])
  })
}

/** A real list of Word: each item's first paragraph has the bullet or number, what follows stands below it. */
function list(block: PrintList, context: DocxContext, level: number): readonly FileChild[] {
  const reference = context.numberings.get(block) ?? (block.style === 'legend' || block.style === 'names' ? UNMARKED : BULLETS)
  return block.items.flatMap((item) =>
    item.flatMap((inner, index): readonly FileChild[] => {
      if (inner.kind === 'list') return list(inner, context, level + 1)
      if (inner.kind !== 'paragraph') return docxBlock(inner, context)
      const place = index === 0 ? { numbering: { reference, level } } : { indent: { left: (level + 1) * 400 } }
      return [styled(PARAGRAPH_STYLES[inner.style], docxRuns(inner.runs, context.bookmarks), place)]
    }),
  )
}

/** One block as paragraphs and tables of Word. */
export function docxBlock(block: PrintBlock, context: DocxContext): readonly FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [styled(PARAGRAPH_STYLES[block.style], docxRuns(block.runs, context.bookmarks), block.style === 'rated' ? { keepNext: true } : {})]
    case 'heading':
      return [docxHeading(block.level, block.runs, null, context.bookmarks)]
    case 'list':
      return list(block, context, 0)
    case 'table':
      return table(block, context)
    case 'facts':
      return facts(block, context)
    case 'picture':
      return picture(block, context)
    case 'chart':
      return chart(block, context)
    case 'bridge':
      return bridge(block)
  }
}
