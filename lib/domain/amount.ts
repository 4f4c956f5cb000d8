import { ore, sumOre, type Ore } from './money'
import type { Period } from './period'
import type { Amount, Measure } from './statement'

/** Which amounts are meant: one line of one statement, one measure, one year, and for a budget one version. */
export interface AmountSelector {
  readonly statementKey: string
  readonly lineKey: string
  readonly measure: Exclude<Measure, 'forecast'>
  readonly year: number
  /** Null for actuals. Left out for the budget of last year, of which only the last version is among the facts. */
  readonly budgetVersionKey?: string | null
}

/** The amounts of one line, measure, year and budget version, in no particular order; none when nothing is stored. */
export function amountsOf(amounts: readonly Amount[], wanted: AmountSelector): readonly Amount[] {
  return amounts.filter(
    (amount) =>
      amount.statementKey === wanted.statementKey &&
      amount.lineKey === wanted.lineKey &&
      amount.measure === wanted.measure &&
      amount.period.year === wanted.year &&
      (wanted.budgetVersionKey === undefined || amount.budgetVersionKey === wanted.budgetVersionKey),
  )
}

/** Intervals of a year in month order. */
function inMonthOrder(amounts: readonly Amount[], year: number): readonly Amount[] {
  return amounts.filter((amount) => amount.period.year === year).sort((a, b) => a.period.from - b.period.from)
}

/** Last month up to which the intervals follow each other from January without a gap; null where there is a gap. */
function tiledTo(ordered: readonly Amount[]): number | null {
  let covered = 0
  for (const { period } of ordered) {
    if (period.from !== covered + 1) return null
    covered = period.to
  }
  return covered
}

/**
 * Amount from January to the end of a month. It exists only when the intervals tile January–month without a gap.
 * January–July −142 500 tkr and August −21 103 tkr → −163 603 tkr to August, but null to June and to September.
 * @param lineAmounts amounts of one line, measure and budget version (see amountsOf)
 * @returns öre, or null when the intervals do not tile
 */
export function amountToDate(lineAmounts: readonly Amount[], year: number, toMonth: number): Ore | null {
  const intervals = inMonthOrder(lineAmounts, year).filter((amount) => amount.period.to <= toMonth)
  return tiledTo(intervals) === toMonth ? sumOre(intervals.map((interval) => interval.amount)) : null
}

/** The open end of a year to date: where the part that is not yet covered by earlier intervals is stored. */
export interface TailInterval {
  readonly period: Period
  /** Sum of the intervals before the tail; 0 öre when the tail begins in January. */
  readonly earlier: Ore
  /** The amount that is stored in the tail now, null when there is none. */
  readonly current: Amount | null
}

/**
 * Which interval a typed cumulative value (January–month) belongs in.
 * With January–July stored, a value to August belongs in August–August; with nothing stored, in January–August.
 * @param lineAmounts amounts of one line, measure and budget version (see amountsOf)
 * @returns null when earlier months have a gap or an interval goes across the end of the month: the value has no place
 */
export function tailInterval(lineAmounts: readonly Amount[], year: number, toMonth: number): TailInterval | null {
  const started = inMonthOrder(lineAmounts, year).filter((amount) => amount.period.from <= toMonth)
  const earlier = started.filter((amount) => amount.period.to < toMonth)
  const covered = tiledTo(earlier)
  if (covered === null) return null
  const period: Period = { year, from: covered + 1, to: toMonth }
  const last = started.find((amount) => amount.period.to >= toMonth) ?? null
  if (last !== null && (last.period.from !== period.from || last.period.to !== toMonth)) return null
  return { period, earlier: sumOre(earlier.map((amount) => amount.amount)) ?? ore(0), current: last }
}

/** What is stored in the tail for a typed cumulative value: −163 603 tkr to August less −142 500 tkr to July = −21 103 tkr. */
export function tailAmount(cumulative: Ore, earlier: Ore): Ore {
  return ore(cumulative - earlier)
}
