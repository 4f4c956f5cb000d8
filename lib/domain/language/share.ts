import type { QuantityWords } from './lexicon'
import { numberWordValue } from './number-word'
import { phraseStandsAt, valueIn } from './phrase'
import { textAt, type Token } from './token'

/** A share in words: numerator of denominator, and the token after it. */
export interface ShareReading {
  readonly numerator: number
  readonly denominator: number
  readonly next: number
}

/** tredjedelar → 3: the noun of a share with any ending. */
function denominatorOf(word: string, words: QuantityWords): number | null {
  return Object.entries(words.shareNouns).find(([noun]) => word.startsWith(noun))?.[1] ?? null
}

/** A share of time is a period or a frequency: 'halva året', 'var tredje månad', 'första hälften'. */
function isOfTime(tokens: readonly Token[], at: number, next: number, words: QuantityWords): boolean {
  const ofTime = (index: number) => phraseStandsAt(tokens, index, words.timeNouns)
  return ofTime(next) || ofTime(next + 1) || words.halfOrdinals.includes(textAt(tokens, at - 1))
}

/**
 * The share that begins at a token: 'en femtedel' → 1 of 5, 'tre fjärdedelar' → 3 of 4, 'hälften' → 1 of 2, 'var tredje' → 1 of 3.
 * @returns null where none does, and for shares of time
 */
export function shareAt(tokens: readonly Token[], at: number, words: QuantityWords): ShareReading | null {
  const word = textAt(tokens, at)
  const following = textAt(tokens, at + 1)
  const half = valueIn(words.shareWords, word)
  const counted = numberWordValue(word, words) ?? 0
  const parts = counted === 0 ? null : denominatorOf(following, words)
  const nth = words.each.includes(word) ? valueIn(words.ordinals, following) : null
  const denominator = half ?? parts ?? nth
  if (denominator === null) return null
  const next = half === null ? at + 2 : at + 1
  if (isOfTime(tokens, at, next, words)) return null
  return { numerator: parts === null ? 1 : counted, denominator, next }
}
