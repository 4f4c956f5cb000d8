import { roundHalfAwayFromZero } from './number'

declare const oreBrand: unique symbol

/** An amount of money in whole öre. Costs are negative, revenue positive (domain rule 1). 1 tkr = 100 000 öre. */
export type Ore = number & { readonly [oreBrand]: true }

/**
 * Checks that a number is a whole, safe number of öre and brands it.
 * @throws RangeError when it is not: a fraction of an öre is always a programming error.
 * @example ore(-507_600_000) // −5 076 tkr
 */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of öre: ${value}`)
  return (value === 0 ? 0 : value) as Ore
}

/** Sum before any rounding (domain rule 2). The sum of nothing is null, not zero: missing is not zero. */
export function sumOre(amounts: readonly (Ore | null)[]): Ore | null {
  let sum: number | null = null
  for (const amount of amounts) if (amount !== null) sum = (sum ?? 0) + amount
  return sum === null ? null : ore(sum)
}

/** a − b; null when either is missing. */
export function subtractOre(a: Ore | null, b: Ore | null): Ore | null {
  return a === null || b === null ? null : ore(a - b)
}

export const ORE_PER_TKR = 100_000
export const ORE_PER_KRONA = 100

/** Thousands of kronor to öre; 1 234,5 tkr = 123 450 000 öre. Rounds half away from zero to a whole öre. */
export function oreFromTkr(tkr: number): Ore {
  return ore(Math.sign(tkr) * Math.round(Math.abs(tkr) * ORE_PER_TKR))
}

/** The amount as it stands in a table of whole tkr (domain rules 2 and 3), still in öre: −5 076,6 tkr → −5 077 tkr = −507 700 000 öre. */
export function inWholeTkr(amount: Ore): Ore {
  return ore(roundHalfAwayFromZero(amount / ORE_PER_TKR, 0) * ORE_PER_TKR)
}
