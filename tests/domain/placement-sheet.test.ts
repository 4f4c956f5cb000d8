import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import { budgetedCost, budgetedYear, enteredVolume, enteredYear, monthCost, placementSheet, withVolume } from '@/lib/domain/placement-sheet'
import { FACTS } from './report-2020-08'

const HVB = 'hvb_13_20'
const sheet = placementSheet(FACTS)

describe('volumes to be filled in', () => {
  it('are actuals to August and the forecast of this vintage after it; other years and vintages are left out', () => {
    const others = FACTS.placementVolumes.flatMap((each) => [
      { ...each, year: 2019 },
      ...(each.measure === 'forecast' ? [{ ...each, vintageKey: '2020-07' as const }] : []),
    ])
    const found = placementSheet({ ...FACTS, placementVolumes: [...others, ...FACTS.placementVolumes] })
    expect(found).toEqual(sheet)
    expect(enteredVolume(found, HVB, 8)?.measure).toBe('actual')
    expect(enteredVolume(found, HVB, 9)).toMatchObject({ measure: 'forecast', vintageKey: '2020-08' })
    expect(enteredVolume(found, 'unknown', 8)).toBeNull()
  })

  it('cost of a month, entered and budgeted', () => {
    expect(monthCost(sheet, HVB, 8)).toBe(217 * 437_200)
    expect(budgetedCost(sheet, HVB, 8)).toBe(217 * 450_900)
    expect(monthCost(sheet, 'unknown', 8)).toBeNull()
    expect(budgetedCost(sheet, 'unknown', 8)).toBeNull()
  })

  it('the year, entered and budgeted', () => {
    expect(enteredYear(sheet, HVB).placementDays).toBe(2345 + 30 * 7 + 31 * 7 + 30 * 6 + 31 * 6)
    expect(budgetedYear(sheet, HVB)).toMatchObject({ placementDays: 366 * 7, fullYearPlacements: 7 })
    expect(enteredYear(sheet, 'unknown').placementDays).toBeNull()
  })
})

describe('a typed month', () => {
  it('changes the fields typed and keeps the others', () => {
    expect(enteredVolume(withVolume(sheet, HVB, 8, { placements: 8 }), HVB, 8)).toMatchObject({ placements: 8, pricePerDay: 437_200, version: 1 })
  })

  it.each([
    [8, 'actual', null],
    [9, 'forecast', '2020-08'],
  ] as const)('month %i is made where nothing was, as %s', (month, measure, vintageKey) => {
    const empty = { ...sheet, volumes: [] }
    const made = { categoryKey: HVB, year: 2020, month, measure, vintageKey, pricePerDay: ore(100), placements: null, careDays: null, version: 0 }
    expect(withVolume(empty, HVB, month, { pricePerDay: ore(100) }).volumes).toMatchObject([made])
  })
})
