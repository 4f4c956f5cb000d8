import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Origin } from '@/lib/domain/forecasts/line-year'
import { lastYearProfile, movedVintage, placementVolumes, remainingBudget, runRate, wholeOre, type MethodAmount } from '@/lib/domain/forecasts/method'
import { yearToDate } from '@/lib/domain/forecasts/year-to-date'
import { oreFromTkr } from '@/lib/domain/money'
import { actual, budget, even, issuedIn, lineYear, months } from './line-facts'

const published = yearToDate([actual(2020, 1, 7, -142_500), actual(2020, 8, 8, -21_103)])
const yearBudget = [{ knownFrom: 0, toDate: yearToDate([actual(2020, 1, 7, -147_500), actual(2020, 8, 8, -19_000), actual(2020, 9, 12, -76_000)]) }]
const lastYear = lineYear(2019, { actual: yearToDate([actual(2019, 1, 8, -160_000), actual(2019, 9, 12, -90_000)]) })

const august = (known: Parameters<typeof lineYear>[1], last: Origin['lastYear'] = null): Origin => ({ year: lineYear(2020, known), lastYear: last, month: 8 })
const tkr = (fullYear: number): MethodAmount => ({ fullYear: oreFromTkr(fullYear), gap: null })
const gap = (reason: MethodAmount['gap']) => ({ fullYear: null, gap: reason })

describe('remaining budget', () => {
  test('actual to date and the budget of the months left', () => {
    expect(remainingBudget(august({ actual: published, budgets: yearBudget }))).toEqual(tkr(-163_603 - 76_000))
  })
  test('the budget as it was known in the month', () => {
    const decided = (knownFrom: number) => [...budget(2020, even(-10)), { knownFrom, toDate: months(2020, even(-20)) }]
    expect(remainingBudget(august({ actual: published, budgets: decided(8) }))).toEqual(tkr(-163_603 - 80))
    expect(remainingBudget(august({ actual: published, budgets: decided(9) }))).toEqual(tkr(-163_603 - 40))
  })
  test.each([
    ['no actual', { budgets: yearBudget }, 'noActual'],
    ['no budget', { actual: published }, 'noBudget'],
    ['budget of the whole year only', { actual: published, budgets: [{ knownFrom: 0, toDate: yearToDate([actual(2020, 1, 12, -10)]) }] }, 'noBudget'],
    ['budget to date only', { actual: published, budgets: budget(2020, even(-10, 8)) }, 'noBudget'],
  ] as const)('%s', (_, known, reason) => {
    expect(remainingBudget(august(known))).toEqual(gap(reason))
  })
})

describe('run rate', () => {
  test('twelve of the months to date', () => {
    expect(runRate(august({ actual: published }))).toEqual(tkr(-245_404.5))
  })
  test('no actual', () => {
    expect(runRate(august({}))).toEqual(gap('noActual'))
  })
})

describe('last year’s profile', () => {
  test('64 % had come by August', () => {
    expect(lastYearProfile(august({ actual: published }, lastYear))).toEqual(tkr(-255_629.6875))
  })
  test.each([
    ['no actual', {}, lastYear, 'noActual'],
    ['no last year', { actual: published }, null, 'noLastYear'],
    ['last year not over', { actual: published }, lineYear(2019, { actual: months(2019, even(-10, 8)) }), 'noLastYear'],
    ['last year known as a whole only', { actual: published }, lineYear(2019, { actual: yearToDate([actual(2019, 1, 12, -10)]) }), 'noLastYear'],
    ['nothing last year', { actual: published }, lineYear(2019, { actual: months(2019, even(0)) }), 'noShareLastYear'],
    ['hardly anything to August', { actual: published }, lineYear(2019, { actual: months(2019, [...even(-1, 8), ...even(-900, 4)]) }), 'noShareLastYear'],
    ['revenue to August, cost in the end', { actual: published }, lineYear(2019, { actual: months(2019, [...even(10, 8), ...even(-90, 4)]) }), 'noShareLastYear'],
  ] as const)('%s', (_, known, last, reason) => {
    expect(lastYearProfile(august(known, last))).toEqual(gap(reason))
  })
})

describe('placement volumes', () => {
  const rest = (forecast: number, budgeted: number | null) => {
    const placements = Array.from({ length: 13 }, () => ({ forecast: oreFromTkr(forecast), budget: budgeted === null ? null : oreFromTkr(budgeted) }))
    return { actual: months(2020, even(-7_500, 8)), budgets: budget(2020, even(-7_500)), placements }
  }
  test('the remaining budget, with what placements are forecast to cost', () => {
    expect(placementVolumes(august(rest(-12_500, -10_000)))).toEqual(tkr(-92_500))
  })
  test.each([
    ['no linked categories', {}, 'noPlacements'],
    ['months without budgeted placements', rest(-12_500, null), 'noPlacementBudget'],
    ['no budget of the line', { ...rest(-12_500, -10_000), budgets: [] }, 'noBudget'],
    ['another year’s array', { ...rest(-12_500, -10_000), placements: [] }, 'noPlacements'],
  ] as const)('%s', (_, known, reason) => {
    expect(placementVolumes(august(known))).toEqual(gap(reason))
  })
})

