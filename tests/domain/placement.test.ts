import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import { addedCost, placementCost, placementDays, placementTotal, placementYear, type PricedVolume } from '@/lib/domain/placement'
import placements from '@/tests/fixtures/placements-2020-08.json'

function volume(month: number, kronorPerDay: number | null, count: number | null, year = 2020): PricedVolume {
  return { year, month, pricePerDay: kronorPerDay === null ? null : ore(kronorPerDay * 100), placements: count }
}

function category(key: string): { outcome: PricedVolume[]; budget: PricedVolume[] } {
  const found = placements.categories.find((each) => each.key === key)
  const { pricePerDay = [], placements: counts = [], budgetPricePerDay = null, budgetPlacements = null } = found ?? {}
  return {
    outcome: pricePerDay.map((price, index) => volume(index + 1, price, counts[index] ?? null)),
    budget: pricePerDay.map((_, index) => volume(index + 1, budgetPricePerDay, budgetPlacements)),
  }
}

describe('placement days and cost of a month', () => {
  it.each<[string, PricedVolume, number | null, number | null]>([
    ['HVB 13–20 år in August', volume(8, 4372, 7), 217, 948_724],
    ['half a placement in a leap February', volume(2, 1244, 0.5), 14.5, 18_038],
    ['no placements, a price all the same', volume(6, 1220, 0), 0, 0],
    ['no placements and no price: blank, not 0', volume(6, null, 0), 0, null],
    ['placements without a price', volume(6, null, 2), 60, null],
    ['placements missing', volume(6, 1220, null), null, null],
  ])('%s', (_case, month, days, kronor) => {
    expect(placementDays(month)).toBe(days)
    expect(placementCost(month)).toBe(kronor === null ? null : kronor * 100)
  })

  it('a month without placements adds no cost to a sum, one without a price leaves it unknown', () => {
    expect([volume(6, null, 0), volume(6, null, 2), volume(6, 100, 2)].map(addedCost)).toEqual([0, null, 600_000])
  })
})

describe('year of a category', () => {
  it('HVB föräldrar 2020: 244 placement days of 366 are 0,67 full-year placements, budget 0,5', () => {
    const { outcome, budget } = category('hvb_parents')
    expect(placementYear(outcome, 2020)).toEqual({
      placementDays: 244,
      averagePlacements: 244 / 366,
      fullYearPlacements: 244 / 366,
      cost: 244 * 1220 * 100,
    })
    expect(placementYear(budget, 2020).fullYearPlacements).toBe(0.5)
  })

  it('HVB 13–20 år, January–August: 2 345 placement days are 9,6 placements at a time and 6,4 in the full year', () => {
    const toDate = placementTotal(category('hvb_13_20').outcome, { year: 2020, from: 1, to: 8 })
    expect(toDate).toMatchObject({ placementDays: 2345, averagePlacements: 2345 / 244, fullYearPlacements: 2345 / 366 })
  })

  const { outcome } = category('hvb_parents')
  const juneWithout = (price: number | null, count: number | null) => [...outcome.filter(({ month }) => month !== 6), volume(6, price, count)]

  it.each<[string, PricedVolume[], number | null, number | null]>([
    ['a month without placements needs no price', juneWithout(null, 0), 244, 244 * 1220],
    ['a month with placements but no price leaves the cost unknown', juneWithout(null, 1), 274, null],
    ['a month without placements known leaves all unknown', juneWithout(1220, null), null, null],
    ['eleven months are no year', outcome.slice(1), null, null],
    ['another year is left out', [...outcome, volume(1, 1, 1, 2019)], 244, 244 * 1220],
    ['no placements all year: no cost, not 0', outcome.map(({ month }) => volume(month, null, 0)), 0, null],
  ])('%s', (_case, volumes, days, kronor) => {
    const year = placementYear(volumes, 2020)
    expect([year.placementDays, year.cost]).toEqual([days, kronor === null ? null : kronor * 100])
  })

  it('a common year has 365 days', () => {
    const everyMonth = Array.from({ length: 12 }, (_, index) => volume(index + 1, 1000, 1, 2021))
    expect(placementYear(everyMonth, 2021)).toMatchObject({ placementDays: 365, fullYearPlacements: 1 })
  })

  it('does not depend on the order of the months', () => {
    expect(placementYear(outcome.toReversed(), 2020)).toEqual(placementYear(outcome, 2020))
  })
})
