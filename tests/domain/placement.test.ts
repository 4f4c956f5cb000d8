import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import { placementCost, placementDays, placementEffects, placementYear, type PricedVolume } from '@/lib/domain/placement'
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
})

describe('year of a category', () => {
  it('HVB föräldrar 2020: 244 placement days of 366 are 0,67 full-year placements, budget 0,5', () => {
    const { outcome, budget } = category('hvb_parents')
    expect(placementYear(outcome, 2020)).toEqual({ placementDays: 244, fullYearPlacements: 244 / 366, cost: 244 * 1220 * 100 })
    expect(placementYear(budget, 2020).fullYearPlacements).toBe(0.5)
  })

  it('HVB 13–20 år: 2 345 placement days January–August, an upper estimate of the 2 017 counted care days', () => {
    const toAugust = category('hvb_13_20').outcome.filter(({ month }) => month <= 8)
    expect(toAugust.reduce((sum, month) => sum + Number(placementDays(month)), 0)).toBe(2345)
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

describe('volume and price effect', () => {
  it('January 2020: −263 655 kr = −279 558 by volume + 15 903 by price', () => {
    const found = placementEffects(volume(1, 4452, 9), volume(1, 4509, 7))
    expect(found).toEqual({ variance: -26_365_500, volumeEffect: -27_955_800, priceEffect: 1_590_300 })
  })

  it.each([
    ['no price', volume(1, null, 9), volume(1, 4509, 7)],
    ['no placements', volume(1, 4452, null), volume(1, 4509, 7)],
    ['no budget price', volume(1, 4452, 9), volume(1, null, 7)],
    ['no budgeted placements', volume(1, 4452, 9), volume(1, 4509, null)],
  ])('%s: unknown', (_case, month, budget) => {
    expect(placementEffects(month, budget)).toBeNull()
  })

  it('add up to the variance, always', () => {
    const count = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4)
    const price = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), price, count, price, count, (month, p, n, budgetPrice, budgeted) => {
        const found = placementEffects(volume(month, p, n), volume(month, budgetPrice, budgeted))
        expect(Number(found?.volumeEffect) + Number(found?.priceEffect)).toBe(found?.variance)
      }),
    )
  })
})
