import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEASON } from '@/lib/domain/forecasts/series'
import { expectedSum, sumRange } from '@/lib/domain/forecasts/series-forecast'
import { chooseModel, forecastWith, MONTHS_NEEDED } from '@/lib/domain/forecasts/series-model'
import { fitSmoothing } from '@/lib/domain/forecasts/smoothing-fit'
import { holtWintersStart, levelStart } from '@/lib/domain/forecasts/smoothing-start'
import { AIR_PASSENGERS } from './series-values'

/** The same noise every time, −1–1. */
const noise = (index: number) => Math.sin(index * index * 12.9898) * (index % 2 === 0 ? 1 : -1)
const series = (rule: (month: number) => number, count = 60) => Array.from({ length: count }, (_, month) => rule(month))
const modelOf = (values: readonly number[]) => chooseModel(values, null).chosen.model

describe('start', () => {
  test('a series that never changes starts as it is', () => {
    expect(levelStart(series(() => 10))).toEqual({ level: 10, trend: 0, season: [0] })
    expect(holtWintersStart(series(() => 10))).toEqual({ level: 10, trend: 0, season: Array<number>(12).fill(0) })
  })
})

describe('fit', () => {
  test('Holt–Winters on AirPassengers fits as well as R’s optimiser, within 0.1 %', () => {
    expect(fitSmoothing('holtWinters', AIR_PASSENGERS, null).squaredErrors).toBeLessThan(2111.746266 * 1.001)
  })
  test('from what fewer months taught, as well as from the grid', () => {
    const earlier = fitSmoothing('holtWinters', AIR_PASSENGERS.slice(0, 36), null)
    expect(fitSmoothing('holtWinters', AIR_PASSENGERS, earlier.parameters).squaredErrors).toBeLessThan(2111.746266 * 1.01)
  })
  test('the same every time', () => {
    expect(fitSmoothing('dampedTrend', AIR_PASSENGERS, null)).toEqual(fitSmoothing('dampedTrend', AIR_PASSENGERS, null))
  })
})

describe('which model', () => {
  test('AirPassengers: Holt–Winters', () => {
    const model = chooseModel(AIR_PASSENGERS, null)
    expect(model.chosen.model).toBe('holtWinters')
    const [january] = forecastWith(model, AIR_PASSENGERS, 1).expected
    expect(january).toBeGreaterThan(194)
    expect(january).toBeLessThan(206)
  })
  test.each([
    ['noise about a mean', 'mean', (month: number) => 100 + noise(month)],
    ['a steady fall', 'drift', (month: number) => -10 * month],
    ['a season and nothing else', 'seasonalNaive', (month: number) => (month % SEASON) ** 2],
    ['steps that last', 'simpleSmoothing', (month: number) => 100 * (Math.floor(month / 15) % 2) + 60 * noise(month)],
    ['a rise that dies away', 'dampedTrend', (month: number) => 1000 * (1 - 0.9 ** Math.max(0, month - 14)) + 4 * noise(month)],
  ] as const)('%s: %s', (_, model, rule) => {
    expect(modelOf(series(rule))).toBe(model)
  })
  test('with two years, a simple one', () => {
    expect(['mean', 'drift', 'simpleSmoothing', 'dampedTrend', 'seasonalNaive']).toContain(modelOf(AIR_PASSENGERS.slice(0, MONTHS_NEEDED)))
  })
})

describe('forecasts of a model', () => {
  test('go on from months that it was not chosen on', () => {
    const model = chooseModel(AIR_PASSENGERS, null)
    const later = [...AIR_PASSENGERS, 300]
    expect(forecastWith(model, later, 2).expected[0]).toBeGreaterThan((forecastWith(model, AIR_PASSENGERS, 2).expected[1] ?? 0) + 5)
  })
  test('nothing ahead comes to nothing', () => {
    expect(expectedSum(forecastWith(chooseModel(AIR_PASSENGERS, null), AIR_PASSENGERS, 0))).toBe(0)
  })
  test('a constant series gives itself, surely', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: MONTHS_NEEDED, max: 70 }), (amount, count) => {
      const values = series(() => amount, count)
      const forecast = forecastWith(chooseModel(values, null), values, 4)
      expect(expectedSum(forecast)).toBeCloseTo(4 * amount, 3)
      expect(sumRange(forecast, 0.95).high).toBeCloseTo(4 * amount, 3)
    }))
  })
  // Powers of two scale floating point exactly, so that the search takes the same steps.
  test('k times the amounts, k times the forecast', () => {
    const any = fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 30, maxLength: 48 })
    fc.assert(fc.property(any, fc.integer({ min: 1, max: 8 }), (values, power) => {
      const scale = 2 ** power
      const scaled = values.map((value) => value * scale)
      const [one, many] = [chooseModel(values, null), chooseModel(scaled, null)]
      expect(many.chosen.model).toBe(one.chosen.model)
      expect(expectedSum(forecastWith(many, scaled, 5))).toBeCloseTo(scale * expectedSum(forecastWith(one, values, 5)), 5)
    }), { numRuns: 50 })
  })
})
