import type { Ore } from '../money'
import { methodAmount, type LineHistory, type ProposedMethod } from './line-method'
import { wholeOre } from './method'
import { changesOf, mean, SEASON } from './series'

/** A month that has been forecast from again: with what was known then, against what the year came to. */
export interface TestedOrigin {
  readonly year: number
  readonly month: number
  readonly outcome: Ore
  /** Outcome − forecast of each method, öre: positive turned out better than forecast. Null where the method had no forecast. */
  readonly errors: Readonly<Record<ProposedMethod, number | null>>
}

/** Months that a forecast is made from; from December there is nothing left to forecast. */
const ORIGIN_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

/**
 * Rolling origin: the full year, forecast by every method from each month January–November of each year that is over.
 * Months of −100, but −150 in December: run rate says −1 200 from every month, and misses the −1 250 by −50 each time.
 */
export function backTest(line: LineHistory): readonly TestedOrigin[] {
  return [...line.years.values()].flatMap((each) => {
    const outcome = each === line.year ? null : each.actual[SEASON]
    if (outcome === null || outcome === undefined) return []
    return ORIGIN_MONTHS.map((month) => {
      const error = (method: ProposedMethod) => {
        const { fullYear } = methodAmount(line, method, each, month)
        return fullYear === null ? null : outcome - fullYear
      }
      const errors = {
        remainingBudget: error('remainingBudget'),
        runRate: error('runRate'),
        lastYearProfile: error('lastYearProfile'),
        placements: error('placements'),
        movedVintage: error('movedVintage'),
        smoothing: error('smoothing'),
      }
      return { year: each.year, month, outcome, errors }
    })
  })
}

/** What an error is measured in: the mean size of the error of repeating the same month last year, or the month before. */
export interface ErrorScale {
  readonly amount: number
  readonly basis: 'seasonalNaive' | 'naive'
}

/**
 * The scale of the mean absolute scaled error (Hyndman and Koehler 2006), öre a month, within the series: seasonal naive with two
 * years of months, naive with fewer. 1, 2, 4 → naive, 1,5.
 * @returns null with fewer than two months, or when nothing ever changed
 */
export function errorScale(values: readonly number[]): ErrorScale | null {
  if (values.length < 2) return null
  const basis = values.length < 2 * SEASON ? 'naive' : 'seasonalNaive'
  const amount = mean(changesOf(values, basis === 'naive' ? 1 : SEASON).map(Math.abs))
  return amount === 0 ? null : { amount, basis }
}

/** How a method did over tested origins. */
export interface TestedError {
  /** Number of origins. */
  readonly origins: number
  readonly years: number
  /** Mean size of the error, öre. */
  readonly absolute: Ore
  /** The same in units of the scale (MASE): 1 is as much as a month usually differs from the same month last year. Null without scale. */
  readonly scaled: number | null
  /** Mean error in percent of the size of the outcome; positive turned out better than forecast. Null when outcomes are 0. */
  readonly bias: number | null
}

/**
 * The errors of one method over the origins where it had a forecast. Errors −10 and +30 against outcomes of −1 000: mean size 20,
 * bias +1 %.
 * @returns null when it had none
 */
export function testedError(origins: readonly TestedOrigin[], method: ProposedMethod, scale: ErrorScale | null): TestedError | null {
  const tested = origins.flatMap(({ year, outcome, errors }) => (errors[method] === null ? [] : [{ year, outcome, error: errors[method] }]))
  if (tested.length === 0) return null
  const absolute = mean(tested.map(({ error }) => Math.abs(error)))
  const outcome = mean(tested.map((each) => Math.abs(each.outcome)))
  return {
    origins: tested.length,
    years: new Set(tested.map(({ year }) => year)).size,
    absolute: wholeOre(absolute),
    scaled: scale === null ? null : absolute / scale.amount,
    bias: outcome === 0 ? null : (100 * mean(tested.map(({ error }) => error))) / outcome,
  }
}
