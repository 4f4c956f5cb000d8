import {
  Document,
  Footer,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import sharp from 'sharp'
import type { EditionMeta } from '@/components/report/edition-foot'
import type { ReportView } from '@/lib/domain/report-view'
import { editionText } from '@/lib/text/edition'
import { wordFileText } from '@/lib/text/word-file'
import type { EditionImage } from '../print/edition-image'
import type { PrintBlock, PrintChart, PrintDocument, PrintList, PrintRun, PrintSection } from '../print/print-document'
import { printDocument } from '../print/print-report'
import { words } from '../print/print-runs'
import { chartImage } from './chart-image'
import { BULLETS, docxBlock, docxHeading, UNMARKED, type DocxContext, type DocxImage } from './docx-blocks'
import { clean } from './docx-runs'
import { fixedDocument } from './fixed-document'
import { documentStyles, STYLE } from './style'

/** A4 in twips, and its margins. */
const PAGE = { short: 11_906, long: 16_838, margin: 1_134 }
const textWidth = (landscape: boolean) => (landscape ? PAGE.long : PAGE.short) - 2 * PAGE.margin

/** Every block, also those within others, in the order in which they stand. */
function allBlocks(blocks: readonly PrintBlock[]): readonly PrintBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block, ...allBlocks(block.items.flat())]
    return block.kind === 'chart' ? [block, ...allBlocks(block.below)] : [block]
  })
}

function runsOf(block: PrintBlock): readonly PrintRun[] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.runs
  if (block.kind !== 'table') return []
  return [...block.head, ...block.rows.map(({ cells }) => cells)].flat().flatMap(({ lines }) => lines.flat())
}

/** Word shows PNG and JPEG; other kinds become PNG. */
async function docxImages(images: ReadonlyMap<string, EditionImage>): Promise<ReadonlyMap<string, DocxImage>> {
  const made = [...images].map(async ([sha256, { contentType, body }]): Promise<[string, DocxImage]> => {
    if (contentType === 'image/jpeg') return [sha256, { type: 'jpg', body }]
    return [sha256, { type: 'png', body: contentType === 'image/png' ? body : await sharp(body).png().toBuffer() }]
  })
  return new Map(await Promise.all(made))
}

function numberingName(index: number): string {
  return `numbers-${index + 1}`
}

/** Bullets, and one numbering for each list with numbers, so that each begins at its own. */
function numbering(lists: readonly PrintList[]) {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start = 1) => ({
    level: index,
    format,
    text,
    start,
    style: { paragraph: { indent: { left: (index + 1) * 400, hanging: 300 }, spacing: { after: 60 } } },
  })
  const unmarked = { suffix: LevelSuffix.NOTHING, style: { paragraph: { indent: { left: 0, firstLine: 0 }, spacing: { after: 20 } } } }
  const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  return {
    config: [
      { reference: BULLETS, levels: depths.map((depth) => level(depth, LevelFormat.BULLET, depth % 2 === 0 ? '•' : '–')) },
      { reference: UNMARKED, levels: [{ ...level(0, LevelFormat.NONE, ''), ...unmarked }] },
      ...lists.map(({ start }, index) => ({
        reference: numberingName(index),
        levels: depths.map((depth) => level(depth, LevelFormat.DECIMAL, `%${depth + 1}.`, start ?? 1)),
      })),
    ],
  }
}

/** Sections one after the other that are printed the same way of the paper. */
function byOrientation(sections: readonly PrintSection[]): readonly PrintSection[][] {
  const groups: PrintSection[][] = []
  for (const section of sections) {
    const last = groups.at(-1)
    if (last?.[0]?.landscape === section.landscape) last.push(section)
    else groups.push([section])
  }
  return groups
}

