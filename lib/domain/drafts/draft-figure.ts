import type { Figure } from '../figures/figure'
import { writtenSign, type FigureStyle, type FiguresByKey, type FigureWord, type PrintedFigure } from '../linked-figure'
import type { ReportFacts } from '../report-facts'
import { previousReportOfYear } from '../statement-input'
import type { Signed, Since } from './sentence-draft'

/** What sentences are drafted from: the facts, and every figure that a text may be linked to. */
export interface DraftContext {
  readonly facts: ReportFacts
  readonly figures: FiguresByKey
}

/** A plain number, and what each use of it changes. */
const PLAIN: FigureStyle = { show: 'number', unit: 'number', decimals: 0, sign: 'none', unitShown: false, turned: false, capital: false, ofRounded: false }

/** How an amount, a percentage or a count is written. */
export type Writing = Partial<FigureStyle>

export const IN_MNKR: Writing = { unit: 'mnkr', decimals: 1, unitShown: true }
export const IN_TKR: Writing = { unit: 'tkr', decimals: 0, unitShown: true }

/** A figure by its key, as it is now; null where there is none. */
export function printed({ figures }: DraftContext, key: string, writing: Writing = {}): PrintedFigure | null {
  const value = figures.get(key)?.value
  return value === undefined ? null : { figure: key, style: { ...PLAIN, ...writing }, seen: value, value }
}

/** Which sign the figure has as it is printed: 0,04 mnkr is 0. */
export function signOf({ style, seen }: PrintedFigure): -1 | 0 | 1 {
  return writtenSign(seen, style)
}

/** A figure with the word that follows its sign; null where there is no figure. */
export function signed(context: DraftContext, key: string, writing: Writing, show: FigureWord): Signed | null {
  const word = printed(context, key, { ...writing, show })
  const size = printed(context, key, { ...writing, turned: false })
  return word === null || size === null ? null : { word, size: signOf(size) === 0 ? null : size }
}

/** The end of the previous report; null without one. */
export function sincePrevious({ report, previousReport }: Pick<ReportFacts, 'report' | 'previousReport'>): Since | null {
  if (previousReport === null) return null
  const { year, to } = previousReport.period
  return { month: to, year: year === report.period.year ? null : year }
}

/** As sincePrevious, but null also when the previous report is of another year: forecasts and budgets are of one year. */
export function sinceInYear(facts: Pick<ReportFacts, 'report' | 'previousReport'>): Since | null {
  return sincePrevious({ report: facts.report, previousReport: previousReportOfYear(facts) })
}

export function byKey(figures: readonly Figure[]): FiguresByKey {
  return new Map(figures.map((figure) => [figure.key, figure]))
}
