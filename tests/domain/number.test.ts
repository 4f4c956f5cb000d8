import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNumbers, roundHalfAwayFromZero } from '@/lib/domain/number'

describe('rounding is half away from zero, on the digits as written', () => {
  it.each([
    [106.25, 1, 106.3],
    [62.5, 0, 63],
    [-0.5, 0, -1],
    [-0.4, 0, 0],
    [1.005, 2, 1.01],
    [4.996, 2, 5],
    [1e-9, 2, 0],
    [1.5e21, 0, 1.5e21],
    [0, 0, 0],
  ])('%d to %i decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfAwayFromZero(value, decimals)).toBe(rounded)
  })

  it('does not depend on the sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (thousandths, decimals) => {
        const value = thousandths / 1000
        expect(roundHalfAwayFromZero(-value, decimals)).toBe(0 - roundHalfAwayFromZero(value, decimals))
      }),
    )
  })
})

describe('comparison takes floating-point noise for equality', () => {
  it.each([
    [0.1 + 0.2, 0.3, 0],
    [2017, (2555 * 8) / 12, 1],
    [7.75, 7.751, -1],
    [0, 1e-12, 0],
  ])('%d against %d', (a, b, order) => {
    expect(compareNumbers(a, b)).toBe(order)
  })
})
