import { describe, expect, it } from 'vitest'
import { implausibleAgainstHistory, implausibleForecast } from '@/lib/domain/checks/plausibility'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount } from '@/lib/domain/statement'
import { amount, checkInput, FACTS, yearOf } from './check-input'
import { told } from './told'

/** Actuals of the line adults month by month, tkr; the last is August. */
function months(...tkr: readonly number[]): Pick<ReportFacts, 'amounts'> {
  const first = 9 - tkr.length
  return { amounts: tkr.map((each, index) => amount('netCost', 'adults', first + index, first + index, each)) }
}

function lastYear(...tkr: readonly number[]): readonly Amount[] {
  return tkr.map((each, index) => ({ ...amount('netCost', 'adults', index + 1, index + 1, each), period: { year: 2025, from: index + 1, to: index + 1 } }))
}

describe('a month against the others', () => {
  it.each([
    { what: 'like the others', facts: months(-1000, -1010, -990, -1000, -1020, -1000, -980, -1040), found: [] },
    { what: 'three times the others', facts: months(-1000, -1010, -990, -1000, -1020, -1000, -980, -3000), found: ['question netCost/adults: -3000 tkr, -1000 tkr'] },
    { what: 'far away, but by little money', facts: months(-10, -11, -10, -10, -11, -10, -10, -200), found: [] },
    { what: 'like others that vary much', facts: months(-500, -1500, -900, -2000, -300, -1000, -1800, -2900), found: [] },
    { what: 'with six others', facts: months(-1000, -1010, -990, -1000, -1020, -980, -3000), found: ['question netCost/adults: -3000 tkr, -1000 tkr'] },
    { what: 'with five others', facts: months(-1000, -1010, -990, -1000, -1020, -3000), found: [] },
    { what: 'with last year', facts: { amounts: [...months(-3000).amounts, ...lastYear(-1000, -1010, -990, -1000, -1020, -1000)] }, found: ['question netCost/adults: -3000 tkr, -1000 tkr'] },
    { what: 'in an interval of more months', facts: { amounts: [amount('netCost', 'adults', 5, 8, -3000), ...lastYear(-10, -11, -12, -10, -11, -12)] }, found: [] },
  ])('$what', ({ facts, found }) => {
    expect(told(implausibleAgainstHistory, checkInput(facts))).toEqual(found)
  })

  it.each([
    { what: 'a price like the others', price: (month: number) => 4000 + 10 * month, found: [] },
    { what: 'a price of a tenth', price: (month: number) => (month === 8 ? 400 : 4000), found: ['question hvbYouth: 400 kr, 4000 kr'] },
    { what: 'a price that is 25 % higher', price: (month: number) => (month === 8 ? 5000 : 4000), found: [] },
    { what: 'a month of seven without a price', price: (month: number) => (month === 8 ? 400 : month === 3 ? null : 4000), found: ['question hvbYouth: 400 kr, 4000 kr'] },
    { what: 'no price', price: () => null, found: [] },
  ])('$what', ({ price, found }) => {
    expect(told(implausibleAgainstHistory, checkInput({ placementVolumes: yearOf('hvbYouth', (month) => [price(month), 2], [4000, 2]) }))).toEqual(found)
  })

  it('a price without others, and a category without volumes', () => {
    const placementVolumes = FACTS.placementVolumes.filter(({ month }) => month === 8)
    expect(told(implausibleAgainstHistory, checkInput({ placementVolumes }))).toEqual([])
    expect(told(implausibleAgainstHistory, checkInput({ placementVolumes: [] }))).toEqual([])
  })
})

