import type { ReportForm } from './form'
import type { Period } from './period'
import type { Report } from './report'

type MonthNames = Pick<ReportForm, 'monthNames'>

/** Name of a month in the form's words; monthName(form, 8) = 'augusti'. Empty when the form lacks it. */
function monthName(form: MonthNames, month: number): string {
  return form.monthNames[month - 1] ?? ''
}

/** A period in the form's words: 'januari–augusti', or 'augusti' for a single month. */
export function periodName(form: MonthNames, period: Pick<Period, 'from' | 'to'>): string {
  const last = monthName(form, period.to)
  return period.from === period.to ? last : `${monthName(form, period.from)}–${last}`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Name of a month as a heading: capitalMonthName(form, 8) = 'Augusti'. Empty when the form lacks it. */
export function capitalMonthName(form: MonthNames, month: number): string {
  return capitalized(monthName(form, month))
}

/**
 * Makes the function that fills the placeholders of a form's texts for one report (see ReportForm).
 * 'Viktiga händelser {highlightsPeriod}' → 'Viktiga händelser maj–augusti'. Unknown placeholders are left as they stand.
 */
export function placeholderFiller(form: MonthNames, report: Report, previousReport: Report | null): (text: string) => string {
  const { period } = report
  const names: readonly (readonly [string, string])[] = [
    ['period', periodName(form, period)],
    ['highlightsPeriod', periodName(form, { from: report.highlightsFrom, to: period.to })],
    ['month', monthName(form, period.to)],
    ['year', String(period.year)],
    ['lastYear', String(period.year - 1)],
    ['twoYearsBefore', String(period.year - 2)],
    ['threeYearsBefore', String(period.year - 3)],
    ['previousReport', previousReport?.title ?? ''],
  ]
  const words = new Map(names.flatMap(([key, word]) => [[key, word], [capitalized(key), capitalized(word)]] as const))
  return (text) => text.replace(/\{(\w+)\}/g, (placeholder, key: string) => words.get(key) ?? placeholder)
}
