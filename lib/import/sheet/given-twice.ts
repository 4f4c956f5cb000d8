import type { ImportFault, ImportPlace } from '@/lib/domain/import-reading'
import { overlaps } from '@/lib/domain/period'
import { monthsOfFigure, seriesOf, type Figure } from './figure'

/** A place in one line: Blad1!C5; in a CSV file the row and the heading. */
function placeText({ sheet, row, column }: ImportPlace): string {
  return sheet === null ? `${row ?? ''}: ${column ?? ''}` : `${sheet}!${column ?? ''}${row ?? ''}`
}

/** Two figures of a series that cannot both stand: the same months, or amounts of months that overlap. */
function collides(a: Figure, b: Figure): boolean {
  if (a.kind === 'amount' && b.kind === 'amount') return overlaps(a.period, b.period)
  return monthsOfFigure(a) === monthsOfFigure(b)
}

/** Figures that a file gives more than once, also across its sheets: each fault stands at the later place and names the earlier. */
export function givenTwice(figures: readonly Figure[]): readonly ImportFault[] {
  const bySeries = new Map<string, Figure[]>()
  const faults: ImportFault[] = []
  for (const figure of figures) {
    const series = seriesOf(figure)
    const before = bySeries.get(series) ?? []
    const other = before.find((each) => collides(each, figure))
    if (other === undefined) bySeries.set(series, [...before, figure])
    else if (faults.length < 1_000) faults.push({ place: figure.place, code: 'twice', found: placeText(figure.place), expected: placeText(other.place) })
  }
  return faults
}
