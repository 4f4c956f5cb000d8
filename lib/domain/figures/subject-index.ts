import { datesIn } from '../language/date'
import type { Lexicon } from '../language/lexicon'
import { isAmong } from '../language/phrase'
import { tokensOf } from '../language/token'
import type { Figure } from './figure'
import { remembered } from './remembered'
import { wordLikeness } from './word-likeness'

/** A word of a name, and how much it tells: words of few names tell more. */
interface NameWord {
  readonly word: string
  readonly weight: number
  readonly isCommon: boolean
}

type Name = readonly NameWord[]

/** Everything that is stored about one thing: its figures, its names as words, and the names of what it stands under. */
export interface Subject {
  readonly key: string
  readonly figures: readonly Figure[]
  readonly names: readonly Name[]
  readonly under: readonly string[]
  readonly labels: readonly string[]
  readonly placeKey: string
  readonly depth: number
  readonly combined: boolean
}

/** The figures of a report by subject, with the words that they are found by. Made once per report. */
export interface FigureIndex {
  readonly subjects: readonly Subject[]
  /** Names that others stand under: business areas and results of areas, but not the whole. */
  readonly areas: readonly { readonly label: string; readonly name: Name }[]
  /** Words of names that are like a word, with how much: see wordLikeness. */
  readonly alike: (word: string) => ReadonlyMap<string, number>
}

/** How much of a common word of labels (nettokostnad, totalt) counts. */
const COMMON_WEIGHT = 0.25
/** A long name is recognised by so many of its words. */
const ENOUGH_WORDS = 4

function subjectKey(figure: Figure): string {
  return figure.key.slice(0, figure.key.lastIndexOf('#'))
}

/** A label without the dates in it: they tell when, not what. */
function withoutDates(label: string, lexicon: Lexicon): string {
  return datesIn(label, lexicon).reduce((text, { asWritten }) => text.replace(asWritten, ' '), label)
}

/** Words that can name something: no joining words, no single signs. */
export function namingWords(text: string, lexicon: Lexicon): readonly string[] {
  return tokensOf(text)
    .filter(({ kind, text: word }) => (kind === 'word' || kind === 'name') && word.length > 1 && !lexicon.joiners.includes(word))
    .map(({ text: word }) => word)
}

export function isCommonNameWord(word: string, lexicon: Lexicon): boolean {
  return isAmong(word, lexicon.commonNameWords)
}

/** Figures that are about the same thing, by its key. */
function bySubject(figures: readonly Figure[]): readonly (readonly [Figure, ...Figure[]])[] {
  const groups = new Map<string, [Figure, ...Figure[]]>()
  for (const figure of figures) {
    const group = groups.get(subjectKey(figure))
    if (group === undefined) groups.set(subjectKey(figure), [figure])
    else group.push(figure)
  }
  return [...groups.values()]
}

