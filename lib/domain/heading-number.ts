/**
 * Numbers of headings in their order: levels 2, 3, 3, 2 → 1, 1.1, 1.2, 2. A level that skips one counts as the next below: 2, 4 → 1, 1.1.
 * @param headings levels from 2 on; 2 is a chapter
 */
export function headingNumbers(headings: readonly { readonly level: number }[]): readonly string[] {
  let counts: readonly number[] = []
  return headings.map(({ level }) => {
    const depth = Math.min(level - 2, counts.length)
    const at = counts.slice(depth, depth + 1)
    counts = [...counts.slice(0, depth), at.reduce((sum, count) => sum + count, 1)]
    return counts.join('.')
  })
}
