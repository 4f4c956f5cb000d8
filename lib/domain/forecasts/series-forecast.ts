import { standardErrors, type Coverage } from './quantile'
import { valueAt } from './series'

/** Ends of an interval, in the unit of the series. */
export interface Range {
  readonly low: number
  readonly high: number
}

/**
 * What a model expects of the next months, and how errors spread over them. An unforeseen öre in one month moves the forecast of
 * the j-th month after it by `response[j]`; `response[0]` is 1, and there is a response for every month. Horizons count from 1.
 */
export interface SeriesForecast {
  readonly expected: readonly number[]
  readonly response: readonly number[]
  /** Variance of one month's unforeseen part. */
  readonly variance: number
  /** Variance of an estimated mean or drift (0 where there is none), and by how much month h leans on it. */
  readonly estimate: { readonly variance: number; readonly leaning: (horizon: number) => number }
  /** Degrees of freedom of Student's t; null for normal errors. */
  readonly degreesOfFreedom: number | null
}

/** Interval about a middle where errors come in with these responses, and the estimate with this leaning. */
function rangeAround(middle: number, responses: readonly number[], leaning: number, forecast: SeriesForecast, coverage: Coverage): Range {
  const unforeseen = responses.reduce((sum, response) => sum + response * response, 0)
  const variance = forecast.variance * unforeseen + forecast.estimate.variance * leaning * leaning
  const halfWidth = standardErrors(coverage, forecast.degreesOfFreedom) * Math.sqrt(variance)
  return { low: middle - halfWidth, high: middle + halfWidth }
}

/**
 * Interval of one month ahead, by the model's own formula.
 * Seasonal naive on AirPassengers 1949–1952, January 1953: 171, 95 % 120,6–221,4.
 * @param horizon 1 for the next month
 * @throws RangeError when the forecast does not reach that far
 */
export function monthRange(forecast: SeriesForecast, horizon: number, coverage: Coverage): Range {
  const middle = valueAt(forecast.expected, horizon - 1)
  return rangeAround(middle, forecast.response.slice(0, horizon), forecast.estimate.leaning(horizon), forecast, coverage)
}

/** What the months of the forecast come to together: 171 + 180 + 193 = 544. */
export function expectedSum(forecast: SeriesForecast): number {
  return forecast.expected.reduce((sum, month) => sum + month, 0)
}

/**
 * Interval of all months together. Errors of the months hang together: what is unforeseen in one moves those after it, so the
 * variance is that of the running sums of the responses. Three months of seasonal naive, σ = 25,7: 544 ± 1,96 · 25,7 · √3.
 */
export function sumRange(forecast: SeriesForecast, coverage: Coverage): Range {
  let running = 0
  const sums = forecast.response.slice(0, forecast.expected.length).map((response) => (running += response))
  const leaning = sums.reduce((sum, _, index) => sum + forecast.estimate.leaning(index + 1), 0)
  return rangeAround(expectedSum(forecast), sums, leaning, forecast, coverage)
}
