import { SHEET_LIMITS } from '@/lib/schemas/sheet-raw'

/** Row numbers as they are written in a field: [12, 40, 41, 42] → '12, 40–42'. */
export function printRows(rows: readonly number[]): string {
  const runs: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && row <= last[1] + 1) last[1] = row
    else runs.push([row, row])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

/** '12, 40–42' → [12, 40, 41, 42]; null for a text that is not row numbers. An empty text is no rows. */
export function readRows(text: string): readonly number[] | null {
  const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  const rows = parts.map((part) => {
    const [, from, to = from] = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to)]
    if (from === undefined || first < 1 || last < first || last > SHEET_LIMITS.rows) return null
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
  return rows.includes(null) ? null : [...new Set(rows.flatMap((each) => each ?? []))]
}
