import { valueAt } from './series'
import type { SeriesForecast } from './series-forecast'

/**
 * How much of a month's unforeseen part stays in the level, the trend and the season, and by how much the trend is damped each
 * month. The one recursion covers simple, Holt's, damped and Holt–Winters' smoothing (Hyndman, "Forecasting with exponential
 * smoothing", the innovations form): only the weights differ.
 */
export interface SmoothingWeights {
  readonly level: number
  readonly trend: number
  readonly season: number
  /** 1 = not damped. */
  readonly damping: number
}

/** Where a series stands after its last month. `season[0]` belongs to the next month; [0] for a series without seasons. */
export interface SmoothingState {
  readonly level: number
  readonly trend: number
  readonly season: readonly number[]
}

/**
 * Weights as Holt and Winters write them, in the innovations form: α, αβ, (1 − α)γ.
 * α 0,3, β 0,05, γ 0,4 → level 0,3, trend 0,015, season 0,28.
 */
export function holtWintersWeights(alpha: number, beta: number, gamma: number, damping = 1): SmoothingWeights {
  return { level: alpha, trend: alpha * beta, season: (1 - alpha) * gamma, damping }
}

/**
 * Goes through the months after `skipped`. The optimiser calls it some hundred times a line, so numbers stay in variables and
 * buffers: `season` begins as the start's and ends with `at` as the place of the next month; `errors` is filled.
 */
function sweep(
  series: Float64Array,
  skipped: number,
  weights: SmoothingWeights,
  start: SmoothingState,
  season: Float64Array,
  errors: Float64Array,
): { readonly level: number; readonly trend: number; readonly at: number; readonly squared: number } {
  let { level, trend } = start
  let at = 0
  let squared = 0
  for (let month = skipped; month < series.length; month += 1) {
    const damped = weights.damping * trend
    const seasonal = season[at] as number
    const error = (series[month] as number) - (level + damped + seasonal)
    level += damped + weights.level * error
    trend = damped + weights.trend * error
    season[at] = seasonal + weights.season * error
    errors[month - skipped] = error
    squared += error * error
    at = at + 1 === season.length ? 0 : at + 1
  }
  return { level, trend, at, squared }
}

/** A series gone through: the unforeseen part of each month, and where the series stands after the last. */
export interface SmoothedSeries {
  readonly errors: readonly number[]
  readonly state: SmoothingState
}

/**
 * Goes through a series month by month. AirPassengers 1949–1952 with α 0,3, β 0,05, γ 0,4 from R's start: level 207,0, trend 2,08.
 * @param skipped months at the beginning that the start state already stands for
 */
export function smoothSeries(series: readonly number[], skipped: number, weights: SmoothingWeights, start: SmoothingState): SmoothedSeries {
  const season = new Float64Array(start.season)
  const errors = new Float64Array(series.length - skipped)
  const { level, trend, at } = sweep(new Float64Array(series), skipped, weights, start, season, errors)
  return { errors: Array.from(errors), state: { level, trend, season: start.season.map((_, month) => valueAt(season, (at + month) % season.length)) } }
}

/**
 * The sum of the squared errors of smoothSeries as a function of the weights: what the optimiser makes small.
 * AirPassengers with the weights above: 2143,58.
 */
export function squaredErrorsOf(series: readonly number[], skipped: number, start: SmoothingState): (weights: SmoothingWeights) => number {
  const values = new Float64Array(series)
  const season = new Float64Array(start.season.length)
  const errors = new Float64Array(series.length - skipped)
  return (weights) => {
    season.set(start.season)
    return sweep(values, skipped, weights, start, season, errors).squared
  }
}

/**
 * The months after a state: level, damped trend and season, with R's analytic variance (of predict.HoltWinters and forecast.ets).
 * AirPassengers with α 0,3, β 0,05, γ 0,4: 198,99, 207,59, 224,56; the first below 213,94 with 97,5 %.
 * @param variance of one month's unforeseen part
 */
export function smoothingForecast(state: SmoothingState, weights: SmoothingWeights, variance: number, horizon: number): SeriesForecast {
  const expected: number[] = []
  const response: number[] = [1]
  let dampedMonths = 0
  let damping = 1
  for (let month = 1; month <= horizon; month += 1) {
    damping *= weights.damping
    dampedMonths += damping
    expected.push(state.level + dampedMonths * state.trend + valueAt(state.season, (month - 1) % state.season.length))
    const sameSeason = month % state.season.length === 0 ? weights.season : 0
    response.push(weights.level + weights.trend * dampedMonths + sameSeason)
  }
  return { expected, response, variance, estimate: { variance: 0, leaning: () => 0 }, degreesOfFreedom: null }
}
