import { ore, type Ore } from '../money'
import type { Amount } from '../statement'

/**
 * Amount from January to the end of each month 0–12 of a year, öre; element 0 is 0. Null where no interval ends with that month, or
 * where earlier months have a gap.
 */
export type YearToDate = readonly (Ore | null)[]

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Months 0–12 of a year, each by its rule. */
export function eachMonth<Value>(rule: (month: number) => Value): readonly Value[] {
  return MONTHS.map(rule)
}

/**
 * All year-to-date amounts of a line at once: the same values as amountToDate gives month by month.
 * January–July −142 500 tkr and August −21 103 tkr → −142 500 at 7, −163 603 at 8, null elsewhere.
 * @param intervals amounts of one line, measure, budget version and year
 */
export function yearToDate(intervals: readonly Amount[]): YearToDate {
  const toDate: (Ore | null)[] = MONTHS.map((month) => (month === 0 ? ore(0) : null))
  let covered = 0
  let sum = 0
  for (const { period, amount } of [...intervals].sort((a, b) => a.period.from - b.period.from)) {
    if (period.from !== covered + 1) break
    covered = period.to
    sum += amount
    toDate[covered] = ore(sum)
  }
  return toDate
}

/** Single months in a row, öre, ending with the newest: what a series model is made of. */
export interface MonthlySeries {
  readonly values: readonly number[]
  /** Number of the month after the last one (see monthNumber). */
  readonly end: number
}

/** A month as a number that grows by 1 a month: January 2020 = 24240. */
export function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1
}

/**
 * The longest row of single months up to a month. January–July and August as intervals end in a row of one month, August.
 * @param years actuals by year
 */
export function monthlySeries(years: ReadonlyMap<number, { readonly actual: YearToDate }>, year: number, month: number): MonthlySeries {
  const values: number[] = []
  const end = monthNumber(year, month) + 1
  for (let at = end - 1; ; at -= 1) {
    const toDate = years.get(Math.floor(at / 12))?.actual
    const [before, after] = [toDate?.[at % 12] ?? null, toDate?.[(at % 12) + 1] ?? null]
    if (before === null || after === null) return { values: values.reverse(), end }
    values.push(after - before)
  }
}
