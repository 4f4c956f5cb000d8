import { describe, expect, test } from 'vitest'
import type { ForecastHistory } from '@/lib/domain/forecasts/forecast-history'
import { proposeForecasts, statementProposals } from '@/lib/domain/forecasts/propose-forecasts'
import { ore, oreFromTkr } from '@/lib/domain/money'
import { monthOf } from '@/lib/domain/period'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount } from '@/lib/domain/statement'
import { AUGUST, FACTS } from '../report-2020-08'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

function amounts(year: number, toMonth: number, tkr: number, budgets: Readonly<Record<string, number>>): readonly Amount[] {
  return MONTHS.flatMap((month) => {
    const of = { statementKey: 'netCost', lineKey: 'child', period: { year, from: month, to: month }, version: 1 } as const
    const actual = { ...of, measure: 'actual', budgetVersionKey: null, amount: oreFromTkr(tkr - (month % 3)) } as const
    const budgeted = Object.entries(budgets).map(([budgetVersionKey, of12]) => ({ ...of, measure: 'budget' as const, budgetVersionKey, amount: oreFromTkr(of12) }))
    return month <= toMonth ? [actual, ...budgeted] : budgeted
  })
}

const line = { key: 'child', parentKey: 'total', kind: 'item', label: 'Child', counted: true, businessAreaKey: null, serviceAreaKey: 'childYouth' } as const
const lines = [{ ...line, key: 'total', parentKey: null, kind: 'total' }, line, { ...line, key: 'part', parentKey: 'child', kind: 'ofWhich', serviceAreaKey: null }] as const
const facts: ReportFacts = {
  ...FACTS,
  report: AUGUST,
  statements: [{ key: 'netCost', kind: 'netCost', name: 'Net cost', lines }],
  amounts: amounts(2020, 8, -100, { grant: -90 }),
  forecasts: [{ vintageKey: '2020-07', statementKey: 'netCost', lineKey: 'child', fullYear: oreFromTkr(-1200), method: 'entered', comment: null, effects: [], version: 1 }],
  placementCategories: [],
  placementVolumes: [],
}
const history = (known: Partial<ForecastHistory>): ForecastHistory => ({ amounts: [], forecasts: [], budgetVersions: [], placementVolumes: [], ...known })
const childOf = (...input: Parameters<typeof proposeForecasts>) => proposeForecasts(...input).find(({ line: { key } }) => key === 'child')?.proposal
const amountBy = (proposal: ReturnType<typeof childOf>, method: string) => proposal?.forecasts.find((each) => each.method === method)?.fullYear ?? null

describe('proposals for a statement', () => {
  test('one for each item and of-which line, in print order; none for totals', () => {
    expect(proposeForecasts(facts, 'netCost').map(({ line: { key } }) => key)).toEqual(['child', 'part'])
    expect(proposeForecasts(facts, 'noSuch')).toEqual([])
  })
  test('this year alone: its own budget version and the previous vintage', () => {
    const proposal = childOf(facts, 'netCost')
    expect(amountBy(proposal, 'remainingBudget')).toBe(oreFromTkr(-809 - 360))
    expect(amountBy(proposal, 'movedVintage')).not.toBeNull()
    expect(proposal?.reason.code).toBe('convention')
  })
  test('last year among the facts gives its profile', () => {
    const withLast = { ...facts, amounts: [...facts.amounts, ...amounts(2019, 12, -100, {})] }
    expect(amountBy(childOf(withLast, 'netCost'), 'lastYearProfile')).toBe(oreFromTkr(-1212))
  })
  test('the history stands in the place of last year among the facts', () => {
    const withLast = { ...facts, amounts: [...facts.amounts, ...amounts(2019, 12, -500, {})] }
    const known = history({ amounts: amounts(2019, 12, -100, {}) })
    expect(amountBy(childOf(withLast, 'netCost', known), 'lastYearProfile')).toBe(oreFromTkr(-1212))
  })
  test('a budget decided in September was not known in August', () => {
    const versions = (decidedOn: string | null) => [2018, 2019].flatMap((year) => [
      { key: 'first', decidedOn: null, year },
      { key: 'second', decidedOn: decidedOn === null ? null : `${year}-${decidedOn}`, year },
    ])
    const tested = (decidedOn: string | null) => {
      const past = [2018, 2019].flatMap((year) => amounts(year, 12, -100, { first: -101, second: -500 }))
      const known = history({ amounts: past, budgetVersions: versions(decidedOn) })
      return childOf(facts, 'netCost', known)?.forecasts.find(({ method }) => method === 'remainingBudget')?.tested?.absolute ?? 0
    }
    expect(tested('12-14')).toBeLessThan(oreFromTkr(1))
    expect(tested(null)).toBeLessThan(oreFromTkr(1))
    expect(tested('09-14')).toBeGreaterThan(oreFromTkr(100))
    expect(tested('01-14')).toBeGreaterThan(tested('09-14'))
  })
  test('a later version that was decided the year before is known from the beginning', () => {
    const known = history({
      amounts: [2018, 2019].flatMap((year) => amounts(year, 12, -100, { first: -500, second: -101 })),
      budgetVersions: [2018, 2019].flatMap((year) => [{ key: 'first', decidedOn: null, year }, { key: 'second', decidedOn: `${year - 1}-12-20`, year }]),
    })
    expect(childOf(facts, 'netCost', known)?.forecasts.find(({ method }) => method === 'remainingBudget')?.tested?.absolute).toBeLessThan(oreFromTkr(1))
  })
  test('placements of the linked area, as forecast in the report’s vintage', () => {
    const volume = (month: number, measure: 'forecast' | 'budget', placements: number): PlacementVolume => ({
      categoryKey: 'hvb',
      year: 2020,
      month,
      measure,
      vintageKey: measure === 'forecast' ? monthOf(2020, 8) : null,
      pricePerDay: ore(100_000),
      placements,
      purchasedShare: null,
      contractedShare: null,
      careDays: null,
      version: 1,
    })
    const linked: ReportFacts = {
      ...facts,
      placementCategories: [
        { key: 'hvb', name: 'HVB', kind: 'price', serviceAreaKey: 'childYouth' },
        { key: 'homes', name: 'Homes', kind: 'share', serviceAreaKey: 'childYouth' },
      ],
      placementVolumes: [9, 10, 11, 12].flatMap((month) => [volume(month, 'forecast', 3), volume(month, 'budget', 2), { ...volume(month, 'budget', 2), categoryKey: 'homes' }]),
    }
    expect(amountBy(childOf(linked, 'netCost'), 'placements')).toBe(oreFromTkr(-809 - 360 - 122))
  })
  test('beside the forecasts that were issued from the same month in earlier years, by statement and by line', () => {
    const [earlier] = facts.forecasts
    const forecasts = (['2019-08', '2019-04'] as const).flatMap((vintageKey) => (earlier === undefined ? [] : [{ ...earlier, vintageKey, fullYear: oreFromTkr(-1230) }]))
    const [netCost] = statementProposals(facts, history({ amounts: amounts(2019, 12, -100, {}), forecasts }))
    expect(netCost).toMatchObject({ statementKey: 'netCost', accuracy: { count: 1, withinOnePercent: 0, meanError: oreFromTkr(18) } })
    expect(netCost?.accuracyByLine.get('child')).toEqual(netCost?.accuracy)
    expect(statementProposals(facts, history({}))[0]?.accuracy).toBeNull()
  })
})
