import type { RatingLevel, Trend } from '@/lib/domain/assessment'
import type { ChartView } from '@/lib/domain/charts/chart-view'

/**
 * A report as something to be printed: what stands in which order, in words. Made from the protected view alone (print-report.ts), so that
 * the outputs that lay it out (Word, PDF) cannot differ in what they say, only in how it looks.
 */
export interface PrintDocument {
  /** Title of the file: 'Delårsrapport 2 2020 – Arbetsmarknads- och socialnämnden, Tyresö kommun'. */
  readonly title: string
  /** What the report is about, in one sentence. */
  readonly description: string
  /** Whose it is, above the title: 'Tyresö kommun · Arbetsmarknads- och socialnämnden'. */
  readonly sender: string
  /** The heading of level 1. */
  readonly heading: string
  /** What stands under the title: lead, facts of the title page, key figures. */
  readonly front: readonly PrintBlock[]
  readonly sections: readonly PrintSection[]
  /** What the edition says about itself; its first block is a heading of level 2. */
  readonly foot: readonly PrintBlock[]
}

export interface PrintSection {
  /** Unique in the document; references lead here. */
  readonly anchor: string
  /** Level of the heading, 2–5. */
  readonly level: number
  /** With its number where the form numbers its headings. */
  readonly heading: string
  /** Across the paper. */
  readonly landscape: boolean
  readonly blocks: readonly PrintBlock[]
}

export type ParagraphStyle = 'body' | 'lead' | 'decision' | 'note' | 'footnote' | 'rated' | 'changes' | 'small'

export type PrintBlock =
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly runs: readonly PrintRun[] }
  /** A heading below that of the section, 3–6. */
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly PrintRun[] }
  | PrintList
  | PrintTable
  | PrintFacts
  | PrintPicture
  | PrintChart
  | PrintBridge

export interface PrintList {
  readonly kind: 'list'
  readonly style: 'text' | 'legend' | 'changes' | 'names'
  /** Number of the first item; null: bullets. */
  readonly start: number | null
  readonly items: readonly (readonly PrintBlock[])[]
}

/** Terms with what is said of each: a definition list. */
export interface PrintFacts {
  readonly kind: 'facts'
  readonly style: 'title' | 'keyFigures' | 'comments'
  readonly items: readonly { readonly key: string; readonly term: readonly PrintRun[]; readonly description: readonly PrintRun[] }[]
}

/** A picture that people have uploaded. */
export interface PrintPicture {
  readonly kind: 'picture'
  readonly sha256: string
  readonly alt: string
  /** Empty: none. */
  readonly caption: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** How a variance came to be: as terms of one sum, and as a sentence to be read aloud. */
export interface PrintBridge {
  readonly kind: 'bridge'
  /** Operator before the figure ('' for the first, '=' for the result), figure in mnkr, and what it is. */
  readonly terms: readonly { readonly operator: string; readonly figure: string; readonly label: string }[]
  readonly sentence: string
}

export interface PrintChart {
  readonly kind: 'chart'
  readonly title: string
  /** False where the heading above has just said the title. */
  readonly titleShown: boolean
  /** What its numbers are in, said once; null for plain numbers. */
  readonly unit: string | null
  /** Its message, which also describes the picture to those who do not see it. */
  readonly sentence: string
  /** What is drawn, and the words of its levels (chart-svg.tsx). */
  readonly view: ChartView
  readonly levelWords: Readonly<Record<RatingLevel, string>>
  /** Names of what is numbered in the picture, its table with the same numbers, the table's legend and notes. */
  readonly below: readonly PrintBlock[]
}

/** Any table of the report, computed or written. */
export interface PrintTable {
  readonly kind: 'table'
  /** Anchor that references lead to; null where none does. */
  readonly anchor: string | null
  /** Never empty: what the table is called by those who do not see where it stands. */
  readonly caption: string
  /** False where the heading above has just said the caption. */
  readonly captionShown: boolean
  /** Unit of all amounts, said once; null for tables without. */
  readonly unit: string | null
  /** Written by people: its columns have no figures to be lined up. */
  readonly written: boolean
  /** Of each column from the left, the first holding the row headers. */
  readonly columns: readonly { readonly align: 'start' | 'end' }[]
  /** Rows of headers, one or two, repeated on every page. */
  readonly head: readonly (readonly PrintCell[])[]
  readonly rows: readonly PrintRow[]
}

export interface PrintRow {
  readonly kind: 'heading' | 'item' | 'ofWhich' | 'total'
  /** Steps that the row's name is indented. */
  readonly depth: number
  readonly strong: boolean
  readonly cells: readonly PrintCell[]
}

export interface PrintCell {
  /** What it heads; null: a cell. */
  readonly header: 'column' | 'columnGroup' | 'row' | 'rowGroup' | null
  readonly columns: number
  readonly rows: number
  readonly align: 'start' | 'end'
  /** Paragraphs of the cell; none in an empty one. */
  readonly lines: readonly (readonly PrintRun[])[]
}

export type PrintRun =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly bold: boolean
      readonly italic: boolean
      /** Address that the words lead to. */
      readonly href: string | null
      /** Smaller and paler than what it follows: a unit, a remark. */
      readonly aside: boolean
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'footnote'; readonly number: number; readonly text: string }
  /** A reference to a section or a table of the report; target null: it leads nowhere any more. */
  | { readonly kind: 'reference'; readonly target: string | null; readonly text: string }
  /** A level with its word; the output draws the shape before it. */
  | { readonly kind: 'level'; readonly level: RatingLevel; readonly text: string }
  /** The arrow of a trend, whose word follows as text; `spoken` says which way the number has moved. */
  | { readonly kind: 'arrow'; readonly direction: NonNullable<Trend['direction']>; readonly spoken: string }
  /** Why there is no value, as the form prints it ('..'); `spoken` in words. */
  | { readonly kind: 'missing'; readonly text: string; readonly spoken: string }
