import type { FoundPassage, SearchedReport } from '@/lib/domain/published/search-answer'
import type { EditionIndex, SearchPassage } from '@/lib/domain/published/search-passage'
import type { SearchQuestion } from '@/lib/domain/published/search-question'
import { beginningOf, insideOf, type SearchTerm } from '@/lib/domain/published/search-term'
import { isFigure } from '@/lib/domain/published/search-word'
import type { ReportView } from '@/lib/domain/report-view'
import { database, type Database } from './client'
import { Prisma } from './client/client'

/** An edition that is to be found. */
interface IndexedEdition {
  readonly editionId: string
  readonly municipalityId: string
  readonly address: string
  readonly number: number
  readonly index: EditionIndex
}

/** Largest position of a word that PostgreSQL tells apart. */
const LAST_POSITION = 16_383
/** A phrase does not run on from the text into the heading. */
const GAP = 10
/** Letters of a word that others are compared with: shorter ones are like too many. */
const LIKE_FROM = 4

/** The words as a tsvector is written. A word has letters and figures only: nothing in it needs escaping. */
function vectorOf({ words, headingWords }: SearchPassage): string {
  const positions = new Map<string, string[]>()
  const add = (lexeme: string, position: string) => positions.set(lexeme, [...(positions.get(lexeme) ?? []), position])
  const all = [...words.map((each, index) => ({ ...each, at: index + 1, weight: 'A' })), ...headingWords.map((each, index) => ({ ...each, at: words.length + GAP + index, weight: 'D' }))]
  for (const { word, stem, at, weight } of all) {
    if (at > LAST_POSITION) break
    add(word, `${at}${weight}`)
    add(`~${stem}`, `${at}${weight}`)
  }
  return [...positions].map(([lexeme, at]) => `'${lexeme}':${at.join(',')}`).join(' ')
}

/** The different words of an edition that one may misspell. */
function tellingWords(passages: readonly SearchPassage[]): readonly string[] {
  const words = passages.flatMap((passage) => passage.words.map(({ word }) => word))
  return [...new Set(words)].filter((word) => word.length >= LIKE_FROM && !isFigure(word))
}

/** Stores what can be found of an edition, in the transaction that stores the edition or later; done a second time it does nothing. */
export async function insertPassages(db: Database, { index, ...edition }: IndexedEdition): Promise<void> {
  const { passages, ...row } = index
  const { count } = await db.searchedEdition.createMany({ data: [{ ...edition, ...row }], skipDuplicates: true })
  if (count === 0) return
  const { editionId, municipalityId } = edition
  const column = (read: (passage: SearchPassage) => string) => passages.map(read)
  await db.$executeRaw`
    INSERT INTO "EditionPassage" ("editionId", "municipalityId", place, anchor, heading, text, words, vector)
    SELECT ${editionId}::uuid, ${municipalityId}::uuid, place - 1, anchor, heading, text, words, vector::tsvector
    FROM unnest(
      ${column(({ anchor }) => anchor)}::text[], ${column(({ heading }) => heading)}::text[], ${column(({ text }) => text)}::text[],
      ${column(({ words }) => words.map(({ word }) => word).join(' '))}::text[], ${column(vectorOf)}::text[]
    ) WITH ORDINALITY AS passage (anchor, heading, text, words, vector, place)`
  await db.editionWord.createMany({ data: tellingWords(passages).map((word) => ({ editionId, municipalityId, word })) })
}

/** Ids of editions that were stored before there was a search, the earliest first. */
export async function listUnsearchedEditions(): Promise<string[]> {
  const rows = await database().edition.findMany({ where: { searched: null }, select: { id: true }, orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id }) => id)
}

/** An edition with its view, to be made possible to find. */
export async function readUnsearchedEdition(id: string): Promise<Omit<IndexedEdition, 'index'> & { readonly view: ReportView }> {
  const { view, ...row } = await database().edition.findUniqueOrThrow({
    where: { id },
    select: { municipalityId: true, address: true, number: true, view: true },
  })
  // Written by insertEdition only, from a ReportView, and never changed.
  return { ...row, editionId: id, view: JSON.parse(view) as ReportView }
}

