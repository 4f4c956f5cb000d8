import type { QuantityWords } from './lexicon'
import { numberWordValue } from './number-word'
import { longestPhraseAt, longestPhraseBefore } from './phrase'
import { textAt, type Token } from './token'

/** A number at a place in a text, before anything is known of its unit. */
export interface NumberReading {
  /** Position of its sign or first digit. */
  readonly start: number
  readonly end: number
  /** Index of the token after it. */
  readonly next: number
  readonly value: number
  /** Half the last digit as written: 0.05 of 5,1; 0.25 of 'två och en halv'. */
  readonly halfStep: number
  readonly signed: boolean
  /** An article as well (en, ett): a number only where what stands beside it says so. */
  readonly mayBeArticle: boolean
}

const MINUSES = ['-', '\u2212', '\u2013']
const SIGNS = [...MINUSES, '+', '\u00b1', '/']

/** A sign before a number: how many tokens it takes, and whether it makes the number negative. */
interface SignReading {
  /** Position of its first character. */
  readonly start: number
  readonly negative: boolean
}

/** True when nothing but a blank, a bracket or a colon stands before the token: '18-21' and 'IFO-6' have no sign. */
function standsFree(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.end < (tokens[at] as Token).start || !['word', 'number', 'name', 'date'].includes(before.kind)
}

/**
 * The sign before a number: −, +, ±, '+-', '+/-', close to the number; a true minus, or one after a bracket, also with a blank between.
 * A hyphen or dash between blanks parts sentences: 'IFO - 2,4 mnkr'.
 */
function signBefore(tokens: readonly Token[], at: number): SignReading | null {
  const startOf = (index: number) => (tokens[index] as Token).start
  const isJoined = (index: number) => tokens[index]?.end === tokens[index + 1]?.start
  const isSign = (index: number) => SIGNS.includes(textAt(tokens, index))
  const isApart = isSign(at - 1) && !isJoined(at - 1) && (textAt(tokens, at - 1) === '\u2212' || textAt(tokens, at - 2) === '(')
  if (isApart) return { start: startOf(at - 1), negative: textAt(tokens, at - 1) !== '+' }
  let first = at
  while (isSign(first - 1) && isJoined(first - 1)) first -= 1
  if (first === at || textAt(tokens, first) === '/' || !standsFree(tokens, first)) return null
  return { start: startOf(first), negative: at - first === 1 && MINUSES.includes(textAt(tokens, first)) }
}

/** Digits as a number: '173 577' → 173577, '5,1' → 5.1, '0.0' → 0 with one decimal; '1.234' has thousands. */
function digitsOf(text: string): { readonly value: number; readonly decimals: number } {
  const plain = text.replace(/\s/g, '').replace(/\.(\d{3})$/, '$1').replace(',', '.')
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 }
}

/** Signs right before digits that make a label of them: 'Ja:1', '§9', '#4'. */
const LABEL_SIGNS = [':', '§', '#']

/** Digits that name something are no number: 'delår 2', '1.' at the start of a line, 'Ja=1'. */
function isLabel(tokens: readonly Token[], at: number, token: Token, words: QuantityWords): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (before !== undefined && before.end === token.start && LABEL_SIGNS.includes(before.text)) return true
  if (before?.text === '=' || after?.text === '=' || after?.text === '§') return true
  if (token.opensLine && after !== undefined && after.end - after.start === 1 && ['.', ')', ':'].includes(after.text) && after.start === token.end) return true
  if (token.opensLine && after?.kind === 'word' && after.capital && /^\d{1,2}$/.test(token.text)) return true
  return longestPhraseBefore(tokens, at, words.numberedThings) !== null
}

/** A half in words after a number: 'två och en halv', '2 och en halv', and of an article instead of it: 'en halv'. */
function halfAfter(tokens: readonly Token[], at: number, words: QuantityWords): { readonly next: number; readonly instead: boolean } | null {
  if (words.articles.includes(textAt(tokens, at)) && words.halves.includes(textAt(tokens, at + 1))) return { next: at + 2, instead: true }
  const and = longestPhraseAt(tokens, at + 1, words.andHalf)
  return and === null ? null : { next: at + 1 + and.length, instead: false }
}

const HALF = 0.5

/** The number with the half that is said after it. */
function withHalf(tokens: readonly Token[], at: number, number: NumberReading, words: QuantityWords): NumberReading {
  const half = halfAfter(tokens, at, words)
  if (half === null) return number
  const more = number.value < 0 ? -HALF : HALF
  const value = half.instead ? HALF : number.value + more
  const { end } = tokens[half.next - 1] as Token
  return { ...number, value, halfStep: HALF / 2, end, next: half.next, mayBeArticle: half.instead }
}

/** The number that begins at a token, digits or word, with its sign; null where none does. */
export function numberAt(tokens: readonly Token[], at: number, words: QuantityWords): NumberReading | null {
  const token = tokens[at]
  if (token === undefined) return null
  const written = token.kind === 'number' ? digitsOf(token.text) : null
  const value = token.kind === 'word' ? numberWordValue(token.text, words) : (written?.value ?? null)
  if (value === null || (written !== null && isLabel(tokens, at, token, words))) return null
  const sign = written === null ? null : signBefore(tokens, at)
  const number = {
    start: sign?.start ?? token.start,
    end: token.end,
    next: at + 1,
    value: sign?.negative === true && value !== 0 ? -value : value,
    halfStep: 0.5 / 10 ** (written?.decimals ?? 0),
    signed: sign !== null,
    mayBeArticle: words.articles.includes(token.text),
  }
  return withHalf(tokens, at, number, words)
}
