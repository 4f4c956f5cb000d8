import { dateSpans } from './date'
import type { DateWords, ExactnessPhrase, QuantityWords } from './lexicon'
import { numberAt, type NumberReading } from './number-reading'
import { isAmong, longestPhraseBefore, phraseStandsAt } from './phrase'
import type { Quantity } from './quantity'
import { shareAt } from './share'
import { textAt, tokensOf, type Token } from './token'
import { unitAt, type UnitReading } from './unit'

type Words = QuantityWords & DateWords

/** A text with its tokens; every token of a date has the kind `date`, so that neither its day nor its year is read as a number. */
interface Reader {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: Words
}

/** A quantity, its unit, and the token after it. */
interface Found {
  readonly quantity: Quantity
  readonly factor: number
  readonly next: number
}

const BARE = { unit: 'number', factor: 1, noun: null } as const
const DASHES = ['-', '\u2013']

/** 'under tre månader' is a time that passed, not fewer than three months. */
function saysHowLong(entry: ExactnessPhrase, noun: string | null, { words }: Reader): boolean {
  return entry.exactness === 'under' && entry.alsoPreposition && noun !== null && isAmong(noun, words.timeNouns)
}

function exactnessBefore(reader: Reader, at: number, noun: string | null): ExactnessPhrase | null {
  const { tokens, words } = reader
  const signTokens = tokens[at - 1]?.end === tokens[at]?.start && ['+', '-', '\u2212', '\u2013', '\u00b1'].includes(textAt(tokens, at - 1)) ? 1 : 0
  const found = longestPhraseBefore(tokens, at - signTokens, words.exactness)?.entry ?? null
  return found === null || saysHowLong(found, noun, reader) ? null : found
}

/** Rounds to whole öre what binary fractions leave: 5.1 × 100 000 000. Other units keep their decimals. */
function scaled(value: number, { unit, factor }: Pick<UnitReading, 'unit' | 'factor'>): number {
  return unit === 'ore' ? Math.round(value * factor) : value * factor
}

/** A number with its unit as a quantity; `to` is the second end of a range. */
function quantityOf(reader: Reader, at: number, number: NumberReading, to: NumberReading | null, unit: UnitReading | null): Found {
  const { unit: kind, factor, noun } = unit ?? BARE
  const { start } = number
  const end = unit?.end ?? (to ?? number).end
  const quantity: Quantity = {
    start,
    end,
    asWritten: reader.text.slice(start, end),
    unit: kind,
    value: scaled(number.value, { unit: kind, factor }),
    to: to === null ? null : scaled(to.value, { unit: kind, factor }),
    halfStep: Math.min(number.halfStep, (to ?? number).halfStep) * factor,
    signed: number.signed,
    exactness: exactnessBefore(reader, at, noun)?.exactness ?? 'exact',
    noun,
  }
  return { quantity, factor, next: unit?.next ?? (to ?? number).next }
}

/** An article is a number only before a unit ('en procent') or behind a word of exactness ('minst en plats'), and never in 'en gång'. */
function isNumber(reader: Reader, at: number, number: NumberReading, unit: UnitReading | null): boolean {
  const after = reader.tokens[number.next]
  const isGlued = after?.kind === 'word' && after.start === number.end && (unit === null || unit.unit === 'number')
  if (isGlued) return false
  if (!number.mayBeArticle) return true
  if (unit !== null && unit.unit !== 'number') return true
  const before = exactnessBefore(reader, at, unit?.noun ?? null)
  return before !== null && !before.alsoPreposition && !phraseStandsAt(reader.tokens, number.next, reader.words.notCounted)
}

/** How two numbers without a unit between them belong together. */
type Link = 'range' | 'sharedUnit'

function linkAt(reader: Reader, at: number, first: NumberReading, last: NumberReading): Link | null {
  const { tokens, words } = reader
  const link = textAt(tokens, first.next)
  if (DASHES.includes(link)) return last.value > first.value && !last.signed ? 'range' : null
  if (words.rangeWords.includes(link)) {
    const isChange = words.fromWords.includes(textAt(tokens, at - 1)) || words.fromWords.includes(textAt(tokens, at - 2))
    return isChange ? 'sharedUnit' : 'range'
  }
  if (link === ',') return tokens[at]?.kind === 'word' && last.value === first.value + 1 ? 'range' : null
  if (!words.sharedUnitWords.includes(link)) return null
  return words.betweenWords.includes(textAt(tokens, at - 1)) && last.value > first.value ? 'range' : 'sharedUnit'
}

