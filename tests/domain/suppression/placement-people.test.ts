import { describe, expect, it } from 'vitest'
import type { FormBlock, FormPlacementRow } from '@/lib/domain/form'
import { ore } from '@/lib/domain/money'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { hiddenValues } from '@/lib/domain/suppression/protect'
import { AUGUST, FACTS, JULY } from '../report-2020-08'
import { hiddenIn, protectedWith } from './hidden-of'

function block(rows: readonly FormPlacementRow['key'][], yearLabel: string | null): FormBlock {
  return {
    ...{ kind: 'placementVolumes', title: '', legend: [], rowHeader: '', outcomeLabel: '', budgetLabel: '', actualLabel: '', forecastLabel: '', yearLabel },
    rows: rows.map((key) => ({ key, label: key, decimals: 0 })),
  }
}

type Typed = Partial<PlacementVolume> & Pick<PlacementVolume, 'month'>

function volume(typed: Typed): PlacementVolume {
  const { measure = 'actual' } = typed
  return {
    ...{ categoryKey: 'sis', year: 2020, measure, vintageKey: null, pricePerDay: ore(465_000), placements: null, purchasedShare: null, contractedShare: null },
    ...{ careDays: null, version: 1 },
    ...typed,
  }
}

/** Twelve months of `many` placements each, but for those that are given. */
function months(many: number, ...given: readonly Typed[]): readonly PlacementVolume[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).map((month) => {
    const forecast = month > 8 ? ({ measure: 'forecast', vintageKey: '2020-08' } as const) : {}
    return volume({ month, placements: many, ...forecast, ...given.find((each) => each.month === month) })
  })
}

function factsWith(volumes: readonly PlacementVolume[], changed: Partial<ReportFacts['placementCategories'][number]> = {}): ReportFacts {
  return { ...FACTS, placementCategories: [{ key: 'sis', name: 'SiS', kind: 'price', serviceAreaKey: null, ...changed }], placementVolumes: volumes }
}

const EVERY = ['pricePerDay', 'placements', 'placementDays', 'careDays', 'cost', 'volumeEffect', 'priceEffect'] as const

describe('which cells of placements are hidden, and why', () => {
  const budget = volume({ month: 3, measure: 'budget', placements: 3 })

  it('a small month: all that tells it, and the sums of the year; never the price or the budget', () => {
    const facts = factsWith([...months(9, { month: 3, placements: 2, careDays: 60 }), budget])
    expect(hiddenIn(protectedWith(facts, [block(EVERY, 'year')]))).toEqual({
      'outcome.placements/3': 'small',
      'outcome.placementDays/3': 'placementDays',
      'outcome.careDays/3': 'placementDays',
      'outcome.cost/3': 'cost',
      'outcome.volumeEffect/3': 'cost',
      'outcome.priceEffect/3': 'cost',
      'outcome.placements/year': 'year',
      'outcome.placementDays/year': 'year',
      'outcome.cost/year': 'year',
    })
  })
  it('hidden money is told in öre to whoever looks for it in texts', () => {
    const { hidden } = protectedWith(factsWith(months(9, { month: 8, placements: 2 })), [block(['cost'], null)])
    expect(hiddenValues(hidden)).toMatchObject([{ column: 'aug', unit: 'ore', value: 28_830_000 }])
  })
  it('a forecast tells of those who are placed now', () => {
    const facts = factsWith(months(9, { month: 10, placements: 1 }))
    expect(hiddenIn(protectedWith(facts, [block(['placements'], null)]))).toEqual({ 'outcome.placements/10': 'small' })
  })
  it.each([
    ['nobody is placed', factsWith(months(9, { month: 3, placements: 0 }))],
    ['the number is blank', factsWith(months(9, { month: 3, placements: null }))],
    ['the municipality shows small counts', factsWith(months(2), { showsSmallCounts: true })],
    ['only the budget is small', factsWith([...months(9), budget])],
    ['another category', factsWith(months(2, ...[]).map((each) => ({ ...each, categoryKey: 'hvb' })))],
  ])('nothing: %s', (_, facts) => {
    expect(protectedWith(facts, [block(EVERY, 'year')]).hidden).toEqual([])
  })
  it('care days without placements: 62 in August are two', () => {
    const facts = factsWith(months(9, { month: 8, placements: null, careDays: 62 }))
    expect(hiddenIn(protectedWith(facts, [block(['careDays'], null)]))).toEqual({ 'outcome.careDays/8': 'placementDays' })
  })

  it('care days that were published before', () => {
    const facts = factsWith(months(9, { month: 8, placements: null, careDays: 62 }))
    const shows = protectedWith({ ...facts, placementCategories: facts.placementCategories.map((each) => ({ ...each, showsSmallCounts: true })) }, [block(['careDays'], null)])
    expect(protectedWith(facts, [block(['careDays'], null)], [shows.view]).hidden).toMatchObject([{ exposed: true }])
  })
  it('a month that July told through its cost is known, whatever August hides', () => {
    const volumes = months(9, { month: 3, placements: 2 })
    const july: ReportFacts = { ...factsWith(volumes, { showsSmallCounts: true }), report: JULY, previousReport: null }
    const august: ReportFacts = { ...factsWith(volumes), report: AUGUST }
    const earlier = protectedWith(july, [block(['cost'], null)]).view
    expect(protectedWith(august, [block(['placements'], null)], [earlier]).hidden).toMatchObject([{ exposed: true }])
  })
  it("July's forecast of August is another number than August's outcome", () => {
    const forecast = volume({ month: 8, placements: 3, measure: 'forecast', vintageKey: '2020-07' })
    const volumes = [...months(9, { month: 8, placements: 2 }), forecast]
    const july: ReportFacts = { ...factsWith(volumes, { showsSmallCounts: true }), report: { ...JULY, period: { ...JULY.period } }, previousReport: null }
    const earlier = protectedWith(july, [block(['placements'], null)]).view
    expect(protectedWith(factsWith(volumes), [block(['placements'], null)], [earlier]).hidden).toMatchObject([
      { address: 'placementVolumes:sis/outcome.placements/8', exposed: false },
    ])
  })
})
