import { describe, expect, test } from 'vitest'
import { accuracyBy, forecastError, issuedAccuracy, issuedForecasts, type IssuedForecast } from '@/lib/domain/forecasts/issued-accuracy'
import type { Forecast } from '@/lib/domain/forecast'
import { oreFromTkr } from '@/lib/domain/money'
import type { Amount, BudgetLine, Statement } from '@/lib/domain/statement'

const line: BudgetLine = { key: 'child', parentKey: null, kind: 'item', label: 'Child', counted: true, businessAreaKey: null, serviceAreaKey: 'childYouth' }
const forecast = (vintageKey: Forecast['vintageKey'], tkr: number, known: Partial<Forecast> = {}): Forecast => ({
  vintageKey,
  statementKey: 'netCost',
  lineKey: 'child',
  fullYear: oreFromTkr(tkr),
  method: 'entered',
  comment: null,
  effects: [],
  version: 1,
  ...known,
})
const issued = (tkr: number, outcome: number, known: Partial<IssuedForecast> = {}): IssuedForecast => ({
  statementKey: 'netCost',
  lineKey: 'child',
  serviceAreaKey: 'childYouth',
  year: 2019,
  month: 8,
  method: 'entered',
  fullYear: oreFromTkr(tkr),
  outcome: oreFromTkr(outcome),
  ...known,
})

describe('issued forecasts with their outcome', () => {
  const actual = (statementKey: string, year: number, to: number, tkr: number): Amount => ({
    statementKey,
    lineKey: 'child',
    measure: 'actual',
    budgetVersionKey: null,
    period: { year, from: 1, to },
    amount: oreFromTkr(tkr),
    version: 1,
  })
  const statement: Statement = { key: 'netCost', kind: 'netCost', name: 'Net cost', lines: [line, { ...line, key: 'part', kind: 'ofWhich' }] }
  test('of years that are over, and of the statement’s items', () => {
    const forecasts = [
      forecast('2019-08', -260_000),
      forecast('2018-08', -250_000),
      forecast('2017-08', -250_000),
      forecast('2019-08', -1, { lineKey: 'part' }),
      forecast('2019-08', -1, { statementKey: 'other' }),
    ]
    const budget: Amount = { ...actual('netCost', 2019, 12, -7), measure: 'budget', budgetVersionKey: 'first' }
    const amounts = [actual('netCost', 2019, 12, -259_000), actual('netCost', 2018, 10, -200_000), budget, actual('other', 2019, 12, -1)]
    expect(issuedForecasts(statement, { forecasts, amounts })).toEqual([issued(-260_000, -259_000)])
  })
  test('error is outcome less forecast: cheaper than forecast is positive', () => {
    expect(forecastError(issued(-261_710, -259_000))).toBe(oreFromTkr(2_710))
  })
})

describe('accuracy', () => {
  test('one of two within 1 % of the outcome, and a bias', () => {
    const accuracy = issuedAccuracy([issued(-100, -100.5), issued(-104, -100)])
    expect(accuracy).toMatchObject({ count: 2, withinOnePercent: 50, meanError: 175_000 })
    expect(accuracy?.bias).toBeCloseTo((100 * 1.75) / 100.25, 9)
  })
  test.each([
    ['1 % is within', -101, -100, 100],
    ['a little more is not', -101.01, -100, 0],
    ['0 forecast as 0', 0, 0, 100],
    ['0 forecast as something', -1, 0, 0],
  ] as const)('%s', (_, tkr, outcome, share) => {
    expect(issuedAccuracy([issued(tkr, outcome)])?.withinOnePercent).toBe(share)
  })
  test('no bias in percent of nothing; nothing of no forecasts', () => {
    expect(issuedAccuracy([issued(-1, 0)])?.bias).toBeNull()
    expect(issuedAccuracy([])).toBeNull()
  })
  test('by month: the indicator is the share of August', () => {
    const all = [issued(-100, -100), issued(-100.5, -100, { lineKey: 'adult' }), issued(-150, -100, { lineKey: 'aid' }), issued(-150, -100, { month: 4 })]
    const byMonth = accuracyBy(all, ({ month }) => month)
    expect([...byMonth.keys()]).toEqual([8, 4])
    expect(byMonth.get(8)?.withinOnePercent).toBeCloseTo(200 / 3, 9)
    expect(byMonth.get(4)).toMatchObject({ count: 1, withinOnePercent: 0 })
  })
  test('by line, area and method', () => {
    const all = [issued(-100, -100), issued(-150, -100, { lineKey: 'aid', serviceAreaKey: null, method: 'runRate' })]
    expect([...accuracyBy(all, ({ lineKey }) => lineKey).keys()]).toEqual(['child', 'aid'])
    expect([...accuracyBy(all, ({ serviceAreaKey }) => serviceAreaKey).keys()]).toEqual(['childYouth', null])
    expect([...accuracyBy(all, ({ method }) => method).keys()]).toEqual(['entered', 'runRate'])
  })
})
