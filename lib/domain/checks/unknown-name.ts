import type { Finding } from '../finding'
import { letterDistance } from '../language/letter-distance'
import { tokensOf, type Token } from '../language/token'
import type { Passage } from '../passage'
import type { ReportFacts } from '../report-facts'
import type { BudgetLine } from '../statement'
import type { CheckInput } from './check'
import { textCell, textFinding } from './text-finding'

const WRITTEN = ['prose', 'listItem', 'commentary', 'heading']

/** Shorter names differ by one letter from too many other words. */
const SHORTEST_NAME = 8
/** From this length on two letters may differ. */
const LONG_NAME = 14
/** A word that stands so often is no slip. */
const USUAL = 3
/** A difference in the last letters is an inflection: enheten, enheterna. */
const ENDING = 4

/** A registered name and its words, compared without signs: '&' and 'och' are one, hyphens none. */
interface RegisteredName {
  readonly name: string
  readonly plain: string
  readonly words: number
  /** How many letters may differ. */
  readonly limit: number
  /** The name cut in one part more than letters may differ: a misspelling has one of them unchanged. */
  readonly parts: readonly string[]
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('&', '').replace(/[^\p{L}\d]+/gu, '')
}

function registered(name: string): RegisteredName {
  const letters = plain(name)
  const limit = letters.length >= LONG_NAME ? 2 : 1
  const length = Math.ceil(letters.length / (limit + 1))
  const parts = Array.from({ length: limit + 1 }, (_, index) => letters.slice(index * length, (index + 1) * length))
  return { name, plain: letters, words: tokensOf(name).filter(({ kind }) => kind !== 'symbol').length, limit, parts }
}

function registeredNames({ committee, statements, placementCategories }: ReportFacts): readonly RegisteredName[] {
  const isArea = ({ businessAreaKey, serviceAreaKey }: BudgetLine) => businessAreaKey !== null || serviceAreaKey !== null
  const areaLines = statements.flatMap(({ lines }) => lines.filter(isArea))
  const names = [
    committee.name,
    ...committee.orgUnits.map(({ name }) => name),
    ...committee.businessAreas.flatMap(({ name, serviceAreas }) => [name, ...serviceAreas.map((area) => area.name)]),
    ...areaLines.map(({ label }) => label),
    ...placementCategories.map(({ name }) => name),
  ]
  return [...new Set(names)].map(registered).filter((each) => each.plain.length >= SHORTEST_NAME)
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** Nearly the name, and not merely an inflection of it. Most words are ruled out before their letters are compared. */
function isMisspelling(written: string, { plain: name, limit, parts }: RegisteredName): boolean {
  if (Math.abs(written.length - name.length) > limit || !parts.some((part) => written.includes(part))) return false
  const changed = letterDistance(written, name)
  return changed > 0 && changed <= limit && commonStart(written, name) < Math.min(written.length, name.length) - ENDING
}

/** Words of a text that stand after each other, as they are written and as names are compared. */
interface Run {
  readonly quote: string
  readonly written: string
}

/** Every run of so many words of a text. */
function runsOf(text: string, words: number): readonly Run[] {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'symbol')
  const lasts = tokens.slice(words - 1)
  return lasts.map(({ end }, index) => {
    const quote = text.slice((tokens[index] as Token).start, end)
    return { quote, written: plain(quote) }
  })
}

/** Registered names by how many words they have. */
type NamesByWords = ReadonlyMap<number, readonly RegisteredName[]>

function misspellingsIn({ text, place }: Passage, byWords: NamesByWords, isKnown: (written: string) => boolean): readonly Finding[] {
  return [...byWords].flatMap(([words, names]) => {
    const runs = runsOf(text, words).filter(({ written }) => !isKnown(written))
    return names.flatMap((name) =>
      runs
        .filter(({ written }) => isMisspelling(written, name))
        .map(({ quote }) => textFinding('unknownName', 'question', { place, quote, expected: textCell(name.name) })),
    )
  })
}

/**
 * Rule: units and areas are called by their registered names (domain, "Checks"). 'Socialpyskiatrin' beside the registered
 * Socialpsykiatri is asked about; inflections, compounds and words that stand three times are not.
 */
export function unknownName({ facts, passages }: CheckInput): readonly Finding[] {
  const names = registeredNames(facts)
  const written = passages.filter(({ kind }) => WRITTEN.includes(kind))
  const counts = new Map<string, number>()
  for (const { text } of written) for (const token of tokensOf(text)) counts.set(plain(token.text), (counts.get(plain(token.text)) ?? 0) + 1)
  const known = new Set(names.map((name) => name.plain))
  const isKnown = (word: string) => known.has(word) || (counts.get(word) ?? 0) >= USUAL
  const byWords = new Map([...new Set(names.map(({ words }) => words))].map((words) => [words, names.filter((name) => name.words === words)] as const))
  return written.flatMap((passage) => misspellingsIn(passage, byWords, isKnown))
}
