import { describe, expect, test } from 'vitest'
import { driftForecast, meanForecast, seasonalNaiveForecast } from '@/lib/domain/forecasts/naive'
import { sampleVariance } from '@/lib/domain/forecasts/series'
import { monthRange, sumRange, type SeriesForecast } from '@/lib/domain/forecasts/series-forecast'
import { holtWintersWeights, smoothingForecast, smoothSeries, squaredErrorsOf } from '@/lib/domain/forecasts/smoothing'
import { holtWintersStart } from '@/lib/domain/forecasts/smoothing-start'
import { AIR_PASSENGERS, NILE } from './series-values'

// Values of R 4.2 with forecast 8.20, to the digits it prints.
function expectDigits(found: readonly number[], expected: readonly string[]): void {
  expect(found.map((value, index) => value.toFixed(expected[index]?.split('.')[1]?.length ?? 0))).toEqual(expected)
}

const ends = (forecast: SeriesForecast, end: 'low' | 'high') => forecast.expected.map((_, index) => monthRange(forecast, index + 1, 0.95)[end])

describe('naive models agree with R', () => {
  test('snaive', () => {
    const forecast = seasonalNaiveForecast(AIR_PASSENGERS, 3)
    expectDigits(forecast.expected, ['171', '180', '193'])
    expectDigits([ends(forecast, 'low')[0] ?? 0, ends(forecast, 'high')[0] ?? 0], ['120.6116', '221.3884'])
  })
  test('snaive more than a year ahead: the second January hangs on the first', () => {
    const forecast = seasonalNaiveForecast(AIR_PASSENGERS, 13)
    expect(forecast.expected[12]).toBe(171)
    expect(ends(forecast, 'high')[12]).toBeCloseTo(171 + 50.3884 * Math.SQRT2, 3)
  })
  test('rwf with drift', () => {
    const forecast = driftForecast(AIR_PASSENGERS, 3)
    expectDigits(forecast.expected, ['195.7446809', '197.4893617', '199.2340426'])
    expectDigits(ends(forecast, 'low'), ['163.9259136', '152.024511', '142.9858773'])
    expectDigits(ends(forecast, 'high'), ['227.5634481', '242.9542124', '255.4822078'])
  })
  test('meanf', () => {
    const forecast = meanForecast(NILE, 3)
    expectDigits(forecast.expected, ['919.35', '919.35', '919.35'])
    expectDigits(ends(forecast, 'low'), ['581.8911806', '581.8911806', '581.8911806'])
    expectDigits(ends(forecast, 'high'), ['1256.808819', '1256.808819', '1256.808819'])
  })
})

describe('smoothing agrees with R', () => {
  test('holt, initial simple, α 0.5, β 0.1', () => {
    const weights = holtWintersWeights(0.5, 0.1, 0)
    const { state } = smoothSeries(AIR_PASSENGERS, 0, weights, { level: 112, trend: 118 - 112, season: [0] })
    expectDigits(smoothingForecast(state, weights, 1, 3).expected, ['193.4052811', '193.7986877', '194.1920942'])
  })
  test('HoltWinters, additive, α 0.3, β 0.05, γ 0.4', () => {
    const weights = holtWintersWeights(0.3, 0.05, 0.4)
    const start = holtWintersStart(AIR_PASSENGERS)
    const { errors, state } = smoothSeries(AIR_PASSENGERS, 12, weights, start)
    const forecast = smoothingForecast(state, weights, sampleVariance(errors), 6)
    expectDigits([squaredErrorsOf(AIR_PASSENGERS, 12, start)(weights), state.level, state.trend], ['2143.58112', '207.0058362', '2.079511491'])
    expectDigits(forecast.expected, ['198.9946165', '207.5876909', '224.5563932', '214.8269339', '212.9290821', '235.3728698'])
    expectDigits(ends(forecast, 'high'), ['213.9430193', '223.2601841', '240.9868912', '232.0477924', '230.9711913', '254.2657528'])
  })
  test('ets(A,Ad,A), α 0.3, β 0.05, γ 0.2, φ 0.95, from the start values that R fitted', () => {
    const start = {
      level: 123.300387384136215,
      trend: 0.2658726645442641,
      season: [
        -13.15244653355049, -6.365148943942446, 8.662077969884546, -0.6364502585164455, -4.658146494640704, 13.393429146783173, 27.295440439310966,
        26.61924136876055, 7.837419832010493, -13.746806635865653, -32.12082477205848, -13.127785118175511,
      ],
    }
    const weights = { level: 0.3, trend: 0.05, season: 0.2, damping: 0.95 }
    const { errors, state } = smoothSeries(AIR_PASSENGERS, 0, weights, start)
    // R divides by the months less the 17 numbers that its model holds.
    const variance = errors.reduce((sum, error) => sum + error * error, 0) / (48 - 17)
    const forecast = smoothingForecast(state, weights, variance, 3)
    expectDigits([variance], ['59.4862062'])
    expectDigits(forecast.expected, ['197.7254421', '205.4538363', '222.4243986'])
    expectDigits(ends(forecast, 'low'), ['182.6087688', '189.4504529', '205.3558693'])
  })
  test('ses on the Nile, α 0.2456681537, level 1110.734097', () => {
    const weights = holtWintersWeights(0.2456681537, 0, 0)
    const { errors, state } = smoothSeries(NILE, 0, weights, { level: 1110.734097, trend: 0, season: [0] })
    const variance = errors.reduce((sum, error) => sum + error * error, 0) / (100 - 2)
    const forecast = smoothingForecast(state, weights, variance, 3)
    expectDigits([variance], ['20802.80039'])
    expectDigits(forecast.expected, ['805.3363293', '805.3363293', '805.3363293'])
    expectDigits([ends(forecast, 'low')[0] ?? 0, ends(forecast, 'high')[0] ?? 0], ['522.6472757', '1088.025383'])
  })
})

describe('months together', () => {
  test('independent months: the variance is the sum', () => {
    const { low, high } = sumRange(seasonalNaiveForecast(AIR_PASSENGERS, 3), 0.95)
    expect((low + high) / 2).toBe(171 + 180 + 193)
    expect((high - low) / 2).toBeCloseTo(50.3884 * Math.sqrt(3), 3)
  })
  test('a drift that is wrong is wrong in every month: 1 + 2 months of it', () => {
    const months = driftForecast([0, 1, 3, 6], 2)
    const { low, high } = sumRange(months, 0.95)
    // Variance of the changes 1, 2, 3 is 1; errors 1 and 1 + 1; the drift's variance 1/3 three times over.
    expect((high - low) / 2).toBeCloseTo(1.959963984540054 * Math.sqrt(4 + 1 + (9 * 1) / 3), 9)
  })
  test('a month beyond the forecast is a mistake', () => {
    expect(() => monthRange(meanForecast([1, 2], 1), 2, 0.8)).toThrow(RangeError)
  })
  test('nothing ahead comes to nothing', () => {
    expect(sumRange(meanForecast([1, 2], 0), 0.8)).toEqual({ low: 0, high: 0 })
  })
})