function page(landscape: boolean, foot: string, children: readonly FileChild[]): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const { short, long, margin } = PAGE
  return {
    properties: { page: { size: { width: short, height: long, orientation }, margin: { top: margin, bottom: margin, left: margin, right: margin } } },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: STYLE.small,
            tabStops: [{ type: 'right', position: textWidth(landscape) }],
            children: [
              new TextRun(`${clean(foot)}\t`),
              new TextRun({ children: [wordFileText.page, PageNumber.CURRENT, wordFileText.of, PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  }
}

function front({ sender, heading, front: blocks }: PrintDocument, context: DocxContext): readonly FileChild[] {
  return [
    new Paragraph({ style: STYLE.sender, children: [new TextRun(clean(sender))] }),
    docxHeading(1, [words(heading)], null, context.bookmarks),
    ...blocks.flatMap((block) => docxBlock(block, context)),
    new Paragraph({ style: STYLE.contentsTitle, children: [new TextRun(wordFileText.contents)] }),
    new TableOfContents(wordFileText.contents, { hyperlink: true, headingStyleRange: '2-3' }),
  ]
}

function pages(document: PrintDocument, context: DocxContext, foot: string): readonly ISectionOptions[] {
  const parts: { landscape: boolean; children: FileChild[] }[] = [{ landscape: false, children: [...front(document, context)] }]
  const add = (landscape: boolean, made: (context: DocxContext) => readonly FileChild[]) => {
    const last = parts.at(-1)
    const children = made({ ...context, width: textWidth(landscape) })
    if (last?.landscape === landscape) last.children.push(...children)
    else parts.push({ landscape, children: [...children] })
  }
  for (const group of byOrientation(document.sections)) {
    add(group[0]?.landscape === true, (of) =>
      group.flatMap(({ anchor, level, heading, blocks }) => [
        docxHeading(level, [words(heading)], anchor, of.bookmarks),
        ...blocks.flatMap((block) => docxBlock(block, of)),
      ]),
    )
  }
  add(false, (of) => document.foot.flatMap((block) => docxBlock(block, of)))
  return parts.map(({ landscape, children }) => page(landscape, foot, children))
}

/**
 * The report of an edition as a Word file that a municipality can lay in its own template: Word's own headings, real tables with rows of
 * headers that are repeated, real lists and footnotes, named styles, alternative texts, and figures of the texts as words. Made of the
 * protected view alone; the same view, meta and pictures always give the same bytes.
 * @param images the pictures that the view's texts name, by SHA-256
 * @throws Error when a picture of the texts is not among `images`
 */
export async function renderDocx(view: ReportView, meta: EditionMeta, images: ReadonlyMap<string, EditionImage> = new Map()): Promise<Buffer> {
  const document = printDocument(view, meta)
  const blocks = allBlocks([...document.front, ...document.sections.flatMap((section) => section.blocks), ...document.foot])
  const tables = blocks.filter((block) => block.kind === 'table')
  const anchors = [...document.sections.map(({ anchor }) => anchor), ...tables.flatMap(({ anchor }) => anchor ?? [])]
  const numbered = blocks.filter((block): block is PrintList => block.kind === 'list' && block.start !== null)
  const charts = blocks.filter((block): block is PrintChart => block.kind === 'chart')
  const notes = blocks.flatMap(runsOf).filter((run) => run.kind === 'footnote')
  const context: DocxContext = {
    bookmarks: new Map(anchors.map((anchor, index) => [anchor, `part_${index + 1}`])),
    images: await docxImages(images),
    charts: new Map(await Promise.all(charts.map(async (chart) => [chart, await chartImage(chart)] as const))),
    numberings: new Map(numbered.map((list, index) => [list, numberingName(index)])),
    width: textWidth(false),
  }
  const { committee, municipality, report } = view
  const file = new Document({
    title: clean(document.title),
    subject: clean(document.description),
    creator: clean(`${committee.name}, ${municipality.name}`),
    lastModifiedBy: clean(meta.publishedBy),
    revision: meta.number,
    styles: documentStyles(),
    numbering: numbering(numbered),
    footnotes: Object.fromEntries(notes.map(({ number, text }) => [number, { children: [new Paragraph({ children: [new TextRun(clean(` ${text}`))] })] }])),
    sections: pages(document, context, wordFileText.foot(report.title, editionText.title(meta.number))),
  })
  const packed = await Packer.toBuffer(file)
  return fixedDocument(packed, meta.publishedAt, tables.map(({ caption }) => clean(caption)))
}
