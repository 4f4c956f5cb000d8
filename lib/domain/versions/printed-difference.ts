import { roundHalfAwayFromZero } from '../number'
import type { CellView } from '../report-view'

type FigureCell = Extract<CellView, { readonly type: 'money' | 'number' | 'percent' | 'step' }>

const ORE_PER = { mnkr: 100_000_000, tkr: 100_000, kr: 100 } as const

/** Whether a cell holds a figure. */
export function isFigure(cell: CellView): cell is FigureCell {
  return cell.type === 'money' || cell.type === 'number' || cell.type === 'percent' || cell.type === 'step'
}

/** The last digit that a figure is printed with: −5 076 tkr: 100 000 öre; 18,4 %: 0,1. Null for words. */
function lastDigit(cell: CellView): number | null {
  switch (cell.type) {
    case 'money':
      return ORE_PER[cell.unit] / 10 ** cell.decimals
    case 'number':
    case 'percent':
      return 1 / 10 ** cell.decimals
    default:
      return null
  }
}

/** Money as its amount, others as their value. */
const sizeOf = (cell: FigureCell): number => (cell.type === 'money' ? cell.amount : cell.value)

/**
 * How far two figures are apart as both are printed, with as many digits as the one with fewer: −9,44 mnkr → −9,26 mnkr with one decimal
 * is 0,1 mnkr = 10 000 000 öre, since −9,4 and −9,3 are read. 0: they read the same. Null where one is no number, or they are of different kinds.
 */
export function printedDifference(before: CellView, after: CellView): number | null {
  const [left, right] = [lastDigit(before), lastDigit(after)]
  if (left === null || right === null || before.type !== after.type || !isFigure(before) || !isFigure(after)) return null
  const digit = Math.max(left, right)
  const digits = (cell: FigureCell) => roundHalfAwayFromZero(Number((sizeOf(cell) / digit).toPrecision(15)), 0)
  const difference = (digits(after) - digits(before)) * digit
  return Number(difference.toPrecision(15)) + 0
}
