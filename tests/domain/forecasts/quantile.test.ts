import { describe, expect, test } from 'vitest'
import { standardErrors } from '@/lib/domain/forecasts/quantile'

describe('standard errors on each side of an interval', () => {
  // R: qnorm(.9), qnorm(.975), qt(.9, df), qt(.975, df).
  test.each([
    [0.8, null, 1.2815515655],
    [0.95, null, 1.95996398454],
    [0.8, 1, 3.07768353718],
    [0.95, 1, 12.7062047364],
    [0.95, 2, 4.30265272991],
    [0.8, 3, 1.6377443537],
    [0.95, 3, 3.18244630528],
    [0.95, 4, 2.77644510520],
    [0.8, 10, 1.37218364111],
    [0.95, 99, 1.98421695159],
  ] as const)('%f with %s degrees of freedom: %f', (coverage, degrees, expected) => {
    expect(standardErrors(coverage, degrees)).toBeCloseTo(expected, 9)
  })
  test('the same question twice has the same answer', () => {
    expect(standardErrors(0.95, 7)).toBe(standardErrors(0.95, 7))
  })
})
