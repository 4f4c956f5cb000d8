import type { Period } from '../period'
import type { Figure, FigureMeasure, FigureUnit } from './figure'

/** What all figures of one subject have in common. */
export type FigureSubject = Pick<Figure, 'place' | 'names' | 'under' | 'depth' | 'combined'> & {
  /** Beginning of the keys of its figures: `netCost/ifo.total`. */
  readonly key: string
}

/** A label as people say it: without what stands in parentheses. 'HVB-hem (dygn)' → 'HVB-hem'. */
export function spokenName(label: string): string {
  return label.replaceAll(/\s*\([^)]*\)/g, '').trim()
}

/**
 * One figure of a subject, as a list: empty where the value is missing, so that lists of figures can be put together.
 * figureOf({ key: 'indicator:sick', … }, 'value', 'percent', 7.27) → [{ key: 'indicator:sick#value', value: 7.27, … }].
 */
export function figureOf(
  { key, ...subject }: FigureSubject,
  measure: FigureMeasure,
  unit: FigureUnit,
  value: number | null,
  period: Period | null = null,
): readonly Figure[] {
  return value === null ? [] : [{ key: `${key}#${measure}`, ...subject, measure, unit, value, period }]
}
