import { describe, expect, it } from 'vitest'
import { chartView } from '@/lib/domain/charts/chart-view'
import type { FormBlock } from '@/lib/domain/form'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportView } from '@/lib/domain/report-view'
import { hidesFigure } from '@/lib/domain/suppression/hidden-figure'
import { protect } from '@/lib/domain/suppression/protect'
import { chartSentence } from '@/lib/text/chart'
import { columns } from '../blocks/view-of'
import { FACTS } from '../report-2020-08'
import { column, tableOf, viewWith } from './hidden-of'

/** Smaller than the threshold of these tests, and in no other number. */
const CANARY = 1_000_003
const THRESHOLD = 2_000_000

const chart = (changed: Partial<Extract<FormBlock, { kind: 'chart' }>>, ...keys: string[]): FormBlock => ({
  ...{ kind: 'chart', chart: 'placementVolumes', title: '', rowHeader: '', legend: [] },
  columns: columns(...keys),
  ...changed,
})

/** All that the charts of a protected view draw, say and list, and the cells that were hidden. */
function drawnOf(facts: ReportFacts, block: FormBlock, earlier: readonly ReportView[] = []) {
  const { view, hidden } = protect(viewWith(facts, [block]), { threshold: THRESHOLD, facts, earlier })
  const charts = view.sections.flatMap(({ blocks }) => blocks.flatMap((each) => (each.kind === 'chart' ? [chartView(each)] : [])))
  const said = charts.map((each) => (each === null ? '' : chartSentence(each)))
  return { charts, everything: JSON.stringify([charts, said, view]).replaceAll('\u00a0', ''), hidden: hidden.map(({ address }) => address) }
}

const category = { ...(FACTS.placementCategories[0] as (typeof FACTS.placementCategories)[number]), key: 'c', kind: 'price', showsSmallCounts: false } as const

function month(at: number, placements: number): PlacementVolume {
  return {
    ...{ categoryKey: 'c', year: 2020, month: at, measure: at > 8 ? 'forecast' : 'actual', vintageKey: at > 8 ? '2020-08' : null, pricePerDay: 100_000 },
    ...{ placements, purchasedShare: null, contractedShare: null, careDays: null, version: 1 },
  } as PlacementVolume
}

const counted: Indicator = {
  key: 'people', name: 'People', orgUnitKey: null, measurementUnit: 'number', scale: [], decimals: 0, favourableDirection: 'higher',
  accumulation: 'latest', frequency: 'interim', nationalCode: null, sensitive: true, ratingRule: null, targets: [],
}

function value(to: number, number: number, changed: Partial<IndicatorValue> = {}): IndicatorValue {
  return {
    indicatorKey: 'people', period: { year: 2020, from: 1, to }, breakdown: '', value: number, missing: null,
    answers: null, population: null, remark: null, carriedOverFrom: null, version: 1, ...changed,
  }
}

describe('a chart draws what the table may show', () => {
  it('of placements: a month with few is a gap', () => {
    const facts = { ...FACTS, placementCategories: [category], placementVolumes: [month(7, 5_000_011), month(8, CANARY), month(9, 3_000_017)] }
    const { charts, everything, hidden } = drawnOf(facts, chart({ selector: { keys: ['c'] } }, 'outcome', 'budget'))
    expect(hidden).toEqual(['placementVolumes:c/outcome.placements/8'])
    expect(everything).not.toContain(String(CANARY))
    expect(charts[0]).toMatchObject({ kind: 'months', said: { actual: { month: 7 }, forecast: { month: 9 }, gaps: true } })
    expect(charts[0]?.kind === 'months' && charts[0].months[7]?.value).toBeNull()
  })

  const history = chart({ chart: 'indicatorHistory', selector: { keys: ['people'] } }, 'actual', 'target')
  const shown = (values: readonly IndicatorValue[], changed: Partial<Indicator> = {}) =>
    drawnOf({ ...FACTS, indicators: [{ ...counted, ...changed }], indicatorValues: values }, history)

  it('of an indicator: a period with few is a gap', () => {
    const { everything, hidden, charts } = shown([value(3, 5_000_011), value(5, CANARY), value(8, 7_000_003)])
    expect(hidden).toEqual(['indicatorHistory:people/1-5/actual'])
    expect(everything).not.toContain(String(CANARY))
    expect(charts[0]).toMatchObject({ series: [{ values: [5_000_011, null, 7_000_003] }], said: { gaps: true } })
  })

  it('of an indicator that is followed each month: a month without a record tells nothing', () => {
    expect(shown([value(6, CANARY), value(8, 7_000_003)], { frequency: 'monthly' }).hidden).toEqual(['indicatorHistory:people/1-6/actual'])
  })

  it('of a sum: months between two periods are a count too', () => {
    const values = [value(3, 5_000_011), value(8, 5_000_011 + CANARY)]
    expect(shown(values).hidden).toEqual([])
    expect(shown(values, { accumulation: 'sum' }).hidden).toHaveLength(1)
  })

  it('of a share: the people behind it are counted', () => {
    const share = { measurementUnit: 'percent', sensitive: false } as const
    expect(shown([value(3, 50, { population: 9_000_000 }), value(8, 10, { population: 9_000_000 })], share).hidden).toEqual(['indicatorHistory:people/1-8/actual'])
    expect(shown([value(3, 50), value(8, 10)], share).hidden).toEqual([])
  })

  it('a period that an earlier edition hid stays hidden', () => {
    const facts = { ...FACTS, indicators: [counted], indicatorValues: [value(3, CANARY), value(8, 7_000_003)] }
    const edition = protect(viewWith(facts, [history]), { threshold: THRESHOLD, facts, earlier: [] }).view
    expect(drawnOf(facts, history, [edition]).hidden).toEqual(['indicatorHistory:people/1-3/actual'])
  })

  it('a figure of the indicator in a text is hidden with any period of its history', () => {
    expect(hidesFigure(['indicatorHistory:people/1-5/actual'])('indicator:people#value')).toBe(true)
  })

  it('of a table: a cell with few has no level and no number', () => {
    const dataTables = [tableOf([column('a', { people: 'count' }), column('b', { people: 'count' })], [['r', { a: 9_000_011, b: CANARY }]])]
    const { everything, hidden, charts } = drawnOf({ ...FACTS, dataTables }, chart({ chart: 'surveyStrip', tableKey: 't' }))
    expect(hidden).toEqual(['dataTable:t/r/b'])
    expect(everything).not.toContain(String(CANARY))
    expect(charts[0]).toMatchObject({ rows: [{ cells: [{ value: 9_000_011 }, { value: null, level: null }] }], said: { occasion: 'a' } })
  })
})
