import { describe, expect, it } from 'vitest'
import { axisFor } from '@/lib/domain/charts/axis'
import { indicatorHistory } from '@/lib/domain/charts/indicator-history'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'

describe('axis', () => {
  it.each<[string, number[], number, number[], boolean]>([
    ['from zero when values are far apart', [1, 9], 0, [0, 2, 4, 6, 8, 10], false],
    ['cut when values are near each other', [1900, 2017], 0, [1900, 1950, 2000, 2050], true],
    ['cut below zero', [-102, -98], 0, [-102, -101, -100, -99, -98], true],
    ['across zero', [-3, 5], 0, [-4, -2, 0, 2, 4, 6], false],
    ['no tick with more decimals than are printed', [18.4, 18.5], 1, [18.4, 18.5], true],
    ['one value still has a length', [7], 0, [7, 8], true],
    ['no values', [], 0, [0, 1], false],
  ])('%s', (_, values, decimals, ticks, cut) => {
    expect(axisFor(values, decimals)).toEqual({ ticks, cut })
  })

  it('covers every value with few distinct ticks', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const decimals = seed % 3
      const size = 10 ** (seed % 8)
      const values = [Math.sin(seed) * size, Math.sin(seed * 7) * size, Math.sin(seed * 13) * size]
      const { ticks } = axisFor(values, decimals)
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values))
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values))
      expect(new Set(ticks).size).toBe(ticks.length)
      expect(ticks.length).toBeLessThanOrEqual(8)
    }
  })
})

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

describe('history of an indicator', () => {
  it('leaves a gap where a month is missing or hidden, and the target follows the months', () => {
    const chart = indicatorHistory(days, [value(7, 1900), value(4, 1010), value(6, null)], 2020)
    expect(chart?.points.map((point) => [point.period.to, point.value, point.missing, point.target])).toEqual([
      [4, 1010, null, null],
      [5, null, null, 1000],
      [6, null, 'suppressed', 1200],
      [7, 1900, null, 1400],
    ])
    expect([chart?.first.value, chart?.last.value]).toEqual([1010, 1900])
    expect(chart?.axis).toEqual({ ticks: [1000, 1200, 1400, 1600, 1800, 2000], cut: true })
  })

  it('has only the recorded periods of an indicator that is not followed each month', () => {
    const chart = indicatorHistory({ ...days, frequency: 'interim' }, [value(4, 1010), value(8, 2017)], 2020)
    expect(chart?.points.map((point) => point.period.to)).toEqual([4, 8])
  })

  it('has the steps of a scale for ticks', () => {
    const scale = [{ value: 2, label: 'Ja' }, { value: 0, label: 'Nej' }, { value: 1, label: 'Delvis' }]
    expect(indicatorHistory({ ...days, scale }, [value(4, 0), value(8, 2)], 2020)?.axis).toEqual({ ticks: [0, 1, 2], cut: false })
  })

  it.each<[string, IndicatorValue[]]>([
    ['nothing recorded', []],
    ['one value', [value(4, 1010), value(8, null)]],
    ['a part of the committee', [value(4, 1010), value(8, 2017, { breakdown: 'Norr' })]],
    ['another indicator', [value(4, 1010), value(8, 2017, { indicatorKey: 'other' })]],
    ['another year', [value(4, 1010), value(8, 2017, { period: { year: 2019, from: 1, to: 8 } })]],
    ['a single month', [value(4, 1010), value(8, 2017, { period: { year: 2020, from: 8, to: 8 } })]],
  ])('has nothing to show: %s', (_, values) => {
    expect(indicatorHistory(days, values, 2020)).toBeNull()
  })
})