/** In how many different labels a word stands: the inverse of it is what the word tells. */
function frequency(labels: ReadonlySet<string>, lexicon: Lexicon): (word: string) => number {
  const counts = new Map<string, number>()
  for (const label of labels) for (const word of new Set(namingWords(withoutDates(label, lexicon), lexicon))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => counts.get(word) as number
}

/** Words that are alike have their first letters in common: a single letter is no naming word. */
const FIRST_LETTERS = 2

/** Which words of names are like a word, and how much. */
function likenessTo(nameWords: ReadonlySet<string>, { endings }: Lexicon): FigureIndex['alike'] {
  const beginningWith = remembered((start: string) => [...nameWords].filter((word) => word.startsWith(start)))
  return remembered((word) => {
    const likeness = beginningWith(word.slice(0, FIRST_LETTERS)).map((nameWord) => [nameWord, wordLikeness(nameWord, word, endings)] as const)
    return new Map(likeness.filter(([, like]) => like > 0))
  })
}

/** Sorts the figures of a report by subject; see subjectMatch. */
export function figureIndex(figures: readonly Figure[], lexicon: Lexicon): FigureIndex {
  const labels = new Set(figures.flatMap(({ names }) => names))
  const counts = frequency(labels, lexicon)
  const nameOf = (text: string): Name =>
    namingWords(withoutDates(text, lexicon), lexicon).map((word) => {
      const isCommon = isCommonNameWord(word, lexicon)
      return { word, weight: (isCommon ? COMMON_WEIGHT : 1) * Math.log(1 + labels.size / counts(word)), isCommon }
    })
  const subjects = bySubject(figures).map((ofSubject): Subject => {
    const [{ key, names, under, place, depth, combined }] = ofSubject
    const words = names.map(nameOf).filter((name) => name.length > 0)
    return { key, figures: ofSubject, names: words, under, labels: names, placeKey: place.key, depth, combined }
  })
  const whole = new Set(figures.filter(({ depth }) => depth <= 0).flatMap(({ names }) => names))
  const own = new Set(figures.flatMap(({ names }) => names))
  const areas = [...new Set(figures.flatMap(({ under }) => under))].filter((label) => own.has(label) && !whole.has(label))
  const areaNames = areas.map((label) => ({ label, name: nameOf(label) }))
  const nameWords = [...subjects.flatMap((subject) => subject.names), ...areaNames.map(({ name }) => name)].flat().map(({ word }) => word)
  return { subjects, areas: areaNames, alike: likenessTo(new Set(nameWords), lexicon) }
}

/** How much of a name stands among some words, from 0 to 1, and which of the words it took. */
export interface NameMatch {
  readonly coverage: number
  readonly taken: ReadonlySet<string>
}

const NO_MATCH: NameMatch = { coverage: 0, taken: new Set() }

/** Words of names that some words say, each with the word that is most like it. */
type Said = ReadonlyMap<string, { readonly like: number; readonly as: string }>

function saidBy(words: readonly string[], { alike }: Pick<FigureIndex, 'alike'>): Said {
  const said = new Map<string, { readonly like: number; readonly as: string }>()
  for (const word of words) for (const [nameWord, like] of alike(word)) if (like > (said.get(nameWord)?.like ?? 0)) said.set(nameWord, { like, as: word })
  return said
}

/** A name is there only by a word of its own; a name of common words alone (Summa kostnader) only when all of them are there. */
function nameMatch(name: Name, said: Said): NameMatch {
  if (!name.some(({ word }) => said.has(word))) return NO_MATCH
  const found = name.flatMap((nameWord) => {
    const as = said.get(nameWord.word)
    return as === undefined ? [] : [{ ...nameWord, ...as }]
  })
  const isOfCommonWords = name.every(({ isCommon }) => isCommon)
  const isThere = isOfCommonWords ? found.length === name.length : found.some(({ isCommon }) => !isCommon)
  if (!isThere) return NO_MATCH
  const weights = name.map(({ weight }) => weight).sort((a, b) => b - a)
  const needed = weights.slice(0, ENOUGH_WORDS).reduce((sum, weight) => sum + weight, 0)
  const matched = found.reduce((sum, { weight, like }) => sum + weight * like, 0)
  return { coverage: Math.min(1, matched / needed), taken: new Set(found.map(({ as }) => as)) }
}

/** The best of a subject's names among some words. 'Socialpsykiatrin' covers 'Socialpsykiatri' wholly. */
function subjectMatch(subject: Subject, said: Said): NameMatch {
  return subject.names.map((name) => nameMatch(name, said)).reduce((best, match) => (match.coverage > best.coverage ? match : best), NO_MATCH)
}

/** A name must cover so much of itself to be meant. */
const MENTIONED = 0.55

/** A subject that is named, with how much of its name. */
export interface Mention {
  readonly subject: Subject
  readonly match: NameMatch
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size < b.size && [...a].every((word) => b.has(word))
}

/** Subjects that are named among some words; one whose words are all part of a longer name is not meant by them. */
export function mentionsAmong(index: FigureIndex, words: readonly string[]): readonly Mention[] {
  const said = saidBy(words, index)
  if (said.size === 0) return []
  const all = index.subjects.map((subject) => ({ subject, match: subjectMatch(subject, said) })).filter(({ match }) => match.coverage >= MENTIONED)
  return all.filter(({ match }) => !all.some((other) => isWithin(match.taken, other.match.taken)))
}

/** Business areas (by their labels) that are named among some words. */
export function areasAmong(index: FigureIndex, words: readonly string[]): readonly string[] {
  const said = saidBy(words, index)
  return index.areas.filter(({ name }) => nameMatch(name, said).coverage >= MENTIONED).map(({ label }) => label)
}

/** Business areas that a text names. */
export function namedAreas(index: FigureIndex, text: string, lexicon: Lexicon): readonly string[] {
  return areasAmong(index, namingWords(text, lexicon))
}
