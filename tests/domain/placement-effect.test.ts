import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '@/lib/domain/money'
import { monthsOf, wholeYear } from '@/lib/domain/period'
import type { PricedVolume } from '@/lib/domain/placement'
import { effectsOver, placementEffects } from '@/lib/domain/placement-effect'
import placements from '@/tests/fixtures/placements-2020-08.json'

function volume(month: number, kronorPerDay: number | null, count: number | null): PricedVolume {
  return { year: 2020, month, pricePerDay: kronorPerDay === null ? null : ore(kronorPerDay * 100), placements: count }
}

const found = placements.categories.find((each) => each.key === 'hvb_13_20')
const prices = found?.pricePerDay ?? []
const HVB = {
  outcome: prices.map((price, index) => volume(index + 1, price, found?.placements?.[index] ?? null)),
  budget: prices.map((_, index) => volume(index + 1, 4509, 7)),
}
const TO_AUGUST = { year: 2020, from: 1, to: 8 }

describe('volume and price effect of a month', () => {
  it('January 2020: −263 655 kr = −279 558 by volume + 15 903 by price', () => {
    expect(placementEffects(volume(1, 4452, 9), volume(1, 4509, 7))).toEqual({ variance: -26_365_500, volumeEffect: -27_955_800, priceEffect: 1_590_300 })
  })

  it.each<[string, PricedVolume, PricedVolume, [variance: number, volume: number, price: number]]>([
    ['nobody placed, and no price: all volume', volume(1, null, 0), volume(1, 100, 2), [6200, 6200, 0]],
    ['neither placed nor budgeted: nothing', volume(1, null, 0), volume(1, null, 0), [0, 0, 0]],
    ['as many as budgeted: all price', volume(1, 110, 2), volume(1, 100, 2), [-620, 0, -620]],
    ['at the budget price: all volume', volume(1, 100, 3), volume(1, 100, 2), [-3100, -3100, 0]],
  ])('%s', (_case, month, budget, kronor) => {
    const [variance, volumeEffect, priceEffect] = kronor.map((each) => each * 100)
    expect(placementEffects(month, budget)).toEqual({ variance, volumeEffect, priceEffect })
  })

  it.each([
    ['no price', volume(1, null, 9), volume(1, 4509, 7)],
    ['no placements', volume(1, 4452, null), volume(1, 4509, 7)],
    ['no budget price', volume(1, 4452, 9), volume(1, null, 7)],
    ['no budgeted placements', volume(1, 4452, 9), volume(1, 4509, null)],
    ['placed though nothing was budgeted, at no price', volume(1, 4452, 9), volume(1, null, 0)],
  ])('%s: unknown', (_case, month, budget) => {
    expect(placementEffects(month, budget)).toBeNull()
  })

  it('add up to the variance, always', () => {
    const count = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4)
    const price = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), price, count, price, count, (month, p, n, budgetPrice, budgeted) => {
        const effects = placementEffects(volume(month, p, n), volume(month, budgetPrice, budgeted))
        expect(Number(effects?.volumeEffect) + Number(effects?.priceEffect)).toBe(effects?.variance)
      }),
    )
  })
})

describe('effects over several months', () => {
  it('HVB 13–20 år, January–August: 637 days too many cost 2 872 tkr, lower prices gave 295 tkr back', () => {
    expect(effectsOver(HVB, TO_AUGUST)).toEqual({ variance: -257_707_800, volumeEffect: -287_223_300, priceEffect: 29_515_500 })
  })

  it('are the sum of the months, in any order', () => {
    const months = monthsOf(wholeYear(2020)).map((month) => effectsOver(HVB, { year: 2020, from: month, to: month }))
    const sum = months.reduce((total, each) => total + Number(each?.variance), 0)
    const turned = { outcome: HVB.outcome.toReversed(), budget: HVB.budget.toReversed() }
    expect(effectsOver(turned, wholeYear(2020))).toEqual(effectsOver(HVB, wholeYear(2020)))
    expect(effectsOver(HVB, wholeYear(2020))?.variance).toBe(sum)
  })

  it.each([
    ['an outcome', { ...HVB, outcome: HVB.outcome.slice(1) }],
    ['a budget', { ...HVB, budget: HVB.budget.slice(1) }],
    ['a price', { ...HVB, outcome: [volume(1, null, 9), ...HVB.outcome.slice(1)] }],
    ['the year', { ...HVB, outcome: HVB.outcome.map((each) => ({ ...each, year: 2019 })) }],
  ])('without %s of a month they are unknown', (_case, volumes) => {
    expect(effectsOver(volumes, TO_AUGUST)).toBeNull()
  })
})