describe('previous vintage moved by the change since', () => {
  const known = { actual: published, budgets: yearBudget, issued: issuedIn({ 5: -200_000, 7: -240_000, 8: -1 }) }
  test('July forecast −240 000; a fifth of what was left was for August', () => {
    expect(movedVintage(august(known))).toEqual(tkr(-241_603))
  })
  test('stays when what it implied comes', () => {
    const asImplied = yearToDate([actual(2020, 1, 7, -142_500), actual(2020, 8, 8, -19_500)])
    expect(movedVintage(august({ ...known, actual: asImplied }))).toEqual(tkr(-240_000))
  })
  test.each([
    ['no earlier vintage', { ...known, issued: issuedIn({ 8: -1 }) }, 'noPreviousForecast'],
    ['no actual', { ...known, actual: months(2020, even(-10, 7)) }, 'noActual'],
    ['no actual then', { ...known, issued: issuedIn({ 6: -240_000 }) }, 'noActualThen'],
    ['no budget', { ...known, budgets: [] }, 'noBudget'],
    ['budget of other months', { ...known, budgets: [{ knownFrom: 0, toDate: yearToDate([actual(2020, 1, 8, -10), actual(2020, 9, 12, -10)]) }] }, 'noBudget'],
    ['budget to July only', { ...known, budgets: budget(2020, even(-10, 7)) }, 'noBudget'],
    ['budget to August only', { ...known, budgets: budget(2020, even(-10, 8)) }, 'noBudget'],
    ['nothing budgeted after July', { ...known, budgets: budget(2020, [...even(-10, 7), ...even(0, 5)]) }, 'noBudgetShape'],
    ['cost in August, revenue after it', { ...known, budgets: budget(2020, [...even(-10, 7), -50, ...even(10, 4)]) }, 'noBudgetShape'],
    ['revenue in August, cost after it', { ...known, budgets: budget(2020, [...even(-10, 7), 10, ...even(-10, 4)]) }, 'noBudgetShape'],
  ] as const)('%s', (_, facts, reason) => {
    expect(movedVintage(august(facts))).toEqual(gap(reason))
  })
})

describe('laws', () => {
  const amounts = fc.array(fc.integer({ min: -1_000_000, max: -1 }), { minLength: 12, maxLength: 12 })
  const month = fc.integer({ min: 1, max: 12 })
  const methods = { remainingBudget, runRate, lastYearProfile, placementVolumes, movedVintage }
  const origin = (scale: number, at: number, of: { now: number[]; then: number[]; plan: number[] }): Origin => {
    const times = (values: readonly number[]) => values.map((value) => value * scale)
    const placements = of.now.map((value) => ({ forecast: oreFromTkr(value * scale), budget: oreFromTkr(-scale) }))
    const known = { actual: months(2020, times(of.now)), budgets: budget(2020, times(of.plan)), issued: issuedIn({ 1: -7_000 * scale }), placements }
    return { year: lineYear(2020, known), lastYear: lineYear(2019, { actual: months(2019, times(of.then)) }), month: at }
  }
  test.each(Object.entries(methods))('%s: k times the amounts, k times the forecast (to the öre)', (_, method) => {
    fc.assert(
      fc.property(amounts, amounts, amounts, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 2, max: 50 }), (now, then, plan, at, scale) => {
        const [one, many] = [method(origin(1, at, { now, then, plan })), method(origin(scale, at, { now, then, plan }))]
        expect(many.gap).toBe(one.gap)
        expect(Math.abs((many.fullYear ?? 0) - scale * (one.fullYear ?? 0))).toBeLessThanOrEqual(scale)
      }),
    )
  })
  test('the run rate of a full year is the year', () => {
    fc.assert(fc.property(amounts, (now) => {
      const year = lineYear(2020, { actual: months(2020, now) })
      expect(runRate({ year, lastYear: null, month: 12 }).fullYear).toBe(year.actual[12])
    }))
  })
  test('what comes as budgeted ends at the year budget', () => {
    fc.assert(fc.property(amounts, month, (plan, at) => {
      const year = lineYear(2020, { actual: months(2020, plan), budgets: budget(2020, plan) })
      expect(remainingBudget({ year, lastYear: null, month: at }).fullYear).toBe(year.actual[12])
    }))
  })
  test('a line that is the same every month gives its year by every method', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000, max: -1 }), fc.integer({ min: 2, max: 12 }), (amount, at) => {
      const of = { now: even(amount), then: even(amount), plan: even(amount) }
      const known = { ...origin(1, at, of), year: { ...origin(1, at, of).year, issued: issuedIn({ 1: 12 * amount }) } }
      for (const method of [remainingBudget, runRate, lastYearProfile, movedVintage]) expect(method(known)).toEqual(tkr(12 * amount))
    }))
  })
  test('whole öre, half away from zero', () => {
    expect([0.5, -0.5, 1.4, -1.4].map(wholeOre)).toEqual([1, -1, 1, -1])
  })
})
