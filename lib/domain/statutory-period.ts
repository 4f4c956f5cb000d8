import { daysIn, daysInMonth, monthOf, type Period } from './period'
import type { Report } from './report'

/** The months that a report may end in to be the one that the law asks for: half of the year at least, two thirds at most. */
const STATUTORY_MONTHS = { from: 6, to: 8 } as const
const MONTHS_TO_HAND_OVER = 2

/**
 * Whether the report is the interim report that the law asks for: from the year's beginning, over at least half and at most two thirds
 * of it (kommunallagen 11 kap. 16 §; 13 kap. 1 § lagen om kommunal bokföring och redovisning). January–June, July or August.
 */
export function isStatutory({ kind, period }: Pick<Report, 'kind' | 'period'>): boolean {
  return kind === 'interim' && period.to >= STATUTORY_MONTHS.from && period.to <= STATUTORY_MONTHS.to
}

/** The last day of a period as ISO date: January–February 2020 → 2020-02-29. */
export function lastDayOf({ year, to }: Period): string {
  return `${monthOf(year, to)}-${daysInMonth(year, to)}`
}

/** The last day on which an interim report can be handed over, two months after its period: August 2020 → 2020-10-31, June → 2020-08-31. */
export function handOverBy(period: Period): string {
  return lastDayOf({ ...period, to: period.to + MONTHS_TO_HAND_OVER })
}

/** Days since a day long ago, by the Gregorian calendar. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return 365 * before + leapDays + daysIn({ year, from: 1, to: month - 1 }) + date
}

/** Days from one ISO date to another, negative when it has passed: 2020-02-28 to 2020-03-01 → 2. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}
