import type { QuantityWords } from './lexicon'
import { valueIn } from './phrase'

type NumberWords = Pick<QuantityWords, 'numberWords' | 'multipliers'>

/** A multiplier inside a word, with what stands before and after it: tvåhundrafem → två, 100, fem. */
function splitAtMultiplier(word: string, words: NumberWords): readonly [string, number, string] | null {
  const found = Object.entries(words.multipliers).find(([multiplier]) => word.includes(multiplier))
  if (found === undefined) return null
  const [multiplier, value] = found
  const at = word.indexOf(multiplier)
  return [word.slice(0, at), value, word.slice(at + multiplier.length)]
}

/** No ten has fewer letters; the loop over the others would be of no use. */
const SHORTEST_TEN = 4

/** tjugofem: a ten and a one. */
function tenAndOne(word: string, { numberWords }: NumberWords): number | null {
  for (let cut = SHORTEST_TEN; cut < word.length; cut += 1) {
    const ten = valueIn(numberWords, word.slice(0, cut)) ?? 0
    const one = ten < 20 ? null : valueIn(numberWords, word.slice(cut))
    if (one !== null && one >= 1 && one <= 9) return ten + one
  }
  return null
}

/** An empty part of a compound counts as `empty`: hundra = 1 × 100 + 0. */
function partValue(part: string, empty: number, words: NumberWords): number | null {
  return part === '' ? empty : numberWordValue(part, words)
}

/**
 * Value of a number word: nio → 9, tjugofem → 25, tvåhundrafem → 205. Multipliers are listed largest first.
 * @param word lower case
 * @returns null for any other word
 */
export function numberWordValue(word: string, words: NumberWords): number | null {
  const simple = valueIn(words.numberWords, word)
  if (simple !== null) return simple
  const parts = splitAtMultiplier(word, words)
  if (parts === null) return tenAndOne(word, words)
  const before = partValue(parts[0], 1, words)
  const after = partValue(parts[2], 0, words)
  return before === null || after === null ? null : before * parts[1] + after
}
