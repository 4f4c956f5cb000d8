import { describe, expect, test } from 'vitest'
import { changesOf, mean, sampleVariance, valueAt } from '@/lib/domain/forecasts/series'

describe('series', () => {
  test('values, means, changes and variance', () => {
    expect(valueAt([5, 7], 1)).toBe(7)
    expect(mean([1, 2, 6])).toBe(3)
    expect(changesOf([1, 4, 9], 1)).toEqual([3, 5])
    expect(changesOf([1, 4, 9], 2)).toEqual([8])
    expect(sampleVariance([1, 2, 3])).toBe(1)
  })
  test.each([-1, 2])('a place that a series does not have is a mistake: %i', (place) => {
    expect(() => valueAt([5, 7], place)).toThrow(RangeError)
  })
})
