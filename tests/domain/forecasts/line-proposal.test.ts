import { describe, expect, test } from 'vitest'
import { lineHistory } from '@/lib/domain/forecasts/line-method'
import { proposeForLine } from '@/lib/domain/forecasts/line-proposal'
import type { LineYear } from '@/lib/domain/forecasts/line-year'
import { yearToDate } from '@/lib/domain/forecasts/year-to-date'
import { oreFromTkr } from '@/lib/domain/money'
import { actual, budget, even, issuedIn, lineYear, months } from './line-facts'

/** Months that differ from the budget of −100 by their own amount, the same from year to year but for a little. */
const uneven = (year: number) => Array.from({ length: 12 }, (_, month) => -100 + ((month * 7 + year * 3) % 5))
const overBudget = (year: number) => Array.from({ length: 12 }, (_, month) => -120 + ((month * 7 + year) % 3))

const yearOf = (year: number, rule: (year: number) => number[], known: Partial<LineYear> = {}) =>
  lineYear(year, { actual: months(year, rule(year)), budgets: budget(year, even(-100)), ...known })
const toAugust = (rule: (year: number) => number[], known: Partial<LineYear> = {}) =>
  yearOf(2020, (year) => rule(year).slice(0, 8), known)
const propose = (years: readonly LineYear[], month = 8) => proposeForLine(lineHistory(years, month))
const past = (rule: (year: number) => number[], first: number) =>
  [2015, 2016, 2017, 2018, 2019].filter((year) => year >= first).map((year) => yearOf(year, rule))
const forecastBy = (proposal: ReturnType<typeof propose>, method: string) => proposal.forecasts.find((each) => each.method === method)

describe('too little history', () => {
  test('remaining budget, as is the custom', () => {
    const proposal = propose([toAugust(uneven)])
    expect(proposal.proposed).toBe('remainingBudget')
    expect(proposal.reason).toEqual({ code: 'convention', years: 0, yearsNeeded: 2 })
    expect(forecastBy(proposal, 'remainingBudget')).toMatchObject({ model: null, ranges: null, tested: null, comparable: false })
    expect(proposal.without).toEqual([
      { method: 'lastYearProfile', gap: 'noLastYear' },
      { method: 'placements', gap: 'noPlacements' },
      { method: 'movedVintage', gap: 'noPreviousForecast' },
      { method: 'smoothing', gap: 'tooFewMonths' },
    ])
  })
  test('one year is not enough either, and is said', () => {
    const proposal = propose([...past(uneven, 2019), toAugust(uneven)])
    expect(proposal.reason).toEqual({ code: 'convention', years: 1, yearsNeeded: 2 })
    expect(forecastBy(proposal, 'runRate')).toMatchObject({ tested: { origins: 5, years: 1 }, comparable: false, ranges: null })
  })
  test('without a budget nothing is proposed', () => {
    const proposal = propose([toAugust(uneven, { budgets: [] })])
    expect(proposal).toMatchObject({ proposed: null, reason: { code: 'nothingToPropose' } })
  })
})

