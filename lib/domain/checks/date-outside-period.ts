import type { Finding } from '../finding'
import { periodName } from '../form-text'
import { datesIn, type DateMention } from '../language/date'
import type { Lexicon } from '../language/lexicon'
import { phraseStandsAt } from '../language/phrase'
import { sentencesOf } from '../language/sentence'
import { tokensOf, type Token } from '../language/token'
import type { Period } from '../period'
import type { CheckInput } from './check'
import { textCell, textFinding } from './text-finding'

const WRITTEN = ['prose', 'listItem', 'commentary']

/** In a report on the first months of a year a late month without a year is last year's: 'i december' told in April. */
const LATE_MONTH = 8
const EARLY_REPORT = 6

function isAfter({ year, fromMonth, kind }: DateMention, period: Period): boolean {
  if (kind === 'part') return false
  if (year !== null && year !== period.year) return year > period.year
  if (fromMonth === null || fromMonth <= period.to) return false
  return year !== null || period.to > EARLY_REPORT || fromMonth < LATE_MONTH
}

/** Words between a date and the verb beside it: 'den', 'i', 'under', 'år'. */
function skip(tokens: readonly Token[], from: number, step: 1 | -1, words: readonly string[]): number {
  let at = from
  while (words.includes(tokens[at]?.text ?? '')) at += step
  return at
}

/**
 * True when the date is told as something that happened: a verb in the past right beside it, as Swedish word order has it
 * ('Den 1 november infördes', 'stängde den 12 mars'), and no word like 'från' or 'till' that makes it a limit.
 */
function isTold(tokens: readonly Token[], mention: DateMention, { pastVerbs, dateLeads, limitWords }: Lexicon): boolean {
  const first = tokens.findIndex(({ start }) => start >= mention.start)
  const next = tokens.findIndex(({ start }) => start >= mention.end)
  const before = skip(tokens, first - 1, -1, dateLeads)
  const leads = tokens.slice(before, first).map(({ text }) => text)
  if (limitWords.some((word) => leads.includes(word))) return false
  const isPast = (at: number) => at >= 0 && phraseStandsAt(tokens, at, pastVerbs)
  return isPast(before) || isPast(next)
}

/** A year that has passed told as if it were this one: 'Enheten har 2017 genomfört' in a report on 2018. */
function isOldNews(tokens: readonly Token[], { start, kind, year, toYear }: DateMention, period: Period, { have }: Lexicon): boolean {
  const before = tokens.findLast((token) => token.end <= start)
  return kind === 'years' && year !== null && year === toYear && year < period.year && have.includes(before?.text ?? '')
}

/**
 * Rule: what a text tells as having happened lies in the report's period (domain, "Checks"). 'Den 12 oktober öppnade mottagningen'
 * in a report on January–August is asked about, and so is 'har 2017 genomfört' in a report on 2018. Plans and limits are not.
 */
export function dateOutsidePeriod({ facts, form, passages, lexicon }: CheckInput): readonly Finding[] {
  const { period } = facts.report
  const expected = textCell(`${periodName(form, period)} ${period.year}`)
  return passages
    .filter(({ kind }) => WRITTEN.includes(kind))
    .flatMap(({ place, text: whole }) =>
      sentencesOf(whole, lexicon).flatMap(({ text }) => {
        const tokens = tokensOf(text)
        const told = datesIn(text, lexicon).filter(
          (date) => (isAfter(date, period) && isTold(tokens, date, lexicon)) || isOldNews(tokens, date, period, lexicon),
        )
        return told.map(({ asWritten }) => textFinding('dateOutsidePeriod', 'question', { place, quote: asWritten, expected }))
      }),
    )
}
