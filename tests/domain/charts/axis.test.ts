import { describe, expect, it } from 'vitest'
import { axisFor } from '@/lib/domain/charts/axis'

describe('axis', () => {
  it.each<[string, number[], number, number[], boolean]>([
    ['from zero when values are far apart', [1, 9], 0, [0, 2, 4, 6, 8, 10], false],
    ['cut when values are near each other', [1900, 2017], 0, [1900, 1950, 2000, 2050], true],
    ['cut below zero', [-102, -98], 0, [-102, -101, -100, -99, -98], true],
    ['across zero', [-3, 5], 0, [-4, -2, 0, 2, 4, 6], false],
    ['no tick with more decimals than are printed', [18.4, 18.5], 1, [18.4, 18.5], true],
    ['one value still has a length', [7], 0, [7, 8], true],
    ['no values', [], 0, [0, 1], false],
  ])('%s', (_, values, decimals, ticks, cut) => {
    expect(axisFor(values, decimals)).toEqual({ ticks, cut })
  })

  it('covers every value with few distinct ticks', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const decimals = seed % 3
      const size = 10 ** (seed % 8)
      const values = [Math.sin(seed) * size, Math.sin(seed * 7) * size, Math.sin(seed * 13) * size]
      const { ticks } = axisFor(values, decimals)
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values))
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values))
      expect(new Set(ticks).size).toBe(ticks.length)
      expect(ticks.length).toBeLessThanOrEqual(8)
    }
  })
})
