import type { Finding, Severity } from '../finding'
import { periodName } from '../form-text'
import { datesIn, type DateMention } from '../language/date'
import { textAt, tokensOf } from '../language/token'
import type { Passage } from '../passage'
import type { CheckInput } from './check'
import { textCell, textFinding } from './text-finding'

/** A title stands for the whole table; a column may well name another year. */
function isTitle({ kind, place, text }: Passage): boolean {
  return kind === 'heading' || (kind === 'caption' && (place.label === text || place.kind === 'section'))
}

/** 'per december' right before the date: the day on which the table stands. */
function isClosingDate(text: string, mention: DateMention, per: readonly string[]): boolean {
  const before = tokensOf(text.slice(0, mention.start))
  return mention.kind === 'months' && mention.fromMonth === mention.toMonth && per.includes(textAt(before, before.length - 1))
}

/**
 * How certain it is that a title names another time than the report's; null when it names none or the right one.
 * A year alone may be what the table is about (a plan, a decision); a month with a year is not.
 */
function severityOf(passage: Passage, { facts: { report }, lexicon }: CheckInput, mention: DateMention): Severity | null {
  const { year, toYear, toMonth, kind } = mention
  const isOtherYear = year !== null && year === toYear && year !== report.period.year
  if (isClosingDate(passage.text, mention, lexicon.per)) return isOtherYear ? 'error' : toMonth === report.period.to ? null : 'question'
  if (!isOtherYear || kind === 'day' || passage.place.kind === 'dataTable') return null
  return kind === 'months' ? 'question' : passage.kind === 'caption' ? 'question' : null
}

/**
 * Rule: a heading or caption names the report's own year and month (domain, "Checks"). 'Resultaträkning per december 2017' over the
 * columns of 2018 is an error; 'per juli' in a report to August is asked about. A title that names several years compares them.
 * A title that stands in several places is told once.
 */
export function captionYear(input: CheckInput): readonly Finding[] {
  const { facts, form, lexicon } = input
  const { period } = facts.report
  const titles = input.passages.filter(isTitle)
  const distinct = titles.filter(({ text }, index) => titles.findIndex((each) => each.text === text) === index)
  return distinct.flatMap((passage) => {
    const dates = datesIn(passage.text, lexicon)
    if (dates.some(({ year, toYear }) => year === period.year || toYear === period.year) || dates.length > 1) return []
    return dates.flatMap((mention) => {
      const severity = severityOf(passage, input, mention)
      const expected = textCell(`${periodName(form, { from: period.to, to: period.to })} ${period.year}`)
      return severity === null ? [] : [textFinding('captionYear', severity, { place: passage.place, quote: passage.text, expected })]
    })
  })
}
