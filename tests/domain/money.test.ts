import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWholeTkr, ore, oreFromTkr, subtractOre, sumOre, type Ore } from '@/lib/domain/money'

describe('öre', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is refused', (value) => {
    expect(() => ore(value)).toThrow(RangeError)
  })

  it('knows no negative zero', () => {
    expect(Object.is(ore(-0), 0)).toBe(true)
  })

  it.each([
    [1234.5, 123_450_000],
    [-5076, -507_600_000],
    [-0.000_005, -1],
    [0, 0],
  ])('%d tkr is %i öre', (tkr, amount) => {
    expect(oreFromTkr(tkr)).toBe(amount)
  })
})

describe('sums', () => {
  it.each<[string, (Ore | null)[], number | null]>([
    ['of nothing is missing, not zero', [], null],
    ['of what is missing is missing', [null, null], null],
    ['of what there is', [ore(3), null, ore(-5)], -2],
    ['that come to zero are zero', [ore(3), ore(-3)], 0],
  ])('%s', (_case, amounts, sum) => {
    expect(sumOre(amounts)).toBe(sum)
  })

  it('do not depend on the order', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: -1e13, max: 1e13 }).map(ore)))
    fc.assert(
      fc.property(amounts, (each) => {
        expect(sumOre(each.toReversed())).toBe(sumOre(each))
      }),
    )
  })

  it('differences need both', () => {
    expect(subtractOre(ore(3), ore(5))).toBe(-2)
    expect(subtractOre(null, ore(5))).toBeNull()
    expect(subtractOre(ore(3), null)).toBeNull()
  })
})

describe('amounts in whole tkr', () => {
  it.each([
    [-5_076.6, -5077],
    [0.5, 1],
    [-0.5, -1],
    [0.49, 0],
  ])('%s tkr is printed %s', (tkr, printed) => {
    expect(inWholeTkr(oreFromTkr(tkr))).toBe(oreFromTkr(printed))
  })
})
