import { changesOf, mean, sampleVariance, SEASON, valueAt } from './series'
import type { SeriesForecast } from './series-forecast'

/** Months 1–`horizon`, each by its rule. */
function monthsAhead(horizon: number, rule: (month: number) => number): readonly number[] {
  const months: number[] = []
  for (let month = 1; month <= horizon; month += 1) months.push(rule(month))
  return months
}

/**
 * Every month to come is like the mean of those before; R's meanf. Nile 1871–1970: 919,35, 95 % 581,9–1256,8.
 * @param series at least two values
 */
export function meanForecast(series: readonly number[], horizon: number): SeriesForecast {
  const middle = mean(series)
  const variance = sampleVariance(series)
  return {
    expected: monthsAhead(horizon, () => middle),
    response: monthsAhead(horizon, (month) => (month === 1 ? 1 : 0)),
    variance,
    estimate: { variance: variance / series.length, leaning: () => 1 },
    degreesOfFreedom: series.length - 1,
  }
}

/**
 * The last value, moved on by the mean change; R's rwf with drift. AirPassengers 1949–1952: 194 + 82/47 = 195,74.
 * @param series at least three values
 */
export function driftForecast(series: readonly number[], horizon: number): SeriesForecast {
  const changes = changesOf(series, 1)
  const last = valueAt(series, series.length - 1)
  const drift = mean(changes)
  const variance = sampleVariance(changes)
  return {
    expected: monthsAhead(horizon, (month) => last + month * drift),
    response: monthsAhead(horizon, () => 1),
    variance,
    estimate: { variance: variance / changes.length, leaning: (month) => month },
    degreesOfFreedom: null,
  }
}

/**
 * Every month to come is like the same month a year before; R's snaive. AirPassengers 1949–1952: January 1953 = 171.
 * @param series months, at least 13
 */
export function seasonalNaiveForecast(series: readonly number[], horizon: number): SeriesForecast {
  const lastYear = series.slice(-SEASON)
  return {
    expected: monthsAhead(horizon, (month) => valueAt(lastYear, (month - 1) % SEASON)),
    response: monthsAhead(horizon, (month) => ((month - 1) % SEASON === 0 ? 1 : 0)),
    variance: mean(changesOf(series, SEASON).map((change) => change * change)),
    estimate: { variance: 0, leaning: () => 0 },
    degreesOfFreedom: null,
  }
}
