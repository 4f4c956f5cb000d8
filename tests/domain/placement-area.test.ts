import { describe, expect, it } from 'vitest'
import { ore, oreFromTkr } from '@/lib/domain/money'
import { areaPlacements } from '@/lib/domain/placement-area'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { FACTS } from './report-2020-08'

const AREA = 'childYouth'
const LINKED = ['hvb_13_20', 'foster_youth']

/** August 2020 with HVB 13–20 år and a category of shares linked to the child and youth area. */
const linked: ReportFacts = {
  ...FACTS,
  placementCategories: FACTS.placementCategories.map((each) => ({ ...each, serviceAreaKey: LINKED.includes(each.key) ? AREA : null })),
  statements: FACTS.statements.map((each) => ({
    ...each,
    lines: each.lines.map((line) => ({ ...line, serviceAreaKey: line.key === 'ifo.childYouth' || line.key === 'ifo.total' ? AREA : null })),
  })),
}
const withVolumes = (change: (volume: PlacementVolume) => readonly PlacementVolume[], facts: ReportFacts = linked): ReportFacts => ({
  ...facts,
  placementVolumes: facts.placementVolumes.flatMap((each) => (each.categoryKey === 'hvb_13_20' ? change(each) : [each])),
})
const of = ([only]: ReturnType<typeof areaPlacements>) => only

describe('placements of a service area', () => {
  it('are its priced categories beside the net cost of the area, with the sign of a cost', () => {
    const [area, ...more] = areaPlacements(linked)
    expect(more).toEqual([])
    expect(area?.categories.map((category) => category.key)).toEqual(['hvb_13_20'])
    expect(area).toMatchObject({ serviceAreaKey: AREA, yearBudget: -366 * 7 * 450_900, budget: -244 * 7 * 450_900 })
    expect(area?.actual).toBe(ore(-(244 * 7 * 450_900 + 257_707_800)))
    expect(area?.lines.map(({ line, figures }) => [line.key, figures.forecast])).toEqual([['ifo.childYouth', oreFromTkr(-69_437)]])
  })

  it('the forecast of the year is actual months, then forecast months', () => {
    const area = of(areaPlacements(linked))
    const fromSeptember = 30 * 7 * 438_600 + 31 * 7 * 451_100 + 30 * 6 * 456_400 + 31 * 6 * 461_400
    expect(area?.forecast).toBe(Number(area?.actual) - fromSeptember)
  })

  it.each<[string, ReportFacts, Partial<Record<'actual' | 'budget' | 'forecast' | 'yearBudget', null>>]>([
    ['a month to come is not forecast', withVolumes((each) => (each.month === 10 && each.measure === 'forecast' ? [] : [each])), { forecast: null }],
    ['a past month has no price', withVolumes((each) => [{ ...each, pricePerDay: each.month === 2 && each.measure === 'actual' ? null : each.pricePerDay }]), { actual: null, forecast: null }],
    ['nothing is budgeted', withVolumes((each) => (each.measure === 'budget' ? [] : [each])), { budget: null, yearBudget: null }],
  ])('are not known where %s', (_case, facts, missing) => {
    const area = of(areaPlacements(facts))
    const known = (['actual', 'budget', 'forecast', 'yearBudget'] as const).filter((key) => area?.[key] !== null)
    expect(known).toEqual((['actual', 'budget', 'forecast', 'yearBudget'] as const).filter((key) => !(key in missing)))
  })

  it('a month without placements adds no cost, and no zero with a sign', () => {
    const empty = withVolumes((each) => [{ ...each, placements: 0, pricePerDay: null }])
    expect(of(areaPlacements(empty))).toMatchObject({ actual: 0, yearBudget: 0 })
  })

  it('an area without categories in use is left out', () => {
    expect(areaPlacements(withVolumes(() => []))).toEqual([])
    expect(areaPlacements({ ...linked, placementCategories: [] })).toEqual([])
  })

  it('an area that the statements do not know has no lines', () => {
    expect(of(areaPlacements({ ...linked, statements: [] }))?.lines).toEqual([])
  })
})
