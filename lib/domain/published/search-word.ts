/** What searching knows of a language. */
export interface SearchLanguage {
  /** Endings of inflected words, the longest first: `erna`, `en`, `a`. */
  readonly endings: readonly string[]
  /** Ending of the genitive. */
  readonly genitive: string
  readonly vowels: string
  /** Words that say nothing of what is looked for. */
  readonly stopWords: readonly string[]
}

/** A word as it is compared, in lower case, with where it stands in its text. */
export interface FoundWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** A word with what is left of it without its endings. */
export interface IndexedWord {
  readonly word: string
  readonly stem: string
}

/** Figures with their thousands, then figures, then words. A word with figures in it (`3a`) is a word. */
const WORD = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:,\d+)?(?![\p{L}\d])|\d+(?:[.,]\d+)*(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+/gu
const SPACES = /[ \u00a0\u2009\u202f]/g
/** Letters of a word that are compared at most. */
const LONGEST = 80
const SHORTEST_GENITIVE = 5
/** Letters that must stand before an ending of a single letter: läge is läg, but barn is not bar. */
const BEFORE_VOWEL = 3
const BEFORE_CONSONANT = 4

/** A text as it is searched and shown: composed letters, no soft hyphens, single blanks between lines. */
export function searchedText(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s*\n\s*/g, ' ').trim()
}

/** The words of a text in order: 'HVB-placeringar: 1 500 kr' gives hvb, placeringar, 1500 and kr. Signs are none. */
export function wordsIn(text: string): readonly FoundWord[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: found.replace(SPACES, '').toLowerCase().slice(0, LONGEST),
    start: index,
    end: index + found.length,
  }))
}

/** Whether a word is a figure: figures are only found whole. */
export function isFigure(word: string): boolean {
  return /^[\d.,]+$/.test(word)
}

/**
 * A word without its endings: förskola, förskolan and förskolornas give förskol; året gives år. Coarse on purpose: it serves as the
 * beginning of what is looked for. A figure is itself.
 */
export function stemOf(word: string, { endings, genitive, vowels }: SearchLanguage): string {
  if (isFigure(word)) return word
  const owner = word.length >= SHORTEST_GENITIVE && word.endsWith(genitive) ? word.slice(0, -genitive.length) : word
  const shortest = (ending: string) => (ending.length > 1 ? 2 : vowels.includes(ending) ? BEFORE_VOWEL : BEFORE_CONSONANT)
  for (const ending of endings) {
    const rest = owner.slice(0, -ending.length)
    if (owner.endsWith(ending) && rest.length >= shortest(ending) && [...rest].some((letter) => vowels.includes(letter))) return rest
  }
  return owner
}

/** The words of a text as an index holds them. */
export function indexedWords(text: string, language: SearchLanguage): readonly IndexedWord[] {
  return wordsIn(text).map(({ word }) => ({ word, stem: stemOf(word, language) }))
}
