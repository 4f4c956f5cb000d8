import { describe, expect, test } from 'vitest'
import { placementRests } from '@/lib/domain/forecasts/placement-rest'
import { ore } from '@/lib/domain/money'
import { monthOf } from '@/lib/domain/period'
import type { PlacementVolume } from '@/lib/domain/placement'

function volume(categoryKey: string, month: number, known: Partial<PlacementVolume>): PlacementVolume {
  const blank = { pricePerDay: null, placements: null, purchasedShare: null, contractedShare: null, careDays: null, version: 1 }
  return { categoryKey, year: 2020, month, measure: 'forecast', vintageKey: monthOf(2020, 11), ...blank, ...known }
}
const kronor = (price: number) => ore(price * 100)
const forecast = volume('hvb', 12, { pricePerDay: kronor(4372), placements: 7 })
const budgeted = volume('hvb', 12, { measure: 'budget', vintageKey: null, pricePerDay: kronor(4509), placements: 7 })
const none = volume('sis', 12, { placements: 0 })
const noneBudgeted = volume('sis', 12, { measure: 'budget', vintageKey: null, placements: 0 })

describe('what placements cost after a month', () => {
  test('December after November, at forecast and at budgeted price', () => {
    expect(placementRests([forecast, budgeted], 2020)[11]).toEqual({ forecast: kronor(-948_724), budget: kronor(-978_453) })
  })
  test('no placements cost nothing, without a price too', () => {
    expect(placementRests([forecast, budgeted, none, noneBudgeted], 2020)[11]).toEqual({ forecast: kronor(-948_724), budget: kronor(-978_453) })
  })
  test('nothing is left after December', () => {
    expect(placementRests([forecast], 2020)[12]).toEqual({ forecast: 0, budget: 0 })
  })
  test.each([
    ['no categories', [], 11, null],
    ['a vintage that has no forecast', [forecast, budgeted], 10, null],
    ['a forecast without a price', [volume('hvb', 12, { placements: 7 }), budgeted], 11, null],
    ['a category without a forecast', [forecast, budgeted, noneBudgeted], 11, null],
    ['no budget', [forecast], 11, { forecast: kronor(-948_724), budget: null }],
  ] as const)('%s', (_, volumes, month, expected) => {
    expect(placementRests(volumes, 2020)[month]).toEqual(expected)
  })
})
