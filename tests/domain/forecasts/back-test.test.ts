import { describe, expect, test } from 'vitest'
import { backTest, errorScale, testedError, type TestedOrigin } from '@/lib/domain/forecasts/back-test'
import { lineHistory, methodAmount, modelOf, restOfYear } from '@/lib/domain/forecasts/line-method'
import { expectedSum } from '@/lib/domain/forecasts/series-forecast'
import { ore, oreFromTkr } from '@/lib/domain/money'
import { budget, even, lineYear, months } from './line-facts'

const december = [...even(-100, 11), -150]
const past = lineYear(2019, { actual: months(2019, december), budgets: budget(2019, even(-110)) })
const now = lineYear(2020, { actual: months(2020, even(-100, 8)), budgets: budget(2020, even(-110)) })

describe('rolling origin', () => {
  const origins = backTest(lineHistory([past, now], 8))
  test('from each month January–November of the year that is over', () => {
    expect(origins.map(({ year, month }) => `${year}-${month}`)).toEqual(Array.from({ length: 11 }, (_, index) => `2019-${index + 1}`))
  })
  test('run rate says −1 200 from every month and misses by −50', () => {
    expect(origins.map(({ errors }) => errors.runRate)).toEqual(even(-50, 11).map(oreFromTkr))
  })
  test('remaining budget says −1 310 in January, and comes nearer by 10 a month', () => {
    expect(origins[0]?.errors.remainingBudget).toBe(oreFromTkr(-1250 + 1310))
    expect(origins[10]?.errors.remainingBudget).toBe(oreFromTkr(-1250 + 1210))
  })
  test('null where a method had nothing to go by', () => {
    expect(origins[0]?.errors).toMatchObject({ lastYearProfile: null, placements: null, movedVintage: null, smoothing: null })
  })
  test('a year that is not over is not tested', () => {
    const unfinished = lineYear(2018, { actual: months(2018, even(-100, 9)) })
    expect(backTest(lineHistory([unfinished, now], 8))).toEqual([])
  })
})

describe('the series model', () => {
  const rising = (year: number) => lineYear(year, { actual: months(year, Array.from({ length: 12 }, (_, month) => -100 - (year - 2016) * 12 - month)) })
  const years = [2016, 2017, 2018, 2019].map(rising)
  const line = lineHistory([...years, lineYear(2020, { actual: months(2020, [-148, -149]) })], 2)
  test('is chosen with what was known before each year, from the third year on', () => {
    expect([...line.models.keys()]).toEqual([2018, 2019, 2020])
    expect(modelOf(line, 2017)).toBeNull()
  })
  test('goes on a steady fall', () => {
    const model = modelOf(line, 2020)
    expect(model?.chosen.model).toBe('drift')
    expect(model && expectedSum(restOfYear(line, model, 2020, 2))).toBeCloseTo(oreFromTkr(-1545), 3)
    expect(methodAmount(line, 'smoothing', line.year, 2).fullYear).toBe(oreFromTkr(-1842))
  })
  test('a test knows the months up to it: no error on a steady fall', () => {
    const tested = backTest(line).filter(({ errors }) => errors.smoothing !== null)
    expect(tested).toHaveLength(22)
    for (const { errors } of tested) expect(Math.abs(errors.smoothing ?? Number.NaN)).toBeLessThan(1)
  })
  test.each([
    ['no actual', 'noActual', lineYear(2020, {})],
    ['fewer than 24 months', 'tooFewMonths', lineYear(2020, { actual: months(2020, [-10]) })],
  ] as const)('%s', (_, gap, year) => {
    expect(methodAmount(lineHistory([year], 1), 'smoothing', year, 1)).toEqual({ fullYear: null, gap })
  })
})

describe('scale', () => {
  test.each([
    ['nothing', [], null],
    ['one month', [5], null],
    ['a few months: naive', [1, 2, 4], { amount: 1.5, basis: 'naive' }],
    ['23 months: naive', Array.from({ length: 23 }, (_, month) => month), { amount: 1, basis: 'naive' }],
    ['two years: seasonal naive', Array.from({ length: 24 }, (_, month) => month), { amount: 12, basis: 'seasonalNaive' }],
    ['no change at all', even(-10, 30), null],
  ] as const)('%s', (_, values, expected) => {
    expect(errorScale(values)).toEqual(expected)
  })
})

describe('tested error', () => {
  const origin = (year: number, runRate: number | null, outcome = -1000): TestedOrigin => ({
    year,
    month: 8,
    outcome: ore(outcome),
    errors: { remainingBudget: null, runRate, lastYearProfile: null, placements: null, movedVintage: null, smoothing: null },
  })
  test('mean size, scaled, and bias in percent of the outcome', () => {
    const tested = testedError([origin(2018, -10), origin(2019, 30), origin(2019, null)], 'runRate', { amount: 40, basis: 'naive' })
    expect(tested).toEqual({ origins: 2, years: 2, absolute: 20, scaled: 0.5, bias: 1 })
  })
  test('without scale, and outcomes of 0', () => {
    expect(testedError([origin(2018, 0, 0)], 'runRate', null)).toEqual({ origins: 1, years: 1, absolute: 0, scaled: null, bias: null })
  })
  test('no test', () => {
    expect(testedError([origin(2018, null)], 'runRate', null)).toBeNull()
  })
})
