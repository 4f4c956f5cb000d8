import { describe, expect, it } from 'vitest'
import { chartView } from '@/lib/domain/charts/chart-view'
import type { CellView } from '@/lib/domain/report-view'
import { chartBlock, drawn, MISSING, number, row, SUPPRESSED, tkr } from './chart-of'

const areas = (columns: readonly string[], ...rows: readonly ReturnType<typeof row>[]) => chartBlock('actualAgainstBudget', columns, rows)

describe('actual against budget', () => {
  it('has an area a row, and tells how many are worse and which most', () => {
    const view = drawn(
      areas(
        ['actual', 'budget', 'variance'],
        row('Area', [], { kind: 'heading' }),
        row('a', [tkr(-68), tkr(-62), tkr(-6)]),
        row('b', [tkr(-10), tkr(-12), tkr(2)]),
        row('c', [tkr(-9), tkr(-8), tkr(-1)]),
        row('d', [tkr(5), MISSING, MISSING]),
      ),
      'bars',
    )
    expect(view.rows.map(({ label, heading, value, budget, variance }) => [label, heading, value, budget, variance])).toEqual([
      ['Area', true, null, null, null],
      ['a', false, -68, -62, -6],
      ['b', false, -10, -12, 2],
      ['c', false, -9, -8, -1],
      ['d', false, 5, null, null],
    ])
    expect([view.low, view.high, view.valueLabel, view.budgetLabel, view.varianceLabel]).toEqual([-68, 5, 'the actual', 'the budget', 'the variance'])
    expect(view.said).toMatchObject({ known: 3, worse: 2, shortfall: { name: 'a', value: -6 }, surplus: { name: 'b', value: 2 } })
  })

  it('is of the whole year where the table has no amounts of the period, and needs no differences', () => {
    const view = drawn(areas(['forecast', 'yearBudget'], row('a', [tkr(3), tkr(4)])), 'bars')
    expect([view.valueLabel, view.varianceLabel]).toEqual(['the forecast', null])
    expect(view.said).toEqual({ known: 0, worse: 0, shortfall: null, surplus: null })
  })

  it.each([
    ['nothing to compare with', areas(['actual'], row('a', [tkr(1)]))],
    ['no amounts', areas(['actual', 'budget'], row('a', [MISSING, tkr(1)]))],
  ])('with %s has nothing to show', (_, block) => {
    expect(chartView(block)).toBeNull()
  })
})

const volumes = (outcome: readonly CellView[], budget: readonly CellView[] | null, actualTo = 2) =>
  chartBlock(
    'placementVolumes',
    ['1', '2', '3'],
    [row('Outcome', outcome, { key: 'outcome.placements' }), ...(budget === null ? [] : [row('Budget', budget, { key: 'budget.placements' })])],
    { ticks: ['jan', 'feb', 'mar'], actualTo },
  )

describe('volumes month by month', () => {
  it('are actual to the month of the report, then forecast, each with its budget; what is hidden has no column', () => {
    const view = drawn(volumes([number(9), SUPPRESSED, number(6)], [number(7), number(7), MISSING]), 'months')
    expect(view.months).toEqual([
      { tick: 'jan', value: 9, forecast: false, budget: 7 },
      { tick: 'feb', value: null, forecast: false, budget: 7 },
      { tick: 'mar', value: 6, forecast: true, budget: null },
    ])
    expect(view.axis).toEqual({ ticks: [0, 2, 4, 6, 8, 10], cut: false })
    expect(view.said).toEqual({ actual: { month: 1, value: 9, budget: 7 }, forecast: { month: 3, value: 6, budget: null }, gaps: true })
    expect(view.budgetLabel).toBe('Budget')
  })

  it('without a budget', () => {
    const view = drawn(volumes([number(1), number(2), MISSING], null, 3), 'months')
    expect(view.budgetLabel).toBeNull()
    expect(view.said).toEqual({ actual: { month: 2, value: 2, budget: null }, forecast: null, gaps: true })
  })

  it('of a table that does not say how far the actuals go are all forecast', () => {
    const { actualTo, ...block } = volumes([number(1), number(2), number(3)], null)
    expect(actualTo).toBe(2)
    expect(drawn(block, 'months').said).toMatchObject({ actual: null, forecast: { month: 3 }, gaps: false })
  })

  it('with no number, or no row of them, have nothing to show', () => {
    expect(chartView(volumes([MISSING, SUPPRESSED], [number(1)]))).toBeNull()
    expect(chartView(chartBlock('placementVolumes', ['1'], [row('Budget', [number(1)], { key: 'budget.placements' })]))).toBeNull()
  })
})
