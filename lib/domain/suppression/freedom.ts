import type { Quantity, Relation } from './people-system'
import { at, leastCost, type LinearRow } from './simplex'

/** A quantity that another number could stand for without any published number changing. */
export interface Movable {
  readonly quantity: Quantity
  /** What it costs to move it by one: 0 for what is hidden anyway. */
  readonly cost: number
}

/** How far one quantity must be able to move: 2 → −1 and +3 when 1…5 must stay possible. */
export interface Move {
  readonly key: string
  readonly by: number
}

/** Less than this is noise of the arithmetic, far below one person. */
const NOISE = 1e-7

/**
 * Looks for other numbers that agree with everything published and let one quantity move: Σ factor × move = 0 in every relation,
 * nothing falls below 0, and what is not movable stays. Of all such ways the cheapest.
 * @returns keys of the quantities that move, or null when there is no such way: then a reader knows better
 */
export function movesFor(move: Move, movables: readonly Movable[], relations: readonly Relation[]): readonly string[] | null {
  const numbers = new Map(movables.map(({ quantity }, index) => [quantity.key, index]))
  const count = movables.length
  const termsOf = (key: string, factor: number): LinearRow['terms'] => {
    const index = numbers.get(key)
    return index === undefined ? [] : [{ variable: index, coefficient: factor }, { variable: count + index, coefficient: -factor }]
  }
  const rows = relations.map(({ terms }): LinearRow => ({ terms: terms.flatMap(({ quantity, factor }) => termsOf(quantity, factor)), equals: 0 }))
  const costs = movables.map(({ cost }) => cost)
  const solution = leastCost({
    cost: [...costs, ...costs],
    atMost: [...movables.map(() => Infinity), ...movables.map(({ quantity }) => (quantity.signed ? Infinity : quantity.value))],
    rows: [...rows, { terms: termsOf(move.key, 1), equals: move.by }],
  })
  if (solution === null) return null
  return movables.flatMap(({ quantity }, index) => (Math.abs(at(solution, index) - at(solution, count + index)) > NOISE ? [quantity.key] : []))
}
