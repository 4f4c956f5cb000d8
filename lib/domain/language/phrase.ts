import { linesFor, wordMatches, type PhraseEntry, type PhraseLine } from './phrase-table'
import { textAt, type Token } from './token'

/** A phrase of a table that was found, and how many tokens it takes. */
export interface PhraseMatch<Entry> {
  readonly entry: Entry
  readonly length: number
}

function isSame(tokens: readonly Token[], at: number, { words }: PhraseLine): boolean {
  return words.every((word, offset) => offset === 0 || wordMatches(word, textAt(tokens, at + offset)))
}

/** The longest of some phrases, of equals the one that stands first in the table. */
function longest(lines: readonly PhraseLine[]): PhraseLine | null {
  return lines.reduce<PhraseLine | null>((best, line) => {
    if (best === null || line.words.length > best.words.length) return line
    return line.words.length === best.words.length && line.order < best.order ? line : best
  }, null)
}

function matchOf<Entry extends PhraseEntry>(line: PhraseLine | null, table: readonly Entry[]): PhraseMatch<Entry> | null {
  return line === null ? null : { entry: table[line.order] as Entry, length: line.words.length }
}

/** The longest phrase of a table that begins at `at`, the first of equals; null when none does. 'mer än' at 'mer än 14 dagar': length 2. */
export function longestPhraseAt<Entry extends PhraseEntry>(tokens: readonly Token[], at: number, table: readonly Entry[]): PhraseMatch<Entry> | null {
  const lines = linesFor(textAt(tokens, at), table)
  return lines.length === 0 ? null : matchOf(longest(lines.filter((line) => isSame(tokens, at, line))), table)
}

/** Whether any phrase of a table begins at `at`. */
export function phraseStandsAt(tokens: readonly Token[], at: number, table: readonly PhraseEntry[]): boolean {
  return linesFor(textAt(tokens, at), table).some((line) => isSame(tokens, at, line))
}

/** No phrase of the lexicon is longer, in words. */
const LONGEST = 6

/** The longest phrase of a table that ends just before `before`; null when none does. 'upp till' before 60 in 'upp till 60 dagar'. */
export function longestPhraseBefore<Entry extends PhraseEntry>(tokens: readonly Token[], before: number, table: readonly Entry[]): PhraseMatch<Entry> | null {
  for (let at = Math.max(0, before - LONGEST); at < before; at += 1) {
    const ending = linesFor(textAt(tokens, at), table).filter((line) => line.words.length === before - at && isSame(tokens, at, line))
    if (ending.length > 0) return matchOf(longest(ending), table)
  }
  return null
}

/** Whether a word is one of a list of words and patterns: 'förbättras' of `förbättr*`. */
export function isAmong(word: string, patterns: readonly string[]): boolean {
  return linesFor(word, patterns).some(({ words }) => words.length === 1)
}

/** The number that a table has for a word; null for a word that it does not name (nor 'constructor', which every object has). */
export function valueIn(table: Readonly<Record<string, number>>, word: string): number | null {
  return Object.hasOwn(table, word) ? (table[word] as number) : null
}
