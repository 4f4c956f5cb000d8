import { minimise, place } from './nelder-mead'
import { SEASON } from './series'
import { holtWintersWeights, squaredErrorsOf, type SmoothingState, type SmoothingWeights } from './smoothing'
import { holtWintersStart, levelStart } from './smoothing-start'

export type SmoothingModel = 'simpleSmoothing' | 'dampedTrend' | 'holtWinters'

/** What tells one smoothing model from another: how it starts, and which weights are searched, in which box. */
interface ModelShape {
  readonly start: (series: readonly number[]) => SmoothingState
  /** α; α, β, φ; or α, β, γ as weights of the recursion. */
  readonly weights: (parameters: readonly number[]) => SmoothingWeights
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  /** Values of each parameter that the search is tried from, coarse: the simplex does the rest. */
  readonly grid: readonly (readonly number[])[]
  /** Parameters and start values that the data decide: what Akaike's criterion counts. */
  readonly decided: number
}

const SHARES = [0.1, 0.4, 0.8]

/** The damping of R's ets lies between 0,8 and 0,98 too: nearer 1 it cannot be told from an undamped trend. */
export const SMOOTHING_MODELS: Readonly<Record<SmoothingModel, ModelShape>> = {
  simpleSmoothing: {
    start: levelStart,
    weights: (at) => holtWintersWeights(place(at, 0), 0, 0),
    lower: [0],
    upper: [1],
    grid: [[0.1, 0.3, 0.5, 0.7, 0.9]],
    decided: 2,
  },
  dampedTrend: {
    start: levelStart,
    weights: (at) => holtWintersWeights(place(at, 0), place(at, 1), 0, place(at, 2)),
    lower: [0, 0, 0.8],
    upper: [1, 1, 0.98],
    grid: [SHARES, SHARES, [0.9]],
    decided: 4,
  },
  holtWinters: {
    start: holtWintersStart,
    weights: (at) => holtWintersWeights(place(at, 0), place(at, 1), place(at, 2)),
    lower: [0, 0, 0],
    upper: [1, 1, 1],
    grid: [SHARES, [0.1, 0.5], SHARES],
    decided: 16,
  },
}

/** Weights that fit a series, and how well. */
export interface SmoothingFit {
  readonly parameters: readonly number[]
  /** Of the months after the first year. */
  readonly squaredErrors: number
}

/** Every combination of a grid: [[1, 2], [3]] → [1, 3], [2, 3]. */
function combinations(grid: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return grid.reduce<readonly (readonly number[])[]>((built, values) => built.flatMap((begun) => values.map((value) => [...begun, value])), [[]])
}

function leastOf(points: readonly (readonly number[])[], value: (at: readonly number[]) => number): readonly number[] {
  return points.map((at) => ({ at, value: value(at) })).reduce((best, each) => (each.value < best.value ? each : best)).at
}

/** Wide enough to leave a grid cell, and narrow enough to use what an earlier fit of the same series found. */
const REACH = { fresh: 0.2, warm: 0.05 }
/** Squared errors that differ by less are the same to any forecast. */
const TOLERANCE = 1e-3
const MAX_STEPS = 60

/**
 * Weights that make the squared one-month errors after the first year least: the best of a grid, then a simplex from there.
 * Holt–Winters on AirPassengers 1949–1952: 2 111,7, as R's HoltWinters.
 * @param series at least 24 months
 * @param found parameters that fitted the same series with fewer months, to begin from instead of the grid; null for none
 */
export function fitSmoothing(model: SmoothingModel, series: readonly number[], found: readonly number[] | null): SmoothingFit {
  const { start, weights, lower, upper, grid } = SMOOTHING_MODELS[model]
  const squared = squaredErrorsOf(series, SEASON, start(series))
  const value = (parameters: readonly number[]) => squared(weights(parameters))
  const from = found ?? leastOf(combinations(grid), value)
  const reach = found === null ? REACH.fresh : REACH.warm
  const least = minimise({ value, lower, upper, reach, tolerance: TOLERANCE, maxSteps: MAX_STEPS }, from)
  return { parameters: least.at, squaredErrors: least.value }
}
