import { findsWord, type SearchTerm } from './search-term'
import { stemOf, wordsIn, type FoundWord, type SearchLanguage } from './search-word'

/** A part of a text that is shown; `isHit`: it is what somebody looks for. */
export interface HitPart {
  readonly text: string
  readonly isHit: boolean
}

/** A passage as it is shown among the hits. */
export interface Excerpt {
  /** There is more text before and behind it. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
  readonly parts: readonly HitPart[]
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Characters shown before the first hit, and in all. */
const BEFORE = 90
const SHOWN = 300

/** Where in a row of words a term is found. Words of a phrase stand beside one another. */
function rangesOf(term: SearchTerm, words: readonly FoundWord[], language: SearchLanguage): readonly Range[] {
  if (term.kind === 'word') return words.filter(({ word }) => findsWord(term, { word, stem: stemOf(word, language) }))
  const { length } = term.words
  return words.flatMap(({ start }, index) => {
    const run = words.slice(index, index + length)
    const isPhrase = run.length === length && run.every(({ word }, place) => word === term.words[place])
    return isPhrase ? [{ start, end: Math.max(...run.map(({ end }) => end)) }] : []
  })
}

/** Ranges in order, those that meet made one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const list: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = list.at(-1)
    if (last !== undefined && range.start < last.end) list[list.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else list.push(range)
  }
  return list
}

/** The piece of a text that is shown: whole words, from some way before the first hit. */
function windowOf(text: string, first: number): Range {
  if (text.length <= SHOWN) return { start: 0, end: text.length }
  const wanted = Math.max(0, Math.min(first - BEFORE, text.length - SHOWN))
  const blank = wanted === 0 ? -1 : text.indexOf(' ', wanted)
  const start = blank < 0 || blank >= first ? wanted : blank + 1
  const last = start + SHOWN >= text.length ? -1 : text.lastIndexOf(' ', start + SHOWN)
  return { start, end: last > first ? last : Math.min(text.length, start + SHOWN) }
}

/** A text with what is looked for marked, whole: for a heading. */
export function markedText(text: string, terms: readonly SearchTerm[], language: SearchLanguage): readonly HitPart[] {
  const words = wordsIn(text)
  const hits = joined(terms.flatMap((term) => rangesOf(term, words, language)))
  let from = 0
  const parts = hits.flatMap(({ start, end }): readonly HitPart[] => {
    const before = text.slice(from, start)
    from = end
    return [{ text: before, isHit: false }, { text: text.slice(start, end), isHit: true }]
  })
  return [...parts, { text: text.slice(from), isHit: false }].filter((part) => part.text !== '')
}

/** The part of a passage around the first of what is looked for, at most 300 characters, with all of it marked. */
export function excerptOf(text: string, terms: readonly SearchTerm[], language: SearchLanguage): Excerpt {
  const words = wordsIn(text)
  const [first] = joined(terms.flatMap((term) => rangesOf(term, words, language)))
  const { start, end } = windowOf(text, first?.start ?? 0)
  return { isCutBefore: start > 0, isCutAfter: end < text.length, parts: markedText(text.slice(start, end), terms, language) }
}
