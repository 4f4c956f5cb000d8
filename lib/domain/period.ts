/** A month as text: `2026-08`. There is no Date in the domain. */
export type Month = `${number}-${string}`

/** Whole months of one year, both ends included; from and to are 1–12. January–August 2020 = { year: 2020, from: 1, to: 8 }. */
export interface Period {
  readonly year: number
  readonly from: number
  readonly to: number
}

/** Number of months; January–August = 8. */
export function monthsIn(period: Period): number {
  return period.to - period.from + 1
}

/** True for two intervals that share at least one month. */
export function overlaps(a: Period, b: Period): boolean {
  return a.year === b.year && a.from <= b.to && b.from <= a.to
}

/** Days of a month, leap years included; daysInMonth(2020, 2) = 29. Source: Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (days === undefined) throw new RangeError(`Not a month: ${month}`)
  return days
}

/** January–December of a year. */
export function wholeYear(year: number): Period {
  return { year, from: 1, to: 12 }
}

/** The months of a period, 1–12: January–March = [1, 2, 3]. */
export function monthsOf({ from, to }: Period): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Days of a period, leap years included: January–August 2020 = 244, the whole of 2020 = 366. */
export function daysIn(period: Period): number {
  return monthsOf(period).reduce((days, month) => days + daysInMonth(period.year, month), 0)
}

/** monthOf(2020, 8) = '2020-08'. */
export function monthOf(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, '0')}`
}
