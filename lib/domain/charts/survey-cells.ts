import type { RatingLevel } from '../assessment'
import type { ChartBand, ChartBlockView } from '../report-view'
import { roundHalfAwayFromZero } from '../number'
import type { NamedNumber, StripRow, StripView } from './chart-view'
import { drawnNumber, namedOf, scaleOf } from './drawn-number'

/**
 * The level of a value, rounded as it is printed: 3,7 in bands from 0, 3 and 5 → the second. Bands that begin without an end, where lower
 * is favourable, are read from below: each holds its upper limit.
 */
function levelIn(bands: readonly ChartBand[], value: number | null, decimals: number): RatingLevel | null {
  if (value === null) return null
  const printed = roundHalfAwayFromZero(value, decimals)
  const band = bands[0]?.from === null ? bands.find(({ to }) => to !== null && printed <= to) : bands.findLast(({ from }) => from !== null && from <= printed)
  return band?.level ?? null
}

function extremes(values: readonly NamedNumber[]): { readonly lowest: NamedNumber; readonly highest: NamedNumber } | null {
  const [first] = values
  if (first === undefined) return null
  return {
    lowest: values.reduce((least, each) => (each.value < least.value ? each : least), first),
    highest: values.reduce((most, each) => (each.value > most.value ? each : most), first),
  }
}

/**
 * Answers by question and occasion, each with its level: 3,7 in August where 3 to 5 is partly met. Columns of words and levels are left
 * to the table.
 * @returns null when no question has a value
 */
export function surveyCells({ chart, table, bands }: ChartBlockView): StripView | null {
  const columns = table.columns.flatMap(({ label, align, derived }, place) => (align === 'end' ? [{ label, place, derived: derived === true }] : []))
  const rows = table.rows.map((row): StripRow => ({
    key: row.key,
    label: row.label,
    derived: row.derived === true,
    cells: columns.map(({ place }) => {
      const cell = row.cells[place]
      const value = drawnNumber(cell)
      return { value, level: levelIn(bands, value, scaleOf([cell]).decimals), decimals: scaleOf([cell]).decimals }
    }),
  }))
  const asked = rows.filter(({ derived }) => !derived)
  const occasions = columns.flatMap(({ label, derived }, index) => {
    const found = derived ? null : extremes(namedOf(asked.map((row) => row.label), asked.map((row) => row.cells[index]?.value ?? null)))
    return found === null ? [] : [{ occasion: label, ...found }]
  })
  const said = occasions.at(-1)
  if (said === undefined) return null
  return {
    kind: 'strip',
    chart,
    title: table.title,
    table,
    scale: scaleOf(table.rows.flatMap((row) => columns.map(({ place }) => row.cells[place]))),
    columns: columns.map(({ label, derived }) => ({ label, derived })),
    rows,
    levels: [...new Set(rows.flatMap((row) => row.cells.flatMap(({ level }) => (level === null ? [] : [level]))))],
    said,
  }
}
