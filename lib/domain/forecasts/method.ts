import { ore, type Ore } from '../money'
import type { Origin } from './line-year'
import type { YearToDate } from './year-to-date'

/** Why a method has no forecast; lib/text/forecast.ts says it in Swedish. */
export type ForecastGap =
  | 'noActual'
  | 'noBudget'
  | 'noLastYear'
  | 'noShareLastYear'
  | 'noPlacements'
  | 'noPlacementBudget'
  | 'noPreviousForecast'
  | 'noActualThen'
  | 'noBudgetShape'
  | 'tooFewMonths'

/** Full-year amount of a method, öre, or why there is none. Missing is never guessed. */
export type MethodAmount = { readonly fullYear: Ore; readonly gap: null } | { readonly fullYear: null; readonly gap: ForecastGap }

export function gapOf(gap: ForecastGap): MethodAmount {
  return { fullYear: null, gap }
}

/** A computed amount as whole öre, half away from zero: −0,5 → −1. */
export function wholeOre(amount: number): Ore {
  return ore(Math.sign(amount) * Math.round(Math.abs(amount)))
}

export function amountOf(amount: number): MethodAmount {
  return { fullYear: wholeOre(amount), gap: null }
}

const upTo = (toDate: YearToDate | undefined, month: number): Ore | null => toDate?.[month] ?? null

/** The budget as it was known in the month of the origin. */
function budgetOf({ year, month }: Origin): YearToDate | undefined {
  return year.budgets.findLast(({ knownFrom }) => knownFrom <= month)?.toDate
}

/**
 * Remaining budget: actual to date + budget of the months left. −163 603 to August + −83 617 for September–December = −247 220 tkr.
 */
export function remainingBudget(origin: Origin): MethodAmount {
  const actual = upTo(origin.year.actual, origin.month)
  const budget = budgetOf(origin)
  const [toDate, whole] = [upTo(budget, origin.month), upTo(budget, 12)]
  if (actual === null) return gapOf('noActual')
  return toDate === null || whole === null ? gapOf('noBudget') : amountOf(actual + whole - toDate)
}

/** Run rate: the months to date, twelve of them. −163 603 tkr to August × 12/8 = −245 404,5 tkr. */
export function runRate(origin: Origin): MethodAmount {
  const actual = upTo(origin.year.actual, origin.month)
  return actual === null ? gapOf('noActual') : amountOf((actual / origin.month) * 12)
}

/** Less of last year than this had come by the month: to multiply by more than a hundred is to guess. */
const LEAST_SHARE = 0.01

/**
 * Last year's profile: actual to date ÷ the share of the full year that last year had reached by this month.
 * Last year 160 000 of 250 000 to August = 64 %: −163 603 ÷ 0,64 = −255 630 tkr. A share below 1 %, or with another sign, says nothing.
 */
export function lastYearProfile({ year, lastYear, month }: Origin): MethodAmount {
  const actual = upTo(year.actual, month)
  const [before, whole] = [upTo(lastYear?.actual, month), upTo(lastYear?.actual, 12)]
  if (actual === null) return gapOf('noActual')
  if (before === null || whole === null) return gapOf('noLastYear')
  return whole === 0 || before / whole < LEAST_SHARE ? gapOf('noShareLastYear') : amountOf((actual / before) * whole)
}

/**
 * Placement volumes × price × days for the months left, where the area has linked categories: the remaining budget, with what the
 * placements are forecast to cost in place of what was budgeted for them; other costs of the area follow the budget.
 * −60 000 to August + −30 000 budgeted, of it −10 000 for placements that are forecast at −12 500 = −92 500 tkr.
 */
export function placementVolumes(origin: Origin): MethodAmount {
  const rest = origin.year.placements[origin.month] ?? null
  if (rest === null) return gapOf('noPlacements')
  if (rest.budget === null) return gapOf('noPlacementBudget')
  const base = remainingBudget(origin)
  return base.fullYear === null ? base : amountOf(base.fullYear + rest.forecast - rest.budget)
}

/**
 * The previous vintage moved by the change since: previous forecast + (actual since − what it implied for those months). It implies
 * that what was left then follows the budget of those months, unless that goes up and down across 0. July: −240 000 with −142 500 to date leaves −97 500; August is a
 * fifth of the budget left → −19 500 implied; −21 103 came → −240 000 − 1 603 = −241 603 tkr.
 */
export function movedVintage(origin: Origin): MethodAmount {
  const { year, month } = origin
  const then = year.issued.findLastIndex((forecast, issuedIn) => forecast !== null && issuedIn < month)
  const previous = upTo(year.issued, then)
  if (previous === null) return gapOf('noPreviousForecast')
  const [actual, actualThen] = [upTo(year.actual, month), upTo(year.actual, then)]
  if (actual === null) return gapOf('noActual')
  if (actualThen === null) return gapOf('noActualThen')
  const budget = budgetOf(origin)
  const [budgetThen, budgetNow, whole] = [upTo(budget, then), upTo(budget, month), upTo(budget, 12)]
  if (budgetThen === null || budgetNow === null || whole === null) return gapOf('noBudget')
  const share = whole === budgetThen ? null : (budgetNow - budgetThen) / (whole - budgetThen)
  if (share === null || share < 0 || share > 1) return gapOf('noBudgetShape')
  return amountOf(previous + actual - actualThen - (previous - actualThen) * share)
}
