import { describe, expect, it } from 'vitest'
import { careDayTotal, type CareDayTotal } from '@/lib/domain/care-day'
import { ore } from '@/lib/domain/money'
import placements from '@/tests/fixtures/placements-2020-08.json'

type Counted = Parameters<typeof careDayTotal>[0][number]

function month(number: number, careDays: number | null, count: number | null = 2, kronor: number | null = 100): Counted {
  return { year: 2020, month: number, careDays, placements: count, pricePerDay: kronor === null ? null : ore(kronor * 100) }
}

const Q1 = { year: 2020, from: 1, to: 3 }

describe('care days against placement days', () => {
  it('HVB 13–20 år, January–August 2020: 2 017 care days of 2 345 placement days, 86 %', () => {
    const hvb = placements.categories.find((each) => each.key === 'hvb_13_20')
    // 1 900 were counted to July and 117 in August; how they fell on the months before is not known.
    const careDays = [250, 290, 300, 300, 300, 250, 210, 117]
    const volumes = careDays.map((days, index) => month(index + 1, days, hvb?.placements?.[index] ?? null, hvb?.pricePerDay?.[index] ?? null))
    const total = careDayTotal(volumes, { year: 2020, from: 1, to: 8 })
    expect(total).toMatchObject({ careDays: 2017, placementDays: 2345 })
    expect(total?.share).toBeCloseTo(86.01, 2)
    expect(Number(total?.cost)).toBeGreaterThan(Number(total?.careDayCost))
  })

  it.each<[string, Counted[], Partial<Record<keyof CareDayTotal, number | null>> | null]>([
    ['cost by placements and by care days', [month(1, 50), month(2, 40), month(3, 60)], { careDays: 150, placementDays: 182, cost: 1_820_000, careDayCost: 1_500_000 }],
    ['a month not counted', [month(1, 50), month(2, null), month(3, 60)], null],
    ['a month missing', [month(1, 50), month(3, 60)], null],
    ['later months and other years are left out', [month(1, 50), month(2, 40), month(3, 60), month(4, null), { ...month(1, 9), year: 2019 }], { careDays: 150 }],
    ['counted, but placements not known', [month(1, 50, null), month(2, 40), month(3, 60)], { careDays: 150, placementDays: null, share: null, cost: null }],
    ['nobody placed, nobody counted', [month(1, 0, 0, null), month(2, 0, 0, null), month(3, 0, 0, null)], { placementDays: 0, share: null, cost: null, careDayCost: 0 }],
    ['care days without a price', [month(1, 5, 2, null), month(2, 40), month(3, 60)], { careDays: 105, careDayCost: null }],
  ])('%s', (_case, volumes, expected) => {
    const total = careDayTotal(volumes, Q1)
    if (expected === null) expect(total).toBeNull()
    else expect(total).toMatchObject(expected)
  })
})
