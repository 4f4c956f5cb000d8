import { describe, expect, it } from 'vitest'
import { areaAgainstPlacements } from '@/lib/domain/checks/area-placement'
import type { PlacementCategory } from '@/lib/domain/placement'
import { amount, checkInput, FACTS, yearOf } from './check-input'
import { told } from './told'

const shelter: PlacementCategory = { key: 'shelter', name: 'Shelter', kind: 'price', serviceAreaKey: 'adults' }
const housing: PlacementCategory = { ...shelter, key: 'housing', name: 'Housing' }
const same = (price: number, placements: number) => () => [price, placements] as const

describe('the budget and forecast of an area against its placements', () => {
  it.each([
    { what: 'a part of it', volumes: yearOf('shelter', same(2142, 2), [2142, 2]), found: [] },
    { what: 'budgeted for more than the whole', volumes: yearOf('shelter', same(2142, 2), [2142, 10]), found: ['question netCost/adults: -6000 tkr, -7818.3 tkr <> shelter (yearBudget)'] },
    { what: 'going to cost more than the whole', volumes: yearOf('shelter', same(2142, 10), [2142, 2]), found: ['question netCost/adults: -5950 tkr, -7818.3 tkr <> shelter (forecast)'] },
    { what: 'of two categories', volumes: [...yearOf('shelter', same(2142, 5), [2142, 2]), ...yearOf('housing', same(2142, 5), [2142, 2])], found: ['question netCost/adults: -5950 tkr, -7818.3 tkr (forecast)'] },
    { what: 'a month unknown', volumes: yearOf('shelter', (month) => [2142, month === 3 ? null : 10], [2142, 2]), found: [] },
  ])('$what', ({ volumes, found }) => {
    expect(told(areaAgainstPlacements, checkInput({ placementCategories: [shelter, housing], placementVolumes: volumes }))).toEqual(found)
  })

  it.each([
    { what: 'a surplus is no cost to be a part of', facts: { amounts: [amount('netCost', 'adults', 1, 12, 6000, 'budget')], forecasts: [] } },
    { what: 'no budget', facts: { amounts: [], forecasts: [] } },
    { what: 'no line of the area', facts: { placementCategories: [{ ...shelter, serviceAreaKey: 'elsewhere' }] } },
    { what: 'an income statement', facts: { statements: FACTS.statements.map((statement) => ({ ...statement, kind: 'incomeStatement' as const })) } },
  ])('$what', ({ facts }) => {
    const placementVolumes = yearOf('shelter', same(2142, 10), [2142, 10])
    expect(told(areaAgainstPlacements, checkInput({ placementCategories: [shelter], placementVolumes, ...facts }))).toEqual([])
  })
})