/** Two numbers with one unit: 'fem till sju dagar', '19 respektive 25 procent'. */
function pairAt(reader: Reader, at: number, first: NumberReading): Found | null {
  const last = numberAt(reader.tokens, first.next + 1, reader.words)
  const link = last === null ? null : linkAt(reader, at, first, last)
  if (last === null || link === null) return null
  const unit = unitAt(reader.tokens, last.next, reader.words)
  if (link === 'range') return quantityOf(reader, at, first, last, unit)
  if (unit === null || unit.unit === 'number') return null
  const single = quantityOf(reader, at, first, null, { ...unit, end: first.end, next: first.next })
  return single
}

/** A share is exact to half the way to the next smaller one: a fifth is 0.2 ± 1/60. */
function shareQuantity(reader: Reader, at: number): Found | null {
  const share = shareAt(reader.tokens, at, reader.words)
  const first = reader.tokens[at]
  const last = reader.tokens[(share?.next ?? 0) - 1]
  if (share === null || first === undefined || last === undefined) return null
  const { numerator, denominator, next } = share
  const quantity: Quantity = {
    start: first.start,
    end: last.end,
    asWritten: reader.text.slice(first.start, last.end),
    unit: 'share',
    value: numerator / denominator,
    to: null,
    halfStep: 1 / (2 * denominator * (denominator + 1)),
    signed: false,
    exactness: exactnessBefore(reader, at, null)?.exactness ?? 'exact',
    noun: null,
  }
  return { quantity, factor: 1, next }
}

function quantityAt(reader: Reader, at: number): Found | null {
  const share = shareQuantity(reader, at)
  const number = numberAt(reader.tokens, at, reader.words)
  if (share !== null || number === null) return share
  const unit = unitAt(reader.tokens, number.next, reader.words)
  const pair = unit === null ? pairAt(reader, at, number) : null
  if (pair !== null) return pair
  return isNumber(reader, at, number, unit) ? quantityOf(reader, at, number, null, unit) : null
}

/** '0,9 mnkr (+-0)': a signed bare number in brackets has the unit of what stands before the bracket. */
function withUnitBefore({ text }: Reader, found: Found, before: Found | undefined): Found {
  const { quantity } = found
  const isBare = quantity.unit === 'number' && quantity.noun === null && quantity.signed
  if (before === undefined || !isBare || before.quantity.unit === 'number' || !/^\s*\($/.test(text.slice(before.quantity.end, quantity.start))) return found
  const { factor, quantity: { unit } } = before
  const inUnit = { ...quantity, unit, value: scaled(quantity.value, { unit, factor }), halfStep: quantity.halfStep * factor }
  return { ...found, factor, quantity: inUnit }
}

function withoutDates(text: string, words: Words): readonly Token[] {
  const tokens = tokensOf(text)
  const dates = dateSpans(text, tokens, words)
  return tokens.map((token, index) => (dates.some(({ first, next }) => index >= first && index < next) ? { ...token, kind: 'date', text: '' } : token))
}

/**
 * The numbers of a text with their units, in order: 'ett underskott på 5,1 mnkr' → 510 000 000 öre ± 5 000 000.
 * Dates, years, names with digits (34:an, C3L), numbered things (delår 2) and list numbers are no quantities. Never throws.
 */
export function quantitiesIn(text: string, words: Words): readonly Quantity[] {
  const tokens = withoutDates(text, words)
  const reader: Reader = { text, tokens, words }
  const found: Found[] = []
  let at = 0
  while (at < tokens.length) {
    const read = quantityAt(reader, at)
    if (read !== null) found.push(withUnitBefore(reader, read, found.at(-1)))
    at = Math.max(at + 1, read?.next ?? 0)
  }
  return found.map(({ quantity }) => quantity)
}
