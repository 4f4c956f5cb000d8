import type { Finding } from '../finding'
import { datesIn, type DateMention } from '../language/date'
import type { Lexicon } from '../language/lexicon'
import { measureWordsIn } from '../language/measure-word'
import type { Passage } from '../passage'
import type { TableView } from '../report-view'
import type { CheckInput } from './check'
import { textCell, textFinding } from './text-finding'

/** A base that a text compares with: which one, and its words. */
interface Base {
  readonly kind: string
  readonly words: string
}

const UNNAMED = ['previousReport', 'previousMonth']

/**
 * The bases that a text compares with: the previous report or month, and earlier parts of the year that have a number ('delår 1').
 * The year before is another comparison and does not count.
 */
function basesIn({ text }: Passage, lexicon: Lexicon, to: number): readonly Base[] {
  const unnamed = measureWordsIn(text, lexicon).filter(({ measure }) => UNNAMED.includes(measure))
  const isEarlierPart = ({ kind, toMonth, asWritten, year }: DateMention) => kind === 'part' && year === null && /\d/.test(asWritten) && Number(toMonth) < to
  const parts = datesIn(text, lexicon).filter(isEarlierPart)
  return [
    ...unnamed.map(({ measure, asWritten }) => ({ kind: measure, words: asWritten })),
    ...parts.map(({ asWritten }) => ({ kind: asWritten.toLowerCase(), words: asWritten })),
  ]
}

/** Words of the table itself, and comments on what stands in its rows. */
function passagesOfTable(table: TableView, passages: readonly Passage[]): readonly Passage[] {
  const rowKeys = new Set(table.rows.map(({ key }) => key))
  const isCommentOfRow = ({ kind, place }: Passage) => kind === 'commentary' && [...rowKeys].some((key) => key === place.key || key.endsWith(`:${place.key}`) || key.endsWith(`/${place.key}`))
  return passages.filter((passage) => (passage.kind === 'caption' && passage.place.key === table.key) || isCommentOfRow(passage))
}

/** The different bases of one table, each with its first words. */
function basesOf(table: TableView, { passages, lexicon, facts }: CheckInput): readonly Base[] {
  const bases = passagesOfTable(table, passages).flatMap((passage) => basesIn(passage, lexicon, facts.report.period.to))
  return bases.filter(({ kind }, index) => bases.findIndex((base) => base.kind === kind) === index)
}

/**
 * Rule: everything in one table is compared with the same base, and a trend names it (domain rule 8). A legend that says 'föregående
 * rapport', a column 'föregående månad' and comments with 'delår 1' make one question, about the table with the most bases, since the
 * tables of a form share their columns. Several named months do not.
 */
export function comparisonBase(input: CheckInput): readonly Finding[] {
  const tables = input.view.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  const mixed = tables.map((table) => ({ table, bases: basesOf(table, input) })).filter(({ bases }) => bases.length > 1)
  const [worst] = [...mixed].sort((a, b) => b.bases.length - a.bases.length)
  if (worst === undefined) return []
  const { table, bases } = worst
  const place = { kind: 'form', key: table.key, label: table.title } as const
  const [first, ...others] = bases.map(({ words }) => words)
  return [textFinding('comparisonBase', 'question', { place, quote: first as string, expected: textCell(others.join(' / ')) })]
}
