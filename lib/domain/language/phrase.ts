import type { Phrase } from './lexicon'
import { textAt, type Token } from './token'

/** A word of a pattern against a word of the text: `förbättr*` is a beginning, `*prognos*` a part, anything else the whole word. */
export function wordMatches(pattern: string, word: string): boolean {
  if (!pattern.includes('*')) return word === pattern
  const part = pattern.replaceAll('*', '')
  if (!pattern.endsWith('*')) return word.endsWith(part)
  return pattern.startsWith('*') ? word.includes(part) : word.startsWith(part)
}

/** Number of tokens from `at` on that a phrase takes: 'mer än' at 'mer än 14 dagar' = 2. Zero where it does not stand. */
export function phraseLength(tokens: readonly Token[], at: number, phrase: Phrase): number {
  // Most phrases fail at their first word; only the others are taken apart.
  const blank = phrase.indexOf(' ')
  if (blank === -1) return wordMatches(phrase, textAt(tokens, at)) ? 1 : 0
  if (!wordMatches(phrase.slice(0, blank), textAt(tokens, at))) return 0
  const words = phrase.split(' ')
  return words.every((word, offset) => wordMatches(word, textAt(tokens, at + offset))) ? words.length : 0
}

/** A line of a table of phrases: the phrase alone, or with what it means. */
type PhraseEntry = Phrase | { readonly phrase: Phrase }

function phraseOf(entry: PhraseEntry): Phrase {
  return typeof entry === 'string' ? entry : entry.phrase
}

/** A phrase of a table that was found, and how many tokens it takes. */
export interface PhraseMatch<Entry> {
  readonly entry: Entry
  readonly length: number
}

/** The longest phrase of a table that begins at `at`, the first of equals; null when none does. */
export function longestPhraseAt<Entry extends PhraseEntry>(
  tokens: readonly Token[],
  at: number,
  table: readonly Entry[],
): PhraseMatch<Entry> | null {
  return table.reduce<PhraseMatch<Entry> | null>((best, entry) => {
    const length = phraseLength(tokens, at, phraseOf(entry))
    return length > (best?.length ?? 0) ? { entry, length } : best
  }, null)
}

/** The longest phrase of a table that ends just before `before`; null when none does. 'upp till' before 60 in 'upp till 60 dagar'. */
export function longestPhraseBefore<Entry extends PhraseEntry>(
  tokens: readonly Token[],
  before: number,
  table: readonly Entry[],
): PhraseMatch<Entry> | null {
  return table.reduce<PhraseMatch<Entry> | null>((best, entry) => {
    const length = phraseOf(entry).split(' ').length
    const stands = length > (best?.length ?? 0) && phraseLength(tokens, before - length, phraseOf(entry)) === length
    return stands ? { entry, length } : best
  }, null)
}

/** The number that a table has for a word; null for a word that it does not name (nor 'constructor', which every object has). */
export function valueIn(table: Readonly<Record<string, number>>, word: string): number | null {
  return Object.hasOwn(table, word) ? (table[word] as number) : null
}