/** A term as a tsquery is written; `weight` A: in the text, not only in its heading. */
function queryOf(term: SearchTerm, weight: 'A' | ''): string {
  const tail = weight === '' ? '' : `:${weight}`
  if (term.kind === 'phrase') return `(${term.words.map((word) => `'${word}'${tail}`).join(' <-> ')})`
  const beginning = beginningOf(term)
  return `(${[`'${term.word}'${tail}`, `'~${term.stem}'${tail}`, ...(beginning === null ? [] : [`'${beginning}':*${weight}`])].join(' | ')})`
}

/** A term as it is written, for passages that come first. */
function exactOf(term: SearchTerm): string {
  return queryOf(term.kind === 'phrase' ? term : { kind: 'phrase', words: [term.word] }, '')
}

/** The passage has the term as a word, or as a part of one. */
function hasTerm(term: SearchTerm, weight: 'A' | ''): Prisma.Sql {
  const inside = insideOf(term)
  const word = Prisma.sql`vector @@ ${queryOf(term, weight)}::tsquery`
  return inside === null ? word : Prisma.sql`(${word} OR words LIKE ${`%${inside}%`})`
}

/** The latest edition of every report, narrowed to a municipality or committee and a year. */
function latest({ place, year }: Pick<SearchQuestion, 'place' | 'year'>): Prisma.Sql {
  const of = place === null ? Prisma.sql`TRUE` : Prisma.sql`starts_with(address, ${`${place}/`})`
  const from = year === null ? Prisma.sql`TRUE` : Prisma.sql`year = ${year}`
  return Prisma.sql`SELECT DISTINCT ON (address) * FROM "SearchedEdition" WHERE ${of} AND ${from} ORDER BY address, number DESC`
}

// The reads below take no scope: what is published is public, in every municipality.

/**
 * Passages that have all terms, at least one of them in the text itself: those that have them as written first, then other forms and
 * compounds; of each kind those of the latest period first. Only the latest edition of a report is read.
 * @returns one page of them, and how many there are in all
 */
export async function findPassages(
  question: SearchQuestion,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly found: readonly FoundPassage[]; readonly total: number }> {
  const { terms } = question.terms
  if (terms.length === 0) return { found: [], total: 0 }
  const all = Prisma.join(terms.map((term) => hasTerm(term, '')), ' AND ')
  const inText = Prisma.join(terms.map((term) => hasTerm(term, 'A')), ' OR ')
  const exact = terms.map(exactOf).join(' & ')
  const forms = terms.map((term) => queryOf(term, '')).join(' & ')
  const rows = await database().$queryRaw<(FoundPassage & { readonly total: number })[]>`
    WITH latest AS (${latest(question)})
    SELECT address, anchor, heading, text, title, committee, municipality, count(*) OVER ()::int AS total
    FROM "EditionPassage" JOIN latest USING ("editionId")
    WHERE ${all} AND (${inText})
    ORDER BY CASE WHEN vector @@ ${exact}::tsquery THEN 0 WHEN vector @@ ${forms}::tsquery THEN 1 ELSE 2 END, year DESC, "toMonth" DESC, address, place
    LIMIT ${limit} OFFSET ${offset}`
  return { found: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** The word of the reports that is most like one that was not found, at least 0.3 by its groups of three letters; null: none is. */
export async function findLikeWord(word: string, question: Pick<SearchQuestion, 'place' | 'year'>): Promise<string | null> {
  if (word.length < LIKE_FROM || isFigure(word)) return null
  const [row] = await database().$queryRaw<{ like: string }[]>`
    WITH latest AS (${latest(question)})
    SELECT word AS like FROM "EditionWord" JOIN latest USING ("editionId")
    WHERE word % ${word} AND word <> ${word}
    GROUP BY word ORDER BY similarity(word, ${word}) DESC, count(*) DESC, word LIMIT 1`
  return row?.like ?? null
}

/** Every report that can be found: what a search can be narrowed to. */
export async function listSearchedReports(): Promise<SearchedReport[]> {
  return database().$queryRaw<SearchedReport[]>`SELECT address, municipality, committee, year FROM (${latest({ place: null, year: null })}) AS report`
}
