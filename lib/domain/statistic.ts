/** Takes away what binary arithmetic has added, so that it never decides a half: (4,98 + 4,99) / 2 is 4,985 and rounds to 4,99. */
function asMeant(value: number): number {
  return Number(value.toPrecision(13))
}

function isKnown(value: number | null): value is number {
  return value !== null
}

/**
 * Plain mean of the values that are known (domain rule 12): 4,2 and 4,8 with one item missing → 4,5.
 * @returns null when none is known; a missing value is left out, never counted as 0
 */
export function plainMean(values: readonly (number | null)[]): number | null {
  const known = values.filter(isKnown)
  return known.length === 0 ? null : asMeant(known.reduce((sum, value) => sum + value, 0) / known.length)
}

/**
 * Sum of parts that are all known: quarters 5, 0, 2 and 1 → 8.
 * @returns null when a part is missing (three quarters are not the year), or when there are no parts
 */
export function completeSum(values: readonly (number | null)[]): number | null {
  const known = values.filter(isKnown)
  return known.length === 0 || known.length < values.length ? null : asMeant(known.reduce((sum, value) => sum + value, 0))
}

/**
 * Met of so many, in percent (domain rule 12): 13 of 20 → 65.
 * @returns null when either is missing, and of nothing: 0 of 0 is no percentage
 */
export function fractionPercent(met: number | null, of: number | null): number | null {
  return met === null || of === null || of <= 0 ? null : asMeant((met / of) * 100)
}

/**
 * Difference in percent, new / old − 1 (domain rule 12): 419 → 441 is 5,25.
 * @returns null when either is missing, and from 0 or less, of which nothing is a share
 */
export function differencePercent(from: number | null, to: number | null): number | null {
  return from === null || to === null || from <= 0 ? null : asMeant((to / from - 1) * 100)
}

/**
 * Change from one value to another, in their own unit; of percentages in points: 53 % → 65 % is 12.
 * @returns null when either is missing
 */
export function changeBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : asMeant(to - from)
}
