import { longestPhraseAt } from './phrase'
import type { PhraseEntry } from './phrase-table'
import { textAt, type Token } from './token'

/** A phrase of a table where it stands in a text. */
export interface WordMention<Entry> {
  readonly entry: Entry
  /** Position in the text. */
  readonly start: number
  readonly end: number
  /** Index of its first token, and of the token after it. */
  readonly first: number
  readonly next: number
}

/** Every phrase of a table in a text, the longest at each place, in order and without overlaps. */
export function mentionsIn<Entry extends PhraseEntry>(tokens: readonly Token[], table: readonly Entry[]): readonly WordMention<Entry>[] {
  const found: WordMention<Entry>[] = []
  for (const [first, token] of tokens.entries()) {
    if (first < (found.at(-1)?.next ?? 0)) continue
    const match = longestPhraseAt(tokens, first, table)
    if (match === null) continue
    const next = first + match.length
    found.push({ entry: match.entry, start: token.start, end: (tokens[next - 1] as Token).end, first, next })
  }
  return found
}

const CLAUSE_ENDS = ['.', ',', ';', ':', '!', '?']

type Place = Pick<WordMention<unknown>, 'first' | 'next'>

/** True when one of the words stands at most so many words before the mention in its own clause: 'bedöms målen kunna uppnås'. */
export function hasWordBefore(tokens: readonly Token[], { first }: Place, words: readonly string[], within: number): boolean {
  const before = tokens.slice(Math.max(0, first - within), first).map(({ text }) => text)
  const clause = before.slice(before.findLastIndex((text) => CLAUSE_ENDS.includes(text)) + 1)
  return clause.some((text) => words.includes(text))
}

/**
 * True when one of the words stands close before the mention in its own clause, or right behind it ('ökar inte').
 * @param within how many words back: 'har ännu inte helt uppnåtts' has its negation two words before the last
 */
export function hasWordNear(tokens: readonly Token[], mention: Place, words: readonly string[], within: number): boolean {
  return hasWordBefore(tokens, mention, words, within) || words.includes(textAt(tokens, mention.next))
}
