import { describe, expect, it } from 'vitest'
import { chartView } from '@/lib/domain/charts/chart-view'
import type { CellView } from '@/lib/domain/report-view'
import { chartBlock, drawn, MISSING, number, row, SUPPRESSED, tkr } from './chart-of'

const history = (cells: readonly (readonly CellView[])[], columns = ['actual', 'target'], changed = {}) =>
  chartBlock('indicatorHistory', columns, cells.map((each, index) => row(`1-${index + 4}`, each)), changed)

describe('the history of an indicator', () => {
  it('is a line with gaps where a value is missing or hidden, beside its target', () => {
    const view = drawn(history([[number(1010), MISSING], [MISSING, number(1000)], [SUPPRESSED, number(1200)], [number(1900), number(1400)]]), 'line')
    expect(view.series).toEqual([
      { key: 'target', label: 'the target', values: [null, 1000, 1200, 1400] },
      { key: 'value', label: 'the actual', values: [1010, null, null, 1900] },
    ])
    expect(view.axis).toEqual({ ticks: [1000, 1200, 1400, 1600, 1800, 2000], cut: true })
    expect(view.said).toEqual({ kind: 'history', first: { name: '1-4', value: 1010, at: 0 }, last: { name: '1-7', value: 1900, at: 3 }, target: 1400, gaps: true })
  })

  it.each<[string, readonly (readonly CellView[])[], string[]]>([
    ['without a target that is known', [[number(1), MISSING], [number(2), MISSING]], ['actual', 'target']],
    ['of a table without targets', [[number(1)], [number(2)]], ['actual']],
  ])('%s is one line', (_, cells, columns) => {
    const view = drawn(history(cells, columns), 'line')
    expect(view.series.map(({ key }) => key)).toEqual(['value'])
    expect(view.said).toMatchObject({ target: null, gaps: false })
  })

  it('is printed as its cells are: a share in percent with its decimals', () => {
    const percent = (value: number): CellView => ({ type: 'percent', value, decimals: 1, sign: false })
    expect(drawn(history([[percent(6.7)], [percent(7)]], ['actual']), 'line').scale).toEqual({ unit: 'percent', decimals: 1, steps: [] })
  })

  it('has the steps of a scale for ticks', () => {
    const step = (value: number, label: string): CellView => ({ type: 'step', value, label })
    const view = drawn(history([[step(0, 'Nej'), step(2, 'Ja')], [step(2, 'Ja'), step(2, 'Ja')]]), 'line')
    expect(view.axis).toEqual({ ticks: [0, 2], cut: false })
    expect(view.scale).toEqual({ unit: null, decimals: 0, steps: [{ value: 0, label: 'Nej' }, { value: 2, label: 'Ja' }] })
  })

  it('has the levels as far as the axis reaches, with the limits on it', () => {
    const bands = [{ level: 'notMet', from: null, to: 72 }, { level: 'partlyMet', from: 72, to: 80 }, { level: 'met', from: 80, to: null }] as const
    const view = drawn(history([[number(85)], [number(90)]], ['actual'], { bands }), 'line')
    expect(view.axis.ticks).toEqual([70, 75, 80, 85, 90])
    expect(view.bands).toEqual([{ level: 'notMet', from: 70, to: 72 }, { level: 'partlyMet', from: 72, to: 80 }, { level: 'met', from: 80, to: 90 }])
    const above = drawn(history([[number(85)], [number(90)]], ['actual'], { bands: [{ level: 'met', from: null, to: 40 }] }), 'line')
    expect(above.bands).toEqual([])
  })

  it.each<[string, readonly (readonly CellView[])[], string[]]>([
    ['one value', [[number(1)], [MISSING]], ['actual']],
    ['no value', [[MISSING]], ['actual']],
    ['no column of values', [[number(1)], [number(2)]], ['target']],
  ])('with %s has nothing to show', (_, cells, columns) => {
    expect(chartView(history(cells, columns))).toBeNull()
  })
})

const vintages = (columns: readonly string[], cells: readonly (readonly CellView[])[]) =>
  chartBlock('forecastVintages', columns, cells.map((each, index) => row(`1-${index + 7}`, each)))

describe('forecasts of the year', () => {
  it('are measured from the budget at zero, beside what the year had come to', () => {
    const view = drawn(vintages(['variance', 'yearVariance'], [[MISSING, tkr(-16_207)], [tkr(-5076), tkr(-9490)]]), 'line')
    expect(view.series.map(({ key, values }) => [key, ...values])).toEqual([['toDate', null, -5076], ['yearEnd', -16_207, -9490]])
    expect(view.axis).toEqual({ ticks: [-20_000, -15_000, -10_000, -5000, 0], cut: false })
    expect(view.scale.unit).toBe('tkr')
    expect(view.said).toMatchObject({ before: { value: -16_207 }, last: { name: '1-8', value: -9490 }, proposed: false, toDate: { value: -5076 }, range: null })
  })

  it('may be the first of the year, beside what it has come to', () => {
    const view = drawn(vintages(['variance', 'yearVariance'], [[tkr(-1), tkr(-2)]]), 'line')
    expect(view.said).toMatchObject({ before: null, toDate: { name: '1-7', value: -1 } })
  })

  it('have their intervals, which the axis covers', () => {
    const view = drawn(vintages(['yearVariance', 'low', 'high'], [[tkr(-10), MISSING, MISSING], [tkr(-20), tkr(-90), tkr(40)], [tkr(5), tkr(1), MISSING]]), 'line')
    expect(view.ranges).toEqual([null, { low: -90, high: 40 }, null])
    expect([view.axis.ticks[0], view.axis.ticks.at(-1)]).toEqual([-100, 50])
    expect(view.said).toMatchObject({ toDate: null, range: null })
  })

  it.each<[string, readonly string[], readonly (readonly CellView[])[]]>([
    ['one number', ['variance', 'yearVariance'], [[MISSING, tkr(-1)]]],
    ['none of a forecast', ['variance', 'yearVariance'], [[tkr(-1), MISSING], [tkr(-2), MISSING]]],
    ['no column of forecasts', ['variance'], [[tkr(-1)], [tkr(-2)]]],
  ])('with %s have nothing to show', (_, columns, cells) => {
    expect(chartView(vintages(columns, cells))).toBeNull()
  })
})
