import { describe, expect, it } from 'vitest'
import type { FormBlock, FormPlacementRow } from '@/lib/domain/form'
import { ore } from '@/lib/domain/money'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { placementPeople } from '@/lib/domain/suppression/placement-people'
import { hiddenValues } from '@/lib/domain/suppression/protect'
import { AUGUST, FACTS, JULY } from '../report-2020-08'
import { hiddenIn, protectedWith, viewWith } from './hidden-of'
import { systemWords } from './system-words'

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

describe('what a table of placements tells', () => {
  const ahead = (month: number, placements: number, vintageKey: PlacementVolume['vintageKey']): Typed => ({ month, placements, measure: 'forecast', vintageKey })
  const typed: readonly Typed[] = [
    { month: 2, placements: 3, pricePerDay: ore(10_000) },
    { month: 8, careDays: 62 },
    { month: 3 },
    { month: 4, placements: 5, measure: 'budget' },
    { month: 9, placements: 7 },
    ahead(9, 6, '2020-08'),
    ahead(10, 8, '2020-07'),
    ahead(8, 1, '2020-07'),
    { month: 5, placements: 9, year: 2019 },
    { month: 5, placements: 9, categoryKey: 'hvb' },
  ]
  const facts = factsWith(typed.map(volume))
  const blocks = [block(['placements'], 'year')]
  const told = (known: ReportFacts, shown: ReportFacts = known) => {
    const words = systemWords(placementPeople(viewWith(shown, blocks), known))
    const short = (lines: readonly string[]) => lines.map((line) => line.replaceAll('placements:sis/', '').replaceAll('placementVolumes:sis/outcome.', ''))
    return { quantities: short(words.quantities), cells: short(words.cells) }
  }
  const about = 'actual/2, actual/8, forecast@2020-08/9'

  it('the actual months to its own, and its own forecast after', () => {
    expect(told(facts).quantities).toEqual(['actual/2 3', 'actual/8 2', 'forecast@2020-08/9 6'])
  })
  it('an earlier report: its own months, and its own forecast', () => {
    const july: ReportFacts = { ...facts, report: JULY, previousReport: null }
    expect(told(facts, july).quantities).toEqual(['actual/2 3', 'forecast@2020-07/10 8', 'forecast@2020-07/8 1'])
  })
  it("the report's forecast is that of its vintage, whatever the report is called", () => {
    const later: ReportFacts = { ...facts, report: { ...AUGUST, vintageKey: '2020-07' } }
    expect(told(later).quantities).toEqual(['actual/2 3', 'actual/8 2', 'forecast@2020-07/10 8'])
  })
  it('each month by its rows, with the numbers that the facts give; the year by all of them', () => {
    const { cells } = told(factsWith(typed.filter(({ month }) => month !== 8).map(volume)))
    expect(cells).toEqual([
      'placements/2 count 3 of actual/2',
      'placements/9 count 6 of forecast@2020-08/9',
      'placements/year year - of actual/2, forecast@2020-08/9',
      'placementDays/2 placementDays 87 of actual/2',
      'placementDays/9 placementDays 180 of forecast@2020-08/9',
      'placementDays/year year - of actual/2, forecast@2020-08/9',
      'careDays/2 placementDays - of actual/2',
      'careDays/9 placementDays - of forecast@2020-08/9',
      'careDays/year year - of actual/2, forecast@2020-08/9',
      'cost/2 cost 870000 of actual/2',
      'cost/9 cost 83700000 of forecast@2020-08/9',
      'cost/year year - of actual/2, forecast@2020-08/9',
      'volumeEffect/2 cost - of actual/2',
      'volumeEffect/9 cost - of forecast@2020-08/9',
      'volumeEffect/year year - of actual/2, forecast@2020-08/9',
      'priceEffect/2 cost - of actual/2',
      'priceEffect/9 cost - of forecast@2020-08/9',
      'priceEffect/year year - of actual/2, forecast@2020-08/9',
    ])
  })
  it('a month of care days alone tells no placements', () => {
    expect(told(facts).cells.filter((line) => line.endsWith(' of actual/8'))).toEqual([
      'placements/8 count - of actual/8',
      'placementDays/8 placementDays - of actual/8',
      'careDays/8 placementDays 62 of actual/8',
      'cost/8 cost - of actual/8',
      'volumeEffect/8 cost - of actual/8',
      'priceEffect/8 cost - of actual/8',
    ])
    expect(told(facts).cells.filter((line) => line.endsWith(about))).toHaveLength(6)
  })
  it('the sums of a whole year', () => {
    const { cells } = told(factsWith(months(2)))
    expect(cells.filter((line) => line.includes('/year ')).map((line) => line.split(' of ')[0])).toEqual([
      'placements/year year 2',
      'placementDays/year year 732',
      'careDays/year year -',
      'cost/year year 340380000',
      'volumeEffect/year year -',
      'priceEffect/year year -',
    ])
  })
  it('nothing where the municipality shows small counts, or another category stands in the table', () => {
    expect(told(factsWith(typed.map(volume), { showsSmallCounts: true }), facts)).toEqual({ quantities: [], cells: [] })
    expect(told(factsWith(typed.map(volume), { key: 'si' }), facts)).toEqual({ quantities: [], cells: [] })
  })
})
