/** A row or column of numbers by place; null where a number is missing. */
export type Series = readonly (number | null)[]

/** The number in a place; every series of a table is as long as the others. */
export function numberIn(series: Series, place: number): number | null {
  return series[place] as number | null
}

/** The series with these numbers. */
function chosen(series: readonly Series[], numbers: readonly number[]): readonly Series[] {
  return series.filter((_, index) => numbers.includes(index))
}

/** Sums of typed decimals agree to far less than their last digit. */
const NOISE = 1e-9

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(1, Math.abs(a), Math.abs(b))
}

/**
 * The parts that add up to the whole in one place, by the number of the series. A part without a number there is left out: a quarter
 * that has not come yet. Null when those that are known do not add up, or none is known.
 */
export function partsAt(whole: Series, parts: readonly Series[], place: number): readonly number[] | null {
  const known = parts.flatMap((part, index) => {
    const value = numberIn(part, place)
    return value === null ? [] : [{ index, value }]
  })
  const total = numberIn(whole, place)
  const sum = known.reduce((all, { value }) => all + value, 0)
  return total !== null && known.length > 0 && same(total, sum) ? known.map(({ index }) => index) : null
}

/** True when the whole is the sum of its parts in some place, and nowhere where all parts are known anything else: [7] of [3] and [4]. */
export function isSumOf(whole: Series, parts: readonly Series[]): boolean {
  const places = whole.map((_, place) => place).filter((place) => numberIn(whole, place) !== null)
  const agrees = (place: number) => partsAt(whole, parts, place) !== null
  const complete = (place: number) => parts.every((part) => numberIn(part, place) !== null)
  return places.some(agrees) && places.every((place) => agrees(place) || !complete(place))
}

/** A run of at least two neighbours that adds up to the series beside it, nearest first; null when none does. */
function runBeside(series: readonly Series[], whole: Series, index: number, step: 1 | -1): readonly number[] | null {
  const run: number[] = []
  for (let beside = index + step; beside >= 0 && beside < series.length; beside += step) {
    run.push(beside)
    if (run.length > 1 && isSumOf(whole, chosen(series, run))) return run
  }
  return null
}

/** A whole and its parts, by the number of the series. */
export interface FoundSum {
  readonly whole: number
  readonly parts: readonly number[]
}

/**
 * The series that are sums of others, as a reader would find them: of the neighbours before or after, or of all totals before
 * (a grand total). [3], [4], [7] → the third is the sum of the first two. A chance sum among few numbers is taken for a real one:
 * it hides more, never less.
 */
export function findSums(series: readonly Series[]): readonly FoundSum[] {
  const found: FoundSum[] = []
  series.forEach((whole, index) => {
    for (const parts of [runBeside(series, whole, index, -1), runBeside(series, whole, index, 1)]) if (parts !== null) found.push({ whole: index, parts })
    const others = series.flatMap((_, other) => (other === index ? [] : [other]))
    const totals = found.map((sum) => sum.whole).filter((other) => other < index)
    for (const parts of [others, [...new Set(totals)]]) {
      if (parts.length > 1 && isSumOf(whole, chosen(series, parts))) found.push({ whole: index, parts })
    }
  })
  return found
}

/** The series that are the sum of two others, wherever these stand: new = old + difference. */
export function findPairs(series: readonly Series[]): readonly FoundSum[] {
  return series.flatMap((whole, index) =>
    series.flatMap((first, a) =>
      series.flatMap((second, b) => (a < b && a !== index && b !== index && isSumOf(whole, [first, second]) ? [{ whole: index, parts: [a, b] }] : [])),
    ),
  )
}

/** Half of the last digit that was written: 33.3 → 0.05; 33 → 0.5. */
function halfStep(value: number): number {
  const [, fraction = ''] = String(value).split('.')
  return 0.5 / 10 ** fraction.length
}

/**
 * True when percentages are parts of wholes as far as they are written, in every place where all three are known, and there is such
 * a place: 33.3 of 1 and 3.
 * @param less 100 for a change: new / old − 1
 */
export function isPercentOf(percent: Series, parts: Series, wholes: Series, less: 0 | 100): boolean {
  const places = percent.flatMap((value, place) => {
    const part = numberIn(parts, place)
    const whole = numberIn(wholes, place)
    if (value === null || part === null || whole === null || whole === 0) return []
    return [Math.abs((part / whole) * 100 - less - value) <= halfStep(value) + NOISE]
  })
  return places.length > 0 && places.every((agrees) => agrees)
}
