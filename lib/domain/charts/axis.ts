/** The value axis of a chart: ticks in the unit of the values, lowest first; the first and last are the ends of the axis. */
export interface Axis {
  readonly ticks: readonly number[]
  /** The axis starts above zero or ends below it, which the reader must be told. */
  readonly cut: boolean
}

const ROUND_STEPS = [1, 2, 5, 10]
const MOST_INTERVALS = 5

/** The smallest round step (1, 2 or 5 times a power of ten) that is at least `least`: 23 → 50. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return Math.min(...ROUND_STEPS.map((step) => step * power).filter((step) => step >= least * (1 - 1e-9)))
}

/**
 * An axis that covers all values with at most seven round ticks: 1 010, 1 900 and 2 017 → 1 000, 1 500, 2 000, 2 500, cut.
 * Zero is an end of the axis when the values are far apart for their size (the range is at least half of the largest).
 * @param values in one unit; an empty list gives an axis from 0 to one step
 * @param decimals that are printed: no tick needs more, so that no two ticks print alike
 */
export function axisFor(values: readonly number[], decimals: number): Axis {
  const smallest = 10 ** -decimals
  const lowest = values.length === 0 ? 0 : Math.min(...values)
  const highest = values.length === 0 ? 0 : Math.max(...values)
  const fromZero = highest - lowest >= Math.max(Math.abs(lowest), Math.abs(highest)) / 2
  const low = fromZero ? Math.min(0, lowest) : lowest
  const high = fromZero ? Math.max(0, highest) : highest
  const step = roundStep(Math.max((high - low) / MOST_INTERVALS, smallest))
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(decimals)))
  return { ticks, cut: first > 0 || last < 0 }
}
