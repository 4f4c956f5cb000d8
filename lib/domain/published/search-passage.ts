import { prosePassages } from '../prose-passage'
import { tableAnchor } from '../reference'
import type { BlockView, ReportView, SectionView, TableView } from '../report-view'
import type { PrintFigure } from '../rich-text'
import { indexedWords, searchedText, type IndexedWord, type SearchLanguage } from './search-word'

/** A piece of an edition that can be found: a heading, a paragraph, a row of a table with its comments. */
export interface SearchPassage {
  /** Where it stands in the edition, from 0. */
  readonly place: number
  /** Its anchor on the edition's page. */
  readonly anchor: string
  /** What it stands under. */
  readonly heading: string
  readonly text: string
  readonly words: readonly IndexedWord[]
  readonly headingWords: readonly IndexedWord[]
}

/** What searching keeps of an edition, all of it read from its view: what the view hides is not there to be found. */
export interface EditionIndex {
  readonly municipality: string
  readonly committee: string
  readonly title: string
  readonly year: number
  /** Last month of the period, 1–12. */
  readonly toMonth: number
  readonly passages: readonly SearchPassage[]
}

/** How the index reads: the language, and how a figure that follows the tables reads in a text. */
export interface IndexWords {
  readonly language: SearchLanguage
  readonly printFigure: PrintFigure
}

interface Piece {
  readonly anchor: string
  readonly heading: string
  readonly text: string
}

/** The anchor of a page's contents. */
const PAGE_ANCHOR = 'innehall'

/** 'Rektorstäthet – Tre rektorer har slutat': a name and what is said of it. */
function said(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' – ')
}

function tableTexts({ title, legend, rows, notes }: TableView): readonly string[] {
  const written = rows.map(({ label, cells }) => said(label, ...cells.flatMap((cell) => (cell.type === 'text' ? [cell.text] : []))))
  const explained = (notes?.items ?? []).flatMap((note) => (note.kind === 'targetChange' && note.note !== null ? [said(note.label, note.note)] : []))
  return [title, ...written, ...explained, ...legend]
}

/** The words of a block but prose. Figures are not among them: they are found by what they are about. */
function blockTexts(block: Exclude<BlockView, { kind: 'prose' }>): readonly string[] {
  switch (block.kind) {
    case 'table':
      return tableTexts(block)
    case 'chart':
      return [block.table.title]
    case 'keyFigures':
      return block.figures.map(({ label }) => label)
    case 'bridge':
      return [block.title]
    case 'amountComments':
      return [block.title, ...block.items.map(({ label, comment }) => said(label, comment))]
    case 'ratedComments':
      return [block.title, ...block.items.map(({ label, commentary }) => said(label, commentary))]
    case 'titlePage':
      return [block.subtitle, ...block.facts.map(({ label, value }) => said(label, value))]
    case 'note':
      return block.lines
  }
}

function sectionPieces(section: SectionView, print: PrintFigure): readonly Piece[] {
  const { key, number, title, blocks } = section
  const heading = number === undefined ? title : `${number} ${title}`
  const pieces = blocks.flatMap((block): readonly Piece[] => {
    if (block.kind === 'prose') return prosePassages([{ ...section, blocks: [block] }], print).map(({ text }) => ({ anchor: key, heading, text }))
    const anchor = block.kind === 'table' ? tableAnchor(block.key) : key
    return blockTexts(block).map((text) => ({ anchor, heading, text }))
  })
  return [{ anchor: key, heading, text: title }, ...pieces]
}

/**
 * What can be found of an edition: its title, headings, texts, titles of tables, and rows with their comments, in the order of the report.
 * What stands there twice in the same words is found once.
 */
export function editionIndex(view: ReportView, { language, printFigure }: IndexWords): EditionIndex {
  const { municipality, committee, report, sections } = view
  const sender = `${committee.name}, ${municipality.name}`
  const pieces = [{ anchor: PAGE_ANCHOR, heading: sender, text: report.title }, ...sections.flatMap((section) => sectionPieces(section, printFigure))]
  const seen = new Set<string>()
  const passages: SearchPassage[] = []
  for (const { anchor, heading, text: written } of pieces) {
    const text = searchedText(written)
    const words = indexedWords(text, language)
    if (words.length === 0 || seen.has(text)) continue
    seen.add(text)
    passages.push({ place: passages.length, anchor, heading, text, words, headingWords: indexedWords(heading, language) })
  }
  return { municipality: municipality.name, committee: committee.name, title: report.title, year: report.period.year, toMonth: report.period.to, passages }
}
