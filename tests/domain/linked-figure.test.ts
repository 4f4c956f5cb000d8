import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure, FigureMeasure } from '@/lib/domain/figures/figure'
import { isChanged, isDifference, linkedValue, writtenNumber, writtenSign, type FiguresByKey, type FigureStyle } from '@/lib/domain/linked-figure'
import { linkedFigureText, writtenFigure } from '@/lib/text/linked-figure'

const STYLE: FigureStyle = { show: 'number', unit: 'mnkr', decimals: 1, sign: 'none', unitShown: true, turned: false, capital: false, ofRounded: false }
const style = (rest: Partial<FigureStyle>): FigureStyle => ({ ...STYLE, ...rest })

function figures(values: Partial<Record<FigureMeasure, number>>): FiguresByKey {
  const entries = Object.entries(values).map(([measure, value]): readonly [string, Figure] => [
    `netCost/total#${measure}`,
    {
      key: `netCost/total#${measure}`,
      place: { kind: 'budgetLine', key: 'netCost/total', label: 'Total' },
      measure: measure as FigureMeasure,
      unit: 'ore',
      value,
      names: ['Total'],
      under: [],
      period: null,
      depth: 0,
      combined: false,
    },
  ])
  return new Map(entries)
}

describe('the printed number and its sign', () => {
  it.each([
    { value: -949_000_000, unit: 'mnkr', decimals: 1, written: -9.5 },
    { value: -507_650_000, unit: 'tkr', decimals: 0, written: -5077 },
    { value: 1_250, unit: 'kr', decimals: 0, written: 13 },
    { value: 7.75, unit: 'percent', decimals: 1, written: 7.8 },
    { value: 100.5, unit: 'number', decimals: 0, written: 101 },
    { value: -4_000_000, unit: 'mnkr', decimals: 1, written: 0 },
  ] as const)('$value in $unit → $written', ({ value, unit, decimals, written }) => {
    expect(writtenNumber(value, { unit, decimals })).toBe(written)
  })
  it.each([
    { value: -949_000_000, turned: false, sign: -1 },
    { value: -949_000_000, turned: true, sign: 1 },
    { value: -4_000_000, turned: false, sign: 0 },
    { value: 4_000_000, turned: true, sign: 0 },
  ])('sign of $value, turned $turned → $sign', ({ value, turned, sign }) => {
    expect(writtenSign(value, style({ turned }))).toBe(sign)
  })
})

describe('the value that a linked figure has', () => {
  const both = figures({ forecast: -944_000_000, previousForecast: -926_000_000, forecastChange: -18_000_000, budget: -1 })
  it.each([
    ['the figure', both, 'forecastChange', false, -18_000_000],
    ['the difference of what is printed: 9,4 − 9,3', both, 'forecastChange', true, -10_000_000],
    ['a figure that is no difference', both, 'budget', true, -1],
    ['a difference whose sides are not known', figures({ forecastChange: -18_000_000, forecast: 1 }), 'forecastChange', true, -18_000_000],
    ['a difference without its first side', figures({ forecastChange: -18_000_000 }), 'forecastChange', true, -18_000_000],
    ['a figure that is not there', both, 'actual', false, null],
  ] as const)('%s', (_case, known, measure, ofRounded, value) => {
    expect(linkedValue({ figure: `netCost/total#${measure}`, style: style({ ofRounded }) }, known)).toBe(value)
  })
  it('of rounded percentages', () => {
    const known = figures({ variance: 0.18, actual: 9.44, budget: 9.26 })
    expect(linkedValue({ figure: 'netCost/total#variance', style: style({ unit: 'percent', ofRounded: true }) }, known)).toBe(0.1)
  })
  it('a difference is known by its measure', () => {
    expect([isDifference({ measure: 'forecastChange' }), isDifference({ measure: 'actual' })]).toEqual([true, false])
  })
})

describe('a sentence is to be read again', () => {
  const linked = { figure: 'a', style: STYLE, seen: -949_000_000 }
  it.each([
    ['when another number is printed', -981_000_000, true],
    ['not when the same is printed', -951_000_000, false],
    ['when the sign is another', 949_000_000, true],
    ['when the figure is gone', null, true],
  ])('%s', (_case, value, changed) => {
    expect(isChanged({ ...linked, value })).toBe(changed)
  })
})

describe('how it reads', () => {
  it.each([
    [-949_000_000, {}, '9,5 mnkr'],
    [-949_000_000, { sign: 'minus' }, '−9,5 mnkr'],
    [12_000_000, { sign: 'always' }, '+0,1 mnkr'],
    [-949_000_000, { unitShown: false }, '9,5'],
    [7.75, { unit: 'percent' }, '7,8 %'],
    [1.24, { unit: 'points' }, '1,2 procentenheter'],
    [2555, { unit: 'number', decimals: 0 }, '2 555'],
    [-949_000_000, { show: 'balance' }, 'underskott'],
    [949_000_000, { show: 'balance', capital: true }, 'Överskott'],
    [1, { show: 'balance' }, 'nollresultat'],
    [-949_000_000, { show: 'rises', turned: true }, 'ökar'],
    [-949_000_000, { show: 'improves' }, 'försämras'],
  ] as const)('%s with %j → %s', (value, rest, text) => {
    expect(writtenFigure(value, style(rest)).replaceAll('\u00a0', ' ')).toBe(text)
  })
  it('a figure that is not there says so', () => {
    expect(linkedFigureText({ figure: 'a', style: STYLE, seen: 1, value: null })).toBe('[uppgift saknas]')
  })
  it('word and number never contradict each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }), (value) => {
        const number = writtenFigure(value, style({ sign: 'minus', unitShown: false }))
        const expected = number === '0,0' ? 'nollresultat' : number.startsWith('−') ? 'underskott' : 'överskott'
        expect(writtenFigure(value, style({ show: 'balance' }))).toBe(expected)
      }),
    )
  })
})
