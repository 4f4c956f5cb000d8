import type { DateWords, QuantityWords } from './lexicon'
import { longestPhraseAt, phraseStandsAt, valueIn } from './phrase'
import { textAt, tokensOf, type Token } from './token'

/** A day, month, part of a year or year that a text names. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly asWritten: string
  /** `part`: a season, tertial or half-year; its months are the widest that the word can mean. */
  readonly kind: 'day' | 'months' | 'part' | 'years'
  /** Null where the text names none: 'den 12 mars'. */
  readonly year: number | null
  /** Last year; the same as `year` unless several are named: 2013-2018. */
  readonly toYear: number | null
  /** 1–12; null for a whole year. */
  readonly fromMonth: number | null
  readonly toMonth: number | null
  readonly day: number | null
}

type Words = DateWords & Pick<QuantityWords, 'units' | 'countedNouns' | 'rangeWords'>

/** What was read at a token, and the token after it. */
interface Reading {
  readonly next: number
  readonly mention: Omit<DateMention, 'start' | 'end' | 'asWritten'>
}

const BLANK = { year: null, toYear: null, fromMonth: null, toMonth: null, day: null } as const
const DASHES = ['-', '\u2013', '\u2012', '\u2014', '/']

/** A year stands alone: four digits from 1900 to 2099, without a unit or a counted noun behind them. */
function yearAt(tokens: readonly Token[], at: number, words: Words): number | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^(19|20)\d\d$/.test(token.text)) return null
  const isCount = phraseStandsAt(tokens, at + 1, words.units) || phraseStandsAt(tokens, at + 1, words.countedNouns)
  return isCount ? null : Number(token.text)
}

/** A year after an optional 'år': '2019', 'år 2019'. */
function yearAfter(tokens: readonly Token[], at: number, words: Words): { readonly year: number; readonly next: number } | null {
  const skip = words.yearWords.includes(textAt(tokens, at)) ? 1 : 0
  const year = yearAt(tokens, at + skip, words)
  return year === null ? null : { year, next: at + skip + 1 }
}

function isLink(token: Token | undefined, words: Words): boolean {
  return token !== undefined && (DASHES.includes(token.text) || words.rangeWords.includes(token.text) || words.and.includes(token.text))
}

/** Months of one token: 'maj' → 5–5, 'januari-april' or 'jan-mar' → 1–4, 1–3. */
function monthsOf(token: Token, words: Words): readonly [number, number] | null {
  const month = valueIn(words.months, token.text)
  if (month !== null) return [month, month]
  if (!token.text.includes('-')) return null
  const [first = '', last = '', more] = token.text.split('-')
  const of = (word: string) => valueIn(words.months, word) ?? valueIn(words.shortMonths, word)
  const from = of(first)
  const to = of(last)
  return from === null || to === null || more !== undefined ? null : [from, to]
}

/** 'Dec 18', 'Jan-Dec 18', 'dec 2018': short names with the year, also of two digits. */
function shortMonthsAt(tokens: readonly Token[], at: number, token: Token, words: Words): Reading | null {
  const digits = tokens[at + 1]
  if (digits?.kind !== 'number') return null
  const short = valueIn(words.shortMonths, token.text)
  const months = short === null ? monthsOf(token, words) : ([short, short] as const)
  const isShort = short !== null || valueIn(words.shortMonths, token.text.split('-')[0] as string) !== null
  if (months === null || !isShort) return null
  const year = /^\d\d$/.test(digits.text) ? 2000 + Number(digits.text) : yearAt(tokens, at + 1, words)
  if (year === null) return null
  return { next: at + 2, mention: { ...BLANK, kind: 'months', year, toYear: year, fromMonth: months[0], toMonth: months[1] } }
}

function monthsAt(tokens: readonly Token[], at: number, token: Token, words: Words): Reading | null {
  const months = monthsOf(token, words)
  if (months === null) return null
  const linked = tokens[at + 2]
  const last = isLink(tokens[at + 1], words) && linked !== undefined ? monthsOf(linked, words) : null
  const next = last === null ? at + 1 : at + 3
  const dated = yearAfter(tokens, next, words)
  const year = dated?.year ?? null
  const mention = { ...BLANK, kind: 'months', year, toYear: year, fromMonth: months[0], toMonth: (last ?? months)[1] } as const
  return { next: dated?.next ?? next, mention }
}

