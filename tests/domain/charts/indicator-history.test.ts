import { describe, expect, it } from 'vitest'
import { indicatorHistory } from '@/lib/domain/charts/indicator-history'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { words } from './chart-of'

const days: Indicator = {
  key: 'days', name: 'Dygn', orgUnitKey: null, measurementUnit: 'number', scale: [], decimals: 0, favourableDirection: 'lower',
  accumulation: 'sum', frequency: 'monthly', nationalCode: null, sensitive: false, ratingRule: null,
  targets: [{ fromMonth: 5, operator: 'lt', fullYear: 2400, periodMethod: 'proRata', periodTargets: [], note: null }],
}

function value(to: number, number: number | null, rest: Partial<IndicatorValue> = {}): IndicatorValue {
  return {
    indicatorKey: 'days', period: { year: 2020, from: 1, to }, breakdown: '', value: number, missing: number === null ? 'suppressed' : null,
    answers: null, population: null, remark: null, carriedOverFrom: null, version: 1, ...rest,
  }
}

const planRule = { kind: 'points', tolerance: 100, atLimit: 'partlyMet' } as const
const historyOf = (indicator: Indicator, values: readonly IndicatorValue[], ...columns: string[]) =>
  indicatorHistory({ indicator, values, year: 2020, planRule }, words(...columns))

describe('the table of an indicator’s history', () => {
  it('has each month, with the reason where there is no value, and the target that follows the months', () => {
    const { table, ticks, bands } = historyOf(days, [value(7, 1900), value(4, 1010), value(6, null)], 'actual', 'target', 'unknown')
    const number = (is: number) => ({ type: 'number', value: is, decimals: 0 })
    expect(table.rows.map(({ key, label, cells }) => [key, label, ...cells])).toEqual([
      ['1-4', '1–4', number(1010), { type: 'missing', reason: 'none' }, { type: 'empty' }],
      ['1-5', '1–5', { type: 'missing', reason: 'none' }, number(1000), { type: 'empty' }],
      ['1-6', '1–6', { type: 'missing', reason: 'suppressed' }, number(1200), { type: 'empty' }],
      ['1-7', '1–7', number(1900), number(1400), { type: 'empty' }],
    ])
    expect([table.key, table.title, ticks, bands]).toEqual(['indicatorHistory:days', 'Dygn of 2020', ['m4', 'm5', 'm6', 'm7'], []])
  })

  it('has only the recorded periods of an indicator that is not followed each month, and the levels of a target that stays', () => {
    const targets = [{ fromMonth: 1, operator: 'lt', fullYear: 2400, periodMethod: 'fullYear', periodTargets: [], note: null }] as const
    const { table, bands } = historyOf({ ...days, frequency: 'interim', targets }, [value(4, 1010), value(8, null, { missing: null })], 'actual')
    expect(table.rows.map(({ key, cells }) => [key, cells[0]?.type])).toEqual([['1-4', 'number'], ['1-8', 'missing']])
    expect(bands.map(({ level, to }) => [level, to])).toEqual([['met', 2400], ['partlyMet', 2500], ['notMet', null]])
  })

  it.each<[string, IndicatorValue[]]>([
    ['nothing recorded', []],
    ['a part of the committee', [value(8, 2017, { breakdown: 'Norr' })]],
    ['another indicator', [value(8, 2017, { indicatorKey: 'other' })]],
    ['another year', [value(8, 2017, { period: { year: 2019, from: 1, to: 8 } })]],
    ['a single month', [value(8, 2017, { period: { year: 2020, from: 8, to: 8 } })]],
  ])('has no rows: %s', (_, values) => {
    expect(historyOf(days, values, 'actual').table.rows).toEqual([])
  })
})
