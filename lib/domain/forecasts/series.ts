/** Months of a year: the season of every series of months. */
export const SEASON = 12

/**
 * The value at a place that has one: valueAt([5, 7], 1) = 7.
 * @throws RangeError when it has none, which is always a programming error
 */
export function valueAt<Value extends number | object>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index]
  if (value === undefined) throw new RangeError(`Not a place of the series: ${index}`)
  return value
}

/** Plain mean of at least one value: 1, 2, 6 → 3. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Change of each value from the one `lag` places before: 1, 4, 9 with lag 1 → 3, 5. */
export function changesOf(values: readonly number[], lag: number): readonly number[] {
  return values.slice(lag).map((value, index) => value - valueAt(values, index))
}

/** Variance about the mean with n − 1 below the line, as R's var: 1, 2, 3 → 1. */
export function sampleVariance(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
