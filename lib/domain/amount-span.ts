import { sumOre, type Ore } from './money'
import type { Amount } from './statement'

const LAST_MONTH = 12

/** Months of a year that one amount is about. Null: nothing is stored for the month. `version` 0 goes with null, and with sums. */
export interface AmountSpan {
  readonly from: number
  readonly to: number
  readonly amount: Ore | null
  readonly version: number
}

/**
 * The year of one line as it is stored, January to December without a gap: each stored interval, and a span of its own for every
 * month that none holds. January–July −142 500 and August −21 103 tkr → 1–7, 8, and 9, 10, 11, 12 without an amount.
 * @param lineAmounts amounts of one line, measure and budget version (see amountsOf); they never overlap
 */
export function spansOf(lineAmounts: readonly Amount[], year: number): readonly AmountSpan[] {
  const spans: AmountSpan[] = []
  let month = 1
  while (month <= LAST_MONTH) {
    const stored = lineAmounts.find(({ period }) => period.year === year && period.from === month)
    const to = stored?.period.to ?? month
    spans.push({ from: month, to, amount: stored?.amount ?? null, version: stored?.version ?? 0 })
    month = to + 1
  }
  return spans
}

const endsAt = (month: number) => (spans: readonly AmountSpan[]) => spans.some(({ to }) => to === month)

/** What a line has between two months that both are ends of its spans; null when a month is missing. */
function amountWithin(spans: readonly AmountSpan[], from: number, to: number): Ore | null {
  const within = spans.filter((span) => span.from >= from && span.to <= to).map(({ amount }) => amount)
  const known = within.filter((amount) => amount !== null)
  return known.length < within.length ? null : sumOre(known)
}

/**
 * The year of a total: the finest spans that all its lines can be added over. Lines without anything stored are left out, as in every
 * total. One line of 1–7 and 8, another of twelve months → 1–7, 8, 9, 10, 11, 12. A span is unknown (null) when a line lacks a month of it.
 * @param lines spansOf each item below the total
 */
export function totalSpans(lines: readonly (readonly AmountSpan[])[]): readonly AmountSpan[] {
  const recorded = lines.filter((spans) => spans.some(({ amount }) => amount !== null))
  const total: AmountSpan[] = []
  let from = 1
  for (let to = 1; to <= LAST_MONTH; to += 1) {
    if (!recorded.every(endsAt(to))) continue
    const parts = recorded.map((spans) => amountWithin(spans, from, to))
    const known = parts.filter((part) => part !== null)
    total.push({ from, to, amount: known.length < parts.length ? null : sumOre(known), version: 0 })
    from = to + 1
  }
  return total
}

/** Whether an interval may be written: no other stored interval of the line has a month in common with it. */
export function isFree(stored: readonly { readonly from: number; readonly to: number }[], from: number, to: number): boolean {
  return stored.every((other) => other.to < from || other.from > to || (other.from === from && other.to === to))
}

/** The amounts as they will be once an amount of an interval has been stored; null takes it away. */
export function withInterval(amounts: readonly Amount[], place: Omit<Amount, 'amount' | 'version'>, amount: Ore | null): readonly Amount[] {
  const isThere = (other: Amount) =>
    other.statementKey === place.statementKey &&
    other.lineKey === place.lineKey &&
    other.measure === place.measure &&
    other.budgetVersionKey === place.budgetVersionKey &&
    other.period.year === place.period.year &&
    other.period.from === place.period.from &&
    other.period.to === place.period.to
  const current = amounts.find(isThere)
  const others = amounts.filter((other) => other !== current)
  return amount === null ? others : [...others, { ...place, amount, version: current?.version ?? 0 }]
}