describe('tested', () => {
  test('where costs run above budget every month, the run rate beats it', () => {
    const proposal = propose([...past(overBudget, 2017), toAugust(overBudget, { budgets: budget(2020, even(-100)) })])
    const [budgeted, run] = [forecastBy(proposal, 'remainingBudget'), forecastBy(proposal, 'runRate')]
    expect(run?.tested?.absolute).toBeLessThan(budgeted?.tested?.absolute ?? 0)
    expect(proposal.proposed).not.toBe('remainingBudget')
    expect(budgeted?.tested?.bias).toBeLessThan(-2)
  })
  test('errors are compared over June–October, on the origins that methods have in common', () => {
    const proposal = propose([...past(uneven, 2016), toAugust(uneven)])
    // 2018 and 2019: the series model needs two years before the year that it is tested on.
    for (const method of ['remainingBudget', 'runRate', 'lastYearProfile', 'smoothing']) {
      expect(forecastBy(proposal, method)).toMatchObject({ tested: { origins: 10, years: 2 }, comparable: true })
    }
    expect(proposal.scale?.basis).toBe('seasonalNaive')
    const smallest = Math.min(...proposal.forecasts.map(({ tested }) => tested?.absolute ?? Number.POSITIVE_INFINITY))
    expect(forecastBy(proposal, proposal.proposed ?? '')?.tested?.absolute).toBe(smallest)
    expect(proposal.reason).toMatchObject({ code: 'smallestError', error: { absolute: smallest } })
  })
  test('a method tested on other months only stays outside the comparison, with its own error', () => {
    const issued = (year: number) => yearOf(year, uneven, { issued: year === 2019 ? issuedIn({ 5: -1200 }) : issuedIn({}) })
    const proposal = propose([2017, 2018, 2019].map(issued).concat(toAugust(uneven, { issued: issuedIn({ 7: -1190 }) })))
    expect(forecastBy(proposal, 'movedVintage')).toMatchObject({ tested: { origins: 5, years: 1 }, comparable: false })
    expect(proposal.reason.code).toBe('smallestError')
  })
  test('what comes as budgeted: remaining budget, and of equals the first', () => {
    const even100 = () => even(-100)
    const proposal = propose([...past(even100, 2017), toAugust(even100)])
    expect(proposal).toMatchObject({
      proposed: 'remainingBudget',
      reason: { code: 'smallestError', error: { absolute: 0, scaled: null, bias: 0 }, next: { method: 'runRate', error: { absolute: 0 } } },
      scale: null,
    })
  })
  test('errors are measured in months of the years before when this year is one interval', () => {
    const proposal = propose([...past(uneven, 2017), lineYear(2020, { actual: yearToDate([actual(2020, 1, 8, -800)]) })])
    expect(proposal.scale?.basis).toBe('seasonalNaive')
    expect(proposal.without).toContainEqual({ method: 'smoothing', gap: 'tooFewMonths' })
  })
  test('only one method could be tested', () => {
    const halves = (year: number) => lineYear(year, { actual: yearToDate([actual(year, 1, 8, -800 - year), actual(year, 9, 12, -400)]) })
    const proposal = propose([halves(2018), halves(2019), lineYear(2020, { actual: yearToDate([actual(2020, 1, 8, -2900)]) })])
    expect(proposal).toMatchObject({ proposed: 'runRate', reason: { code: 'onlyTested', error: { origins: 2, years: 2, scaled: null } } })
  })
})

describe('intervals', () => {
  test('from at least three errors from the same month: Student’s t about zero', () => {
    const rule = (year: number) => [...even(-100, 8), ...even(-100 - (year === 2017 ? 30 : year === 2018 ? -60 : 60) / 4, 4)]
    const proposal = propose([2017, 2018, 2019].map((year) => yearOf(year, rule)).concat(toAugust(() => even(-100))))
    const range = forecastBy(proposal, 'runRate')?.ranges
    const deviation = Math.sqrt((30 ** 2 + 60 ** 2 + 60 ** 2) / 3)
    expect(range?.basis).toBe('tests')
    expect((range?.wide.high ?? 0) - oreFromTkr(-1200)).toBeCloseTo(3.18244630528 * deviation * 100_000, -2)
    expect((range?.likely.low ?? 0) - oreFromTkr(-1200)).toBeCloseTo(-1.6377443537 * deviation * 100_000, -2)
  })
  test('of the series model by its own formula, about its full-year amount', () => {
    const proposal = propose([...past(uneven, 2016), toAugust(uneven)])
    const smoothing = forecastBy(proposal, 'smoothing')
    expect(smoothing?.ranges?.basis).toBe('model')
    const { likely, wide } = smoothing?.ranges ?? { likely: { low: 0, high: 0 }, wide: { low: 0, high: 0 } }
    expect(likely.low + likely.high).toBeCloseTo(2 * (smoothing?.fullYear ?? 0), -1)
    expect(wide.high - wide.low).toBeGreaterThan(likely.high - likely.low)
  })
  test('in December nothing is uncertain', () => {
    const proposal = propose([...past(uneven, 2016), yearOf(2020, uneven)], 12)
    const smoothing = forecastBy(proposal, 'smoothing')
    expect(smoothing?.ranges?.wide).toEqual({ low: smoothing?.fullYear, high: smoothing?.fullYear })
  })
})
