import type { LineYear } from '@/lib/domain/forecasts/line-year'
import { yearToDate, type YearToDate } from '@/lib/domain/forecasts/year-to-date'
import { ore, oreFromTkr, type Ore } from '@/lib/domain/money'
import type { Amount } from '@/lib/domain/statement'

/** An actual in tkr for an interval of months. */
export function actual(year: number, from: number, to: number, tkr: number): Amount {
  return { statementKey: 'netCost', lineKey: 'line', measure: 'actual', budgetVersionKey: null, period: { year, from, to }, amount: oreFromTkr(tkr), version: 1 }
}

/** Single months from January, in tkr. */
export function months(year: number, tkr: readonly number[]): YearToDate {
  return yearToDate(tkr.map((amount, index) => actual(year, index + 1, index + 1, amount)))
}

/** The same amount in each of so many months, tkr. */
export const even = (tkr: number, count = 12): number[] => Array<number>(count).fill(tkr)

/** Forecasts by month of issue, tkr. */
export function issuedIn(forecasts: Readonly<Record<number, number>>): readonly (Ore | null)[] {
  return Array.from({ length: 13 }, (_, month) => (forecasts[month] === undefined ? null : oreFromTkr(forecasts[month])))
}

/** A line's year about which nothing is known but what is given. */
export function lineYear(year: number, known: Partial<LineYear>): LineYear {
  const none = Array.from({ length: 13 }, () => null)
  return { year, actual: none.map((_, month) => (month === 0 ? ore(0) : null)), budgets: [], issued: none, placements: none, ...known }
}

/** One budget that the year began with, tkr a month. */
export const budget = (year: number, tkr: readonly number[]): LineYear['budgets'] => [{ knownFrom: 0, toDate: months(year, tkr) }]
