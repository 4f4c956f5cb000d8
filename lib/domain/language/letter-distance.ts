/** Letters that must be changed, added or left out to make one word of the other: 'förbätrrats', 'förbättrats' → 1. */
export function letterDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const above = row
    row = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const [diagonal, up, left] = [above[j], above[j + 1], row[j]] as [number, number, number]
      row.push(Math.min(diagonal + (letter === other ? 0 : 1), up + 1, left + 1))
    }
  }
  return row[b.length] as number
}
