import { LEVEL_SHAPES } from '@/lib/text/data-table'
import { wordFileText } from '@/lib/text/word-file'
import { askedWidth, columnWidths } from '../print/column-widths'
import { levelColour, palette } from '../print/palette'
import type { PrintBlock, PrintChart, PrintDocument, PrintRun, PrintTable } from '../print/print-document'

/** Letters of a word that is broken where the line ends: in a cell, and in other text. */
const LONGEST_WORD = { cell: 40, text: 70 }
/** So many columns that figures need a smaller size. */
const DENSE_FROM = 11
/** How much more has room in the smaller size. */
const MORE_IN_DENSE = 1.2
/** Width of the text of a page across, in the measure of the widths of columns: only their shares are printed. */
const WIDTHS = { portrait: 9_638, landscape: 14_570 }
/** A table of so few rows and letters stands on one page. */
const WHOLE = { rows: 14, letters: 1_600 }
/** Share of the width of the text that the narrowest table has. */
const NARROWEST = 0.4
const ZERO_WIDTH_SPACE = '\u200b'

/** Characters that are never drawn and that no word needs: controls, joiners, marks of direction. The soft hyphen is kept. */
const UNSEEN = /(?!\u00ad)[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/**
 * A text as the font can draw it: what it cannot is written out by its number in Unicode (U+1F600 as '[U+1F600]'), so that no word of a
 * record is lost and no report fails to print because of one.
 */
export function drawable(text: string, covered: ReadonlySet<number>): string {
  const plain = text.normalize('NFC').replace(/[\t\n\r\u2028\u2029]+/g, ' ').replace(UNSEEN, '')
  return [...plain].map((character) => (covered.has(character.codePointAt(0) ?? 0) ? character : numberOf(character))).join('')
}

function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** Lets words that no line can hold be broken anywhere. */
function breakable(text: string, longest: number): string {
  return text.replace(/\S+/g, (word) => (word.length <= longest ? word : [...word].join(ZERO_WIDTH_SPACE)))
}

export interface DrawnChart {
  /** Name of its file among the pictures. */
  readonly file: string
  readonly width: number
}

export interface PrintContext {
  /** Characters that every font of the document can draw. */
  readonly covered: ReadonlySet<number>
  /** Where references can lead. */
  readonly anchors: ReadonlySet<string>
  readonly charts: ReadonlyMap<PrintChart, DrawnChart>
  /** Names of the uploaded pictures' files by SHA-256. */
  readonly pictures: ReadonlyMap<string, string>
}

/** Every block, also those within others, in the order in which they stand. */
export function allBlocks(blocks: readonly PrintBlock[]): readonly PrintBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block, ...allBlocks(block.items.flat())]
    return block.kind === 'chart' ? [block, ...allBlocks(block.below)] : [block]
  })
}

function runData(run: PrintRun, longest: number, { anchors }: PrintContext): unknown {
  switch (run.kind) {
    case 'text':
      return { ...run, text: breakable(run.text, longest) }
    case 'reference':
      return { ...run, target: run.target !== null && anchors.has(run.target) ? run.target : null }
    case 'level':
      return { ...run, shape: LEVEL_SHAPES[run.level], colour: levelColour[run.level] }
    case 'break':
    case 'footnote':
    case 'arrow':
    case 'missing':
      return run
  }
}

function runsData(runs: readonly PrintRun[], context: PrintContext): unknown {
  return runs.map((run) => runData(run, LONGEST_WORD.text, context))
}

function lettersOf({ rows }: PrintTable): number {
  const runs = rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flat()))
  return runs.reduce((letters, run) => letters + ('text' in run ? run.text.length : 1), 0)
}

function tableData(table: PrintTable, landscape: boolean, context: PrintContext): unknown {
  const cells = (row: PrintTable['head'][number]) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.map((line) => line.map((run) => runData(run, LONGEST_WORD.cell, context))) }))
  const dense = table.columns.length >= DENSE_FROM
  const width = (landscape ? WIDTHS.landscape : WIDTHS.portrait) * (dense ? MORE_IN_DENSE : 1)
  const share = Math.min(1, Math.max(NARROWEST, askedWidth(table) / width))
  return {
    ...table,
    dense,
    share,
    widths: columnWidths(table, share * width),
    whole: table.rows.length <= WHOLE.rows && lettersOf(table) <= WHOLE.letters,
    head: table.head.map(cells),
    rows: table.rows.map((row) => ({ ...row, cells: cells(row.cells) })),
  }
}

function blockData(block: PrintBlock, landscape: boolean, context: PrintContext): unknown {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, runs: runsData(block.runs, context) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => blockData(inner, landscape, context))) }
    case 'table':
      return tableData(block, landscape, context)
    case 'facts': {
      const items = block.items.map(({ term, description }) => ({ term: runsData(term, context), description: runsData(description, context) }))
      return { ...block, items }
    }
    case 'picture': {
      const file = context.pictures.get(block.sha256)
      if (file === undefined) throw new Error(`The picture ${block.sha256} of the report is not among the pictures of the edition.`)
      return { ...block, file }
    }
    case 'chart': {
      const drawn = context.charts.get(block)
      if (drawn === undefined) throw new Error(`The chart ${block.title} has not been drawn.`)
      const { kind, title, titleShown, unit, sentence } = block
      return { kind, title, titleShown, unit, sentence, ...drawn, below: block.below.map((below) => blockData(below, landscape, context)) }
    }
    case 'bridge':
      return block
  }
}

/** What the template prints besides the document itself. */
export interface PrintFrame {
  /** At the foot of every page. */
  readonly runningFoot: string
  /** Whose it is. */
  readonly author: string
  /** Day of publishing, UTC. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number }
}

/** The document as the template (report.typ) reads it: JSON, in which every text is text and nothing is markup. */
export function printData(document: PrintDocument, frame: PrintFrame, context: PrintContext): string {
  const { front, sections, foot, ...rest } = document
  const data = {
    ...rest,
    ...frame,
    words: { contents: wordFileText.contents, page: wordFileText.page, of: wordFileText.of },
    colours: palette,
    front: front.map((block) => blockData(block, false, context)),
    sections: sections.map(({ blocks, ...section }) => ({ ...section, blocks: blocks.map((block) => blockData(block, section.landscape, context)) })),
    foot: foot.map((block) => blockData(block, false, context)),
  }
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? keepBreaks(value, context.covered) : value))
}

/** The places where long words may be broken are characters that are not drawn, and stay. */
function keepBreaks(text: string, covered: ReadonlySet<number>): string {
  return text
    .split(ZERO_WIDTH_SPACE)
    .map((part) => drawable(part, covered))
    .join(ZERO_WIDTH_SPACE)
}
