import { compareNumbers } from '../number'
import type { Quantity } from '../language/quantity'
import type { Figure } from './figure'
import { ORE_PER_TKR } from '../money'

/**
 * How a written number stands to a figure, whatever their signs. `rounded`: the same at the precision it is written with. `nearMiss`: off
 * by one in the last digit, as when rounded figures are subtracted (domain rule 14). `thousandfold`: the right digits in the wrong unit
 * (also percent for mnkr, see withAmountMeant).
 */
export type Agreement = 'exact' | 'rounded' | 'nearMiss' | 'thousandfold' | 'contradicts'

/** Printed totals may differ by 1 tkr from computed ones (domain rule 2), so a text may repeat either. */
const TKR_SLACK = ORE_PER_TKR
/** `ca`, `drygt`, `knappt`: how far the figure may lie from the number that is written, as a share of it. */
const LOOSE_SHARE = 0.1
/** `över 15 procent` is said of 16 or 18, not of 40. */
const OPEN_SHARE = 0.35

interface Bounds {
  readonly from: number
  readonly to: number
}

/** What a number may stand for. 5,1 mnkr = 5,05–5,15; 'drygt 5 mnkr' = 4,95–5,55; 'minst 30 procent' = 29,5 and more. */
function bounds({ value, to, halfStep, exactness }: Quantity, slack: number): Bounds {
  const low = Math.abs(value)
  const high = Math.abs(to ?? value)
  const near = halfStep + slack
  const loose = Math.max(near, LOOSE_SHARE * high)
  const open = Math.max(near, OPEN_SHARE * high)
  switch (exactness) {
    case 'exact':
      return { from: low - near, to: high + near }
    case 'about':
      return { from: low - loose, to: high + loose }
    case 'slightlyOver':
      return { from: low - near, to: high + loose }
    case 'slightlyUnder':
      return { from: low - loose, to: high + near }
    case 'over':
    case 'atLeast':
      return { from: low - near, to: high + open }
    case 'under':
    case 'atMost':
      return { from: low - open, to: high + near }
  }
}

/** Whether the units can be about the same thing: money with money, percent with percent, a share with percent. */
export function unitsFit(quantity: Pick<Quantity, 'unit'>, figure: Pick<Figure, 'unit'>): boolean {
  switch (quantity.unit) {
    case 'ore':
      return figure.unit === 'ore'
    case 'number':
      return figure.unit === 'number'
    case 'percent':
    case 'share':
      return figure.unit === 'percent'
    case 'points':
      return false
  }
}

/** A share in words as percent: en femtedel = 20, meant to the nearest five. */
function inPercent(quantity: Quantity): Quantity {
  return quantity.unit === 'share' ? { ...quantity, value: 100 * quantity.value, halfStep: 2.5, unit: 'percent' } : quantity
}

const inside = (value: number, { from, to }: Bounds) => compareNumbers(value, from) >= 0 && compareNumbers(value, to) <= 0

/** 5,1 mnkr against −5 076 tkr: rounded. 0,6 mnkr against 668 tkr: nearMiss. 5,1 tkr against −5 076 tkr: thousandfold. */
export function agreementOf(written: Quantity, figure: Pick<Figure, 'value' | 'unit'>): Agreement {
  const quantity = inPercent(written)
  const slack = figure.unit === 'ore' ? TKR_SLACK : 0
  const size = Math.abs(figure.value)
  if (compareNumbers(size, Math.abs(quantity.value)) === 0) return 'exact'
  if (inside(size, bounds(quantity, slack))) return 'rounded'
  const step = 2 * quantity.halfStep
  if (inside(size, bounds({ ...quantity, halfStep: quantity.halfStep + step }, slack))) return 'nearMiss'
  const scaled = (factor: number) =>
    inside(size, bounds({ ...quantity, value: quantity.value * factor, to: null, halfStep: quantity.halfStep * factor }, slack))
  return figure.unit === 'ore' && quantity.value !== 0 && (scaled(1000) || scaled(1 / 1000)) ? 'thousandfold' : 'contradicts'
}
