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

/** tjugofem: a ten and a one. */
function tenAndOne(word: string, { numberWords }: NumberWords): number | null {
  const ten = Object.entries(numberWords).find(([prefix, value]) => value >= 20 && value < 100 && word.startsWith(prefix))
  if (ten === undefined) return null
  const one = valueIn(numberWords, word.slice(ten[0].length))
  return one !== null && one >= 1 && one <= 9 ? ten[1] + one : null
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
