import { describe, expect, it } from 'vitest'
import { chartBlocks } from '@/lib/domain/blocks/chart'
import { chartView } from '@/lib/domain/charts/chart-view'
import { forecastVintages, proposedVintage } from '@/lib/domain/charts/forecast-vintages'
import type { FormBlock } from '@/lib/domain/form'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ChartBlockView } from '@/lib/domain/report-view'
import { words } from '../charts/chart-of'
import { FACTS, FORM } from '../report-2020-08'
import { columns, viewsOf } from './view-of'

type Chart = Extract<FormBlock, { kind: 'chart' }>

function chartOf(chart: Chart['chart'], keys: readonly string[], changed: Partial<Chart> = {}): Chart {
  return { kind: 'chart', chart, title: '', rowHeader: 'Row', columns: columns(...keys), legend: [], ...changed }
}

function charts(block: Chart, facts: ReportFacts = FACTS): readonly ChartBlockView[] {
  return viewsOf(facts, block).map((view) => {
    if (view.kind !== 'chart') throw new Error(`Not a chart: ${view.kind}`)
    return view
  })
}

/** Row key, then each cell as its number in tkr or as it is. */
const numbers = ({ table }: ChartBlockView) =>
  table.rows.map(({ key, cells }) => [key, ...cells.map((cell) => (cell.type === 'money' ? Math.round(cell.amount / 100_000) : cell.type === 'number' ? cell.value : cell.type))])

describe('charts of one thing each', () => {
  const [indicator] = FACTS.indicators
  const [category] = FACTS.placementCategories
  const key = indicator?.key ?? ''

  it('are drawn of what the selector names, and of nothing without one', () => {
    const history = (selector: Chart['selector']) => charts(chartOf('indicatorHistory', ['actual', 'target'], { selector }))
    expect(history({ keys: [key] }).map(({ table }) => [table.key, table.title])).toEqual([[`indicatorHistory:${key}`, indicator?.name]])
    expect(history({ keys: [key] })[0]?.table.rows[0]?.label).toBe('januari–augusti')
    expect(history(null)).toEqual([])
    expect(history(undefined)).toEqual([])
    expect(charts(chartOf('placementVolumes', ['outcome']))).toEqual([])
  })

  it('have the months of a category, actual to the month of the report', () => {
    const selector = { keys: [category?.key ?? ''] }
    const [chart] = charts(chartOf('placementVolumes', ['outcome', 'budget', 'other'], { selector, title: 'Placements: {name}' }))
    expect(chart?.table.title).toBe(`Placements: ${category?.name}`)
    expect(chart?.table.rows.map((row) => [row.key, row.cells.length])).toEqual([['outcome.placements', 12], ['budget.placements', 12]])
    expect(chart?.table.columns.map(({ label, align }) => `${label} ${align}`).slice(0, 2)).toEqual(['jan end', 'feb end'])
    expect([chart?.actualTo, chart?.ticks[7]]).toEqual([8, 'aug'])
  })

  it('have the purchased share where shares are followed, and gaps for months without volumes', () => {
    const share = FACTS.placementCategories.find(({ kind }) => kind === 'share')?.key ?? ''
    const facts = { ...FACTS, placementVolumes: FACTS.placementVolumes.filter(({ month }) => month !== 2) }
    const [chart] = charts(chartOf('placementVolumes', ['outcome'], { selector: { keys: [share] } }), facts)
    expect(chart?.table.rows.map((row) => row.key)).toEqual(['outcome.purchasedShare'])
    expect(chart?.table.rows[0]?.cells.slice(0, 2).map(({ type }) => type)).toEqual(['percent', 'missing'])
  })
})

it('a month that the form has no short name for has none at the axis', () => {
  const selector = { keys: [FACTS.placementCategories[0]?.key ?? ''] }
  const block = chartOf('placementVolumes', ['outcome'], { selector })
  const [chart] = chartBlocks(block, { facts: FACTS, form: { ...FORM, shortMonthNames: ['jan'] }, fill: (text) => text })
  expect(chart?.ticks.slice(0, 2)).toEqual(['jan', ''])
})

