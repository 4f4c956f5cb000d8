import { mean, SEASON, valueAt } from './series'
import type { SmoothingState } from './smoothing'

/** Mean of the year around each month that has half a year on both sides; the outermost two months count half. */
function centredMeans(values: readonly number[]): readonly number[] {
  return values.slice(0, -SEASON).map((first, index) => {
    const inner = values.slice(index + 1, index + SEASON).reduce((sum, value) => sum + value, 0)
    return (first / 2 + inner + valueAt(values, index + SEASON) / 2) / SEASON
  })
}

/** Least-squares line through values at 1, 2, 3 …: 3, 5, 7 → intercept 1, slope 2. */
function lineThrough(values: readonly number[]): { readonly intercept: number; readonly slope: number } {
  const middle = (values.length + 1) / 2
  const height = mean(values)
  const products = values.map((value, index) => (index + 1 - middle) * (value - height))
  const squares = values.map((_, index) => (index + 1 - middle) ** 2)
  const slope = mean(products) / mean(squares)
  return { intercept: height - slope * middle, slope }
}

/**
 * R's start of HoltWinters after the first year: a line through the centred means of two years, and what each month departs from
 * them, set to sum to nothing (stats::decompose). It belongs to the state after month 12.
 * A series that is 10 every month starts at level 10, trend 0 and no season.
 * @param series at least 24 months
 */
export function holtWintersStart(series: readonly number[]): SmoothingState {
  const centred = centredMeans(series.slice(0, 2 * SEASON))
  const { intercept, slope } = lineThrough(centred)
  const departures = centred.map((value, index) => valueAt(series, index + SEASON / 2) - value)
  const balance = mean(departures)
  const season = [...departures.slice(SEASON / 2), ...departures.slice(0, SEASON / 2)].map((departure) => departure - balance)
  return { level: intercept, trend: slope, season }
}

/** Start of a model without seasons after the first year: its mean, no trend. 10 every month starts at 10. */
export function levelStart(series: readonly number[]): SmoothingState {
  return { level: mean(series.slice(0, SEASON)), trend: 0, season: [0] }
}
