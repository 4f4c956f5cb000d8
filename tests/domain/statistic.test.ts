import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween, completeSum, differencePercent, fractionPercent, plainMean } from '@/lib/domain/statistic'

type Numbers = (number | null)[]

describe('plain mean', () => {
  it.each<[string, Numbers, number | null]>([
    ['of two items', [4.2, 4.8], 4.5],
    ['a missing item is left out', [4.2, null, 4.8], 4.5],
    ['zero counts', [0, 4], 2],
    ['a half that binary numbers miss', [4.98, 4.99], 4.985],
    ['nothing known', [null], null],
    ['no items', [], null],
  ])('%s', (_case, values, mean) => {
    expect(plainMean(values)).toBe(mean)
  })

  it('lies between the lowest and the highest item, whatever their order', () => {
    const item = fc.integer({ min: 100, max: 600 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
        const mean = plainMean(items)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...items))
        expect(mean).toBeLessThanOrEqual(Math.max(...items))
        expect(plainMean(items.toReversed())).toBe(mean)
      }),
    )
  })
})

describe('sum', () => {
  it.each<[string, Numbers, number | null]>([
    ['of the quarters of 2018', [5, 0, 2, 1], 8],
    ['a missing quarter leaves no year', [5, 0, null, 1], null],
    ['of tenths', [0.1, 0.2], 0.3],
    ['no parts', [], null],
  ])('%s', (_case, values, sum) => {
    expect(completeSum(values)).toBe(sum)
  })
})

describe('percent and change', () => {
  it.each<[string, number | null, number | null, number | null]>([
    ['13 of 20', 13, 20, 65],
    ['none of 20', 0, 20, 0],
    ['more than all', 3, 2, 150],
    ['of nothing', 0, 0, null],
    ['of less than nothing', 1, -2, null],
    ['met is missing', null, 20, null],
    ['of is missing', 13, null, null],
  ])('fraction: %s', (_case, met, of, percent) => {
    expect(fractionPercent(met, of)).toBe(percent)
  })

  it.each<[string, number | null, number | null, number | null]>([
    ['twice as many', 10, 20, 100],
    ['a tenth fewer', 20, 18, -10],
    ['all gone', 4, 0, -100],
    ['from nothing', 0, 4, null],
    ['from less than nothing', -10, -5, null],
    ['no earlier number', null, 4, null],
    ['no number now', 4, null, null],
  ])('difference: %s', (_case, from, to, percent) => {
    expect(differencePercent(from, to)).toBe(percent)
  })

  it('difference of households with support: 419 → 441 is 5,25 %', () => {
    expect(differencePercent(419, 441)).toBeCloseTo(5.25, 2)
  })

  it.each<[string, number | null, number | null, number | null]>([
    ['53 % → 65 % is 12 points', 53, 65, 12],
    ['tenths', 6.7, 7.3, 0.6],
    ['from zero', 0, 3, 3],
    ['no earlier number', null, 65, null],
    ['no number now', 53, null, null],
  ])('change: %s', (_case, from, to, change) => {
    expect(changeBetween(from, to)).toBe(change)
  })
})