describe('forecasts of the year, report by report', () => {
  const block = (changed: Partial<Chart> = {}) => chartOf('forecastVintages', ['variance', 'forecast', 'yearBudget', 'yearVariance'], { statementKey: 'netCost', ...changed })

  it('are those of the last total, the earlier with the budget of then', () => {
    const [chart, ...others] = charts(block())
    expect(others).toEqual([])
    expect(chart && numbers(chart)).toEqual([
      ['1-7', 'missing', -261_823, -245_620, -16_203],
      ['1-8', -5075, -261_708, -252_220, -9488],
    ])
    expect(chart?.ticks).toEqual(['jul', 'aug'])
  })

  it('are those of the lines that the selector names', () => {
    const line = FACTS.statements.find(({ key }) => key === 'netCost')?.lines.find(({ kind }) => kind === 'item')
    expect(charts(block({ selector: { keys: [line?.key ?? ''] } })).map(({ table }) => table.title)).toEqual([line?.label])
  })

  it('are one in the first report of a year, and none without the statement', () => {
    const [first] = charts(block(), { ...FACTS, previousReport: null })
    expect(first?.table.rows.map(({ key }) => key)).toEqual(['1-8'])
    expect(charts(block({ statementKey: 'unknown' }))).toEqual([])
    expect(charts(block({ statementKey: null }))).toEqual([])
  })

  const vintageWords = (...keys: string[]) => ({ ...words(...keys), proposed: 'Proposed' })

  it('and what is proposed now stands last, a row that nobody has issued', () => {
    const toDate = { actual: oreFromTkr(-60), variance: oreFromTkr(2) }
    const figures = { ...toDate, forecast: oreFromTkr(-110), yearBudget: oreFromTkr(-100), yearVariance: oreFromTkr(-10) }
    const issued = { to: 8, figures }
    const proposed = proposedVintage(issued, oreFromTkr(-105), { low: oreFromTkr(-120), high: oreFromTkr(-90) })
    const chart = forecastVintages('k', 'Line', [issued, proposed], vintageWords('variance', 'yearVariance', 'low'))
    expect(numbers(chart)).toEqual([
      ['1-8', 2, -10, 'missing'],
      ['1-8:proposed', 'missing', -5, -20],
    ])
    expect(chart.ticks).toEqual(['m8', 'Proposed'])
    expect(chartView(chart)).toMatchObject({ said: { proposed: true, before: { value: -10 }, last: { value: -5 }, toDate: { value: 2 } } })
  })

  it('have the ends of an interval measured from the budget too', () => {
    const figures = { actual: null, variance: null, forecast: oreFromTkr(-110), yearBudget: oreFromTkr(-100), yearVariance: oreFromTkr(-10) }
    const range = { low: oreFromTkr(-130), high: oreFromTkr(-90) }
    const chart = forecastVintages('k', 'Line', [{ to: 8, figures, range }, { to: 4, figures, range: null }], vintageWords('forecast', 'low', 'high', 'other'))
    expect(numbers(chart)).toEqual([
      ['1-4', -110, 'missing', 'missing', 'missing'],
      ['1-8', -110, -30, 10, 'missing'],
    ])
  })
})

describe('charts of a table', () => {
  it('compare items, not their parts and sums', () => {
    const [chart] = charts(chartOf('actualAgainstBudget', ['actual', 'budget', 'variance'], { statementKey: 'netCost' }))
    expect([...new Set(chart?.table.rows.map(({ kind }) => kind))]).toEqual(['item'])
    expect(charts(chartOf('actualAgainstBudget', ['actual', 'budget']))[0]?.table.rows).toEqual([])
  })

  it('have a heading above its items; one without items is left out', () => {
    const statement = { key: 's', kind: 'netCost', name: 's', lines: [line('h', null, 'heading'), line('g', null, 'heading'), line('i', 'g', 'item'), line('t', null, 'total')] } as const
    const [chart] = charts(chartOf('actualAgainstBudget', ['actual', 'budget'], { statementKey: 's' }), { ...FACTS, statements: [statement] })
    expect(chart?.table.rows.map(({ key }) => key)).toEqual(['g', 'i'])
  })

  it('place risks by their factors', () => {
    const risk = { key: 'r', type: 'T', title: 'R', likelihood: 4, impact: 5, openedIn: null, closedIn: null, closedHow: null, orgUnitKey: null, actions: [] }
    const [chart] = charts(chartOf('riskMatrix', ['likelihood', 'impact', 'score']), { ...FACTS, risks: [risk] })
    expect(chart && numbers(chart)).toEqual([['r', 4, 5, 20]])
  })

  it('show a survey under a title of the form or its own, with the bands of its level', () => {
    const level = { kind: 'level', of: 'm', decimals: 2, bands: [{ from: 3, level: 'met' }], favourableDirection: 'higher' } as const
    const dataTables = [
      {
        ...({ key: 'survey', kind: 'survey', title: 'A survey', source: null } as const),
        columns: [{ key: 'm', label: 'May', type: 'number', decimals: 1 }, { key: 'l', label: 'Level', type: 'rating', decimals: 0, derived: level }] as const,
        rows: [{ key: 'q', label: 'Q', cells: { m: 4.2 } }],
      },
    ]
    const of = (changed: Partial<Chart>) => charts(chartOf('surveyStrip', [], { tableKey: 'survey', ...changed }), { ...FACTS, dataTables })
    expect(of({}).map(({ table, bands }) => [table.title, bands])).toEqual([['A survey', [{ level: 'met', from: 3, to: null }]]])
    expect(of({ title: 'Answers {year}' })[0]?.table.title).toBe('Answers 2020')
    expect(of({ tableKey: 'unknown' })).toEqual([])
    expect(of({ tableKey: null })).toEqual([])
  })
})

function line(key: string, parentKey: string | null, kind: 'heading' | 'item' | 'total') {
  return { key, parentKey, kind, label: key, counted: true, businessAreaKey: null, serviceAreaKey: null }
}
