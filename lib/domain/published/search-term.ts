import { indexedWords, isFigure, searchedText, type IndexedWord, type SearchLanguage } from './search-word'

/** One thing that is looked for: a word, or several words that stand beside one another. */
export type SearchTerm =
  /** Found in any form, and as a part of longer words. */
  | { readonly kind: 'word'; readonly word: string; readonly stem: string }
  /** Found exactly as they stand: a figure, or what is written within quotation marks. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }

/** What somebody looks for. */
export interface SearchTerms {
  /** As it was written, shortened to what is read of it. */
  readonly written: string
  readonly terms: readonly SearchTerm[]
  /** There was more than what is read. */
  readonly isShortened: boolean
}

/** Characters of a question that are read at most. */
export const MAX_QUESTION = 200
const MAX_TERMS = 8
const MAX_PHRASE = 8
/** Letters of a stem that is looked for as the beginning of words, and inside them. Shorter ones would find everything. */
const PREFIX_FROM = 4
/** Letters of a word that is looked for as it is written, with anything behind it. */
const WRITTEN_PREFIX_FROM = 3

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g

function termOf({ word, stem }: IndexedWord): SearchTerm {
  return isFigure(word) ? { kind: 'phrase', words: [word] } : { kind: 'word', word, stem }
}

/**
 * What a question looks for. Signs of any kind are only blanks between words, but quotation marks, which keep words together. Words that
 * say nothing are left out unless there are no others: 'hur går "netto kostnad" & ekonomin' looks for the phrase, går and ekonomin.
 */
export function searchTerms(question: string, language: SearchLanguage): SearchTerms {
  const whole = searchedText(question)
  const written = whole.slice(0, MAX_QUESTION).trim()
  const phrases = [...written.matchAll(QUOTED)].map(([, inside = '']) => indexedWords(inside, language).map(({ word }) => word))
  const words = indexedWords(written.replace(QUOTED, ' '), language)
  const telling = words.filter(({ word }) => !language.stopWords.includes(word))
  const quoted = phrases.filter((phrase) => phrase.length > 0).map((phrase): SearchTerm => ({ kind: 'phrase', words: phrase.slice(0, MAX_PHRASE) }))
  const single = (telling.length + quoted.length === 0 ? words : telling).map(termOf)
  const all = [...quoted, ...single]
  const different = all.filter((term, index) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(term)) === index)
  return { written, terms: different.slice(0, MAX_TERMS), isShortened: whole.length > MAX_QUESTION || different.length > MAX_TERMS }
}

/** The beginning that the words which a term finds have in common; null: too short to look for any beginning. */
export function beginningOf({ word, stem }: Extract<SearchTerm, { kind: 'word' }>): string | null {
  if (stem.length >= PREFIX_FROM) return stem
  return word.length >= WRITTEN_PREFIX_FROM ? word : null
}

/** What a term is looked for as inside longer words, kostnad in nettokostnad; null: too short, or only found as it stands. */
export function insideOf(term: SearchTerm): string | null {
  return term.kind === 'word' && term.stem.length >= PREFIX_FROM ? term.stem : null
}

/** Whether a word of a text is one that the term looks for. */
export function findsWord(term: Extract<SearchTerm, { kind: 'word' }>, { word, stem }: IndexedWord): boolean {
  const [beginning, inside] = [beginningOf(term), insideOf(term)]
  return stem === term.stem || (beginning !== null && word.startsWith(beginning)) || (inside !== null && word.includes(inside))
}

/** Whether somebody looks for just the thing of this name, in any form of its words: nettokostnaden for nettokostnad. */
export function isAbout(terms: readonly SearchTerm[], name: string, language: SearchLanguage): boolean {
  const words = indexedWords(name, language)
  const asked = terms.flatMap((term) => (term.kind === 'word' ? [term] : term.words.map((word) => ({ word, stem: word }))))
  return words.length > 0 && words.length === asked.length && words.every(({ word, stem }, index) => asked[index]?.word === word || asked[index]?.stem === stem)
}