/** '12 mars', '1 januari år 2019'. */
function dayAt(tokens: readonly Token[], at: number, token: Token, words: Words): Reading | null {
  if (token.kind !== 'number') return null
  const month = valueIn(words.months, textAt(tokens, at + 1))
  const day = Number(token.text)
  if (month === null || !Number.isInteger(day) || day < 1 || day > 31) return null
  const dated = yearAfter(tokens, at + 2, words)
  const year = dated?.year ?? null
  return { next: dated?.next ?? at + 2, mention: { kind: 'day', year, toYear: year, fromMonth: month, toMonth: month, day } }
}

function isoDate(_: readonly Token[], at: number, token: Token): Reading | null {
  if (token.kind !== 'date') return null
  const [year = 0, month = 0, day = null] = token.text.split('-').map(Number)
  return { next: at + 1, mention: { kind: day === null ? 'months' : 'day', year, toYear: year, fromMonth: month, toMonth: month, day } }
}

/** 'hösten', 'våren 2018', 'tertial 1'. */
function partAt(tokens: readonly Token[], at: number, _: Token, words: Words): Reading | null {
  const part = longestPhraseAt(tokens, at, words.partsOfYear)
  if (part === null) return null
  const dated = yearAfter(tokens, at + part.length, words)
  const year = dated?.year ?? null
  const { from, to } = part.entry
  return { next: dated?.next ?? at + part.length, mention: { ...BLANK, kind: 'part', year, toYear: year, fromMonth: from, toMonth: to } }
}

/** '2018', 'år 2018', 'åren 2013-2018', '2021/2022'. 'år 2017 och 2018' are two. */
function yearsAt(tokens: readonly Token[], at: number, token: Token, words: Words): Reading | null {
  const slashed = token.kind === 'name' ? /^((?:19|20)\d\d)\/((?:19|20)\d\d)$/.exec(token.text) : null
  if (slashed !== null) return { next: at + 1, mention: { ...BLANK, kind: 'years', year: Number(slashed[1]), toYear: Number(slashed[2]) } }
  const first = yearAfter(tokens, at, words)
  if (first === null) return null
  const isRange = DASHES.includes(textAt(tokens, first.next)) || phraseStandsAt(tokens, first.next, words.rangeWords)
  const last = isRange ? yearAt(tokens, first.next + 1, words) : null
  return { next: last === null ? first.next : first.next + 2, mention: { ...BLANK, kind: 'years', year: first.year, toYear: last ?? first.year } }
}

const READERS = [isoDate, dayAt, shortMonthsAt, monthsAt, partAt, yearsAt]

/** Index of the first and after the last token of a date. */
export interface DateSpan {
  readonly first: number
  readonly next: number
  readonly mention: DateMention
}

/** The dates of a text as spans of its tokens; quantitiesIn passes over them. */
export function dateSpans(text: string, tokens: readonly Token[], words: Words): readonly DateSpan[] {
  const spans: DateSpan[] = []
  let at = 0
  for (const [index, token] of tokens.entries()) {
    if (index < at) continue
    const reading = READERS.reduce<Reading | null>((found, read) => found ?? read(tokens, index, token, words), null)
    if (reading === null) continue
    at = reading.next
    const { end } = tokens[at - 1] as Token
    spans.push({ first: index, next: at, mention: { start: token.start, end, asWritten: text.slice(token.start, end), ...reading.mention } })
  }
  return spans
}

/**
 * Days, months, parts of a year and years that a text names, in order. 'till och med 31 mars år 2019' → day 31, month 3, year 2019.
 * Relative words ('föregående år') are no dates: measureWordsIn reads them. Never throws.
 */
export function datesIn(text: string, words: Words): readonly DateMention[] {
  return dateSpans(text, tokensOf(text), words).map(({ mention }) => mention)
}
