import { describe, expect, test } from 'vitest'
import { minimise, type Search } from '@/lib/domain/forecasts/nelder-mead'

const square = (value: Search['value'], maxSteps = 200): Search => ({ value, lower: [0, 0], upper: [1, 1], reach: 0.2, tolerance: 1e-12, maxSteps })
const at = (point: readonly number[], index: number) => point[index] ?? 0

describe('the simplex', () => {
  test('finds the bottom of a bowl', () => {
    const found = minimise(square((p) => 1 + (at(p, 0) - 0.3) ** 2 + (at(p, 1) - 0.7) ** 2), [0.9, 0.9])
    expect(found.at[0]).toBeCloseTo(0.3, 4)
    expect(found.at[1]).toBeCloseTo(0.7, 4)
  })
  test('goes down a bent valley (Rosenbrock), scaled into the box', () => {
    const valley = (p: readonly number[]) => {
      const [x, y] = [4 * at(p, 0) - 2, 4 * at(p, 1) - 2]
      return 1 + (1 - x) ** 2 + 100 * (y - x * x) ** 2
    }
    const found = minimise(square(valley, 500), [0.2, 0.8])
    expect(found.value).toBeCloseTo(1, 5)
  })
  test('shrinks where every step is worse: a cone beside a wall', () => {
    const steps = (p: readonly number[]) => Math.abs(Math.round(at(p, 0) * 8) - 3) * 5 + Math.abs(at(p, 1) - 0.5) + Math.abs(at(p, 0) - at(p, 1)) * 3
    const found = minimise(square(steps), [0.95, 0.05])
    expect(found.value).toBeLessThan(steps([0.95, 0.05]))
  })
  test('stays inside the box', () => {
    const found = minimise(square((p) => 10 + at(p, 0) - at(p, 1)), [0.5, 0.5])
    expect(found.at).toEqual([0, 1])
  })
  test('is the same every time', () => {
    const search = square((p) => 1 + Math.sin(7 * at(p, 0)) * Math.cos(5 * at(p, 1)))
    expect(minimise(search, [0.4, 0.6])).toEqual(minimise(search, [0.4, 0.6]))
  })
})
