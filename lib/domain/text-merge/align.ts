/** A member of a sequence as it is compared with another sequence: a word of a line, a paragraph of a text, a row of a table. */
export interface Part {
  /** Two parts with the same key are the same. */
  readonly key: string
  /** How much it says that two sequences have this part in common: blanks say little. */
  readonly weight: number
}

/** What two parts that are not the same have in common, from 0 (nothing: they are no pair) to 1. */
export type Likeness<Each> = (before: Each, after: Each) => number

/** Comparisons at most; beyond them the parts between the common beginning and the common end count as rewritten. */
const MOST_COMPARED = 4_000_000

const worth = <Each extends Part>(before: Each, after: Each, likeness: Likeness<Each>): number =>
  before.key === after.key ? before.weight : likeness(before, after)

/** Best total weight of the pairs from [row, column] on, row by row, with one row and one column of zeros after the last. */
function bestFrom<Each extends Part>(before: readonly Each[], after: readonly Each[], likeness: Likeness<Each>): Float64Array {
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  for (const [fromEnd, one] of before.toReversed().entries()) {
    const row = before.length - 1 - fromEnd
    for (const [backwards, other] of after.toReversed().entries()) {
      const at = row * width + after.length - 1 - backwards
      const common = worth(one, other, likeness)
      const paired = common > 0 ? common + Number(best[at + width + 1]) : 0
      best[at] = Math.max(Number(best[at + 1]), Number(best[at + width]), paired)
    }
  }
  return best
}

/** The pairs with the greatest total weight, [before, after], rising in both. */
function heaviestPairs<Each extends Part>(before: readonly Each[], after: readonly Each[], likeness: Likeness<Each>): [number, number][] {
  if (before.length * after.length > MOST_COMPARED) return []
  const width = after.length + 1
  const best = bestFrom(before, after, likeness)
  const pairs: [number, number][] = []
  let column = 0
  for (const row of before.keys()) {
    // Along the row: past what is not worth pairing with this part.
    while (column < after.length && best[row * width + column] === best[row * width + column + 1]) column += 1
    if (best[row * width + column] === best[(row + 1) * width + column]) continue
    pairs.push([row, column])
    column += 1
  }
  return pairs
}

/**
 * The same pairs as early as they can be: what is added or gone stands after a part that ends it too, not before it. A sentence written
 * after "i år." begins after the full stop, although it ends with one too.
 */
function early<Each extends Part>(before: readonly Each[], after: readonly Each[], pairs: readonly (number | null)[]): readonly (number | null)[] {
  const moved: (number | null)[] = before.map(() => null)
  let [lastRow, lastColumn] = [-1, -1]
  for (const [index, other] of pairs.entries()) {
    if (other === null) continue
    const isSame = (row: number, column: number) => before[row]?.key === after[column]?.key
    let [row, column] = [index, other]
    if (row === lastRow + 1 && isSame(row, lastColumn + 1)) column = lastColumn + 1
    else if (column === lastColumn + 1 && isSame(lastRow + 1, column)) row = lastRow + 1
    moved[row] = column
    ;[lastRow, lastColumn] = [row, column]
  }
  return moved
}

/**
 * Which part of `after` each part of `before` has become: its index, null when it is gone. Pairs never cross, and their total weight is
 * the greatest possible between what both begin and both end with. Words "a b c" and "a x c" → [0, null, 2].
 */
export function align<Each extends Part>(before: readonly Each[], after: readonly Each[], likeness: Likeness<Each>): readonly (number | null)[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start]?.key === after[start]?.key) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end)?.key === after.at(-1 - end)?.key) end += 1
  const middle = heaviestPairs(before.slice(start, before.length - end), after.slice(start, after.length - end), likeness)
  const pairs = new Map(middle.map(([one, other]) => [start + one, start + other]))
  const found = before.map((_, index) => {
    if (index < start) return index
    return index >= before.length - end ? index - before.length + after.length : (pairs.get(index) ?? null)
  })
  return early(before, after, found)
}