describe('forecast prices', () => {
  const prices = (ahead: number, budget = 3869) => yearOf('hvbYouth', (month) => [month <= 8 ? (month === 5 ? 2900 : 4650) : month >= 11 ? ahead : 4650, 2], [budget, 3])
  it.each([
    { what: 'as so far', volumes: prices(4650), found: [] },
    { what: 'far below all', volumes: prices(1585), found: ['question hvbYouth: 1585 kr, 4650 kr (2 of 4)'] },
    { what: 'far below, but near the budget', volumes: prices(1585, 2000), found: [] },
    { what: 'far above all', volumes: prices(8000), found: ['question hvbYouth: 8000 kr, 4650 kr (2 of 4)'] },
    { what: 'without any so far', volumes: prices(8000).filter(({ month }) => month > 8), found: [] },
    { what: 'blank', volumes: yearOf('hvbYouth', (month) => [month <= 8 ? 4650 : null, 2], [3869, 3]), found: [] },
    { what: 'without a budget', volumes: prices(1585).filter(({ measure }) => measure !== 'budget'), found: ['question hvbYouth: 1585 kr, 4650 kr (2 of 4)'] },
    { what: 'with a budget of placements alone', volumes: prices(4650).map((volume) => (volume.measure === 'budget' ? { ...volume, pricePerDay: null } : volume)), found: [] },
  ])('$what', ({ volumes, found }) => {
    expect(told(implausibleForecast, checkInput({ placementVolumes: volumes }))).toEqual(found)
  })
})

describe('a forecast against what it is made of', () => {
  /** Actual and forecast of one line, with its budget to date and for the rest of the year; tkr. */
  function line(actual: number | null, forecast: number | null, budget: readonly [number, number] | null): Partial<ReportFacts> {
    const amounts = [
      ...(actual === null ? [] : [amount('netCost', 'adults', 1, 8, actual)]),
      ...(budget === null ? [] : [amount('netCost', 'adults', 1, 8, budget[0], 'budget'), amount('netCost', 'adults', 9, 12, budget[1], 'budget')]),
    ]
    const forecasts = FACTS.forecasts.filter(({ lineKey, vintageKey }) => lineKey === 'adults' && vintageKey === '2026-08')
    return { amounts, forecasts: forecast === null ? [] : forecasts.map((each) => ({ ...each, fullYear: oreFromTkr(forecast) })) }
  }
  it.each([
    { what: 'at the rate so far', facts: line(-800, -1200, null), found: [] },
    { what: 'three times the rate', facts: line(-800, -2800, null), found: ['question netCost/adults: -2800 tkr, -1200 tkr'] },
    { what: 'twice the rate', facts: line(-800, -1600, null), found: [] },
    { what: 'three times the rate, but little money', facts: line(-80, -280, null), found: [] },
    { what: 'three times the rate, as budgeted', facts: line(-800, -2800, [-800, -1500]), found: [] },
    { what: 'three times the rate, beyond the budget', facts: line(-800, -2800, [-800, -400]), found: ['question netCost/adults: -2800 tkr, -1200 tkr'] },
    { what: 'turned round', facts: line(-800, -600, null), found: ['question netCost/adults: -600 tkr, -1200 tkr'] },
    { what: 'nothing so far', facts: line(0, -2800, null), found: [] },
    { what: 'no actual', facts: line(null, -2800, null), found: [] },
    { what: 'no forecast', facts: line(-800, null, null), found: [] },
  ])('$what', ({ facts, found }) => {
    expect(told(implausibleForecast, checkInput(facts))).toEqual(found)
  })

  it('a budget to date alone explains nothing, and in December nothing is left', () => {
    const facts = line(-800, -2800, null)
    const budget = amount('netCost', 'adults', 1, 8, -800, 'budget')
    expect(told(implausibleForecast, checkInput({ ...facts, amounts: [...(facts.amounts ?? []), budget] }))).toHaveLength(1)
    const report = { ...FACTS.report, period: { year: 2026, from: 1, to: 12 } }
    expect(told(implausibleForecast, checkInput({ ...facts, amounts: [amount('netCost', 'adults', 1, 12, -800)], report }))).toEqual([])
  })
})
