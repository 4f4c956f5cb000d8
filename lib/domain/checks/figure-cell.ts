import { moneyCell, numberCell, percentCell } from '../blocks/cells'
import type { Figure } from '../figures/figure'
import { ore } from '../money'
import { roundHalfAwayFromZero } from '../number'
import type { CellView } from '../report-view'

/** Öre of one unit of print, and how many decimals a step of so many öre needs. */
const ORE_PER_MNKR = 100_000_000
const SMALLEST_MNKR_STEP = 1_000_000

function decimalsOf(step: number, one: number): number {
  return Math.max(0, Math.round(Math.log10(one / step)))
}

/**
 * A figure as it would stand in a text that is written with some precision: −5 076 tkr beside numbers like '5,1 mnkr' is −5,1 mnkr.
 * @param halfStep half the last digit of the text, in the figure's unit
 */
export function figureCell({ unit, value }: Pick<Figure, 'unit' | 'value'>, halfStep: number): CellView {
  const step = 2 * halfStep
  if (unit === 'percent') return percentCell(value, decimalsOf(step, 1))
  if (unit === 'number') return numberCell(value, decimalsOf(step, 1))
  const amount = ore(roundHalfAwayFromZero(value, 0))
  return step >= SMALLEST_MNKR_STEP ? moneyCell(amount, 'mnkr', decimalsOf(step, ORE_PER_MNKR), true) : moneyCell(amount, 'tkr', 0, true)
}
