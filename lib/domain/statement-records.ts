import { amountsOf, amountToDate, type AmountSelector } from './amount'
import type { Forecast } from './forecast'
import type { Ore } from './money'
import type { Month } from './period'
import type { Amount, RecordedAmount } from './statement'

/** What is recorded for each line of one statement, sorted by line once, so that a statement of many lines stays quick. */
export interface StatementRecords {
  readonly amounts: ReadonlyMap<string, readonly Amount[]>
  readonly forecasts: ReadonlyMap<string, readonly Forecast[]>
}

/** What is recorded for a line, by its key. */
export type Recorded = (lineKey: string) => RecordedAmount

interface OfLine {
  readonly statementKey: string
  readonly lineKey: string
}

function byLine<Fact extends OfLine>(facts: readonly Fact[], statementKey: string): ReadonlyMap<string, readonly Fact[]> {
  const sorted = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.statementKey === statementKey) sorted.set(fact.lineKey, [...(sorted.get(fact.lineKey) ?? []), fact])
  }
  return sorted
}

/** The amounts and forecasts of one statement, by line key. Those of other statements are left out. */
export function recordsOf(statementKey: string, facts: { readonly amounts: readonly Amount[]; readonly forecasts: readonly Forecast[] }): StatementRecords {
  return { amounts: byLine(facts.amounts, statementKey), forecasts: byLine(facts.forecasts, statementKey) }
}

/**
 * Amount of a line from January to the end of a month: January–July −142 500 and August −21 103 tkr are −163 603 tkr to August.
 * Null when nothing is recorded in the year, incomplete when months are missing.
 */
export function recordedToDate(records: StatementRecords, wanted: Omit<AmountSelector, 'lineKey'>, toMonth: number): Recorded {
  return (lineKey) => {
    const ofLine = amountsOf(records.amounts.get(lineKey) ?? [], { ...wanted, lineKey })
    return ofLine.length === 0 ? null : (amountToDate(ofLine, wanted.year, toMonth) ?? 'incomplete')
  }
}

/** Full-year forecast of a line in a vintage, öre; null when none was made in it, or for the vintage null (no previous report). */
export function forecastIn(records: StatementRecords, vintageKey: Month | null): (lineKey: string) => Ore | null {
  return (lineKey) => records.forecasts.get(lineKey)?.find((forecast) => forecast.vintageKey === vintageKey)?.fullYear ?? null
}

/** Forecast of a line in this vintage. A line that had one last time and has none yet is incomplete: the totals above it are not known. */
export function recordedForecast(records: StatementRecords, vintages: { readonly this: Month; readonly previous: Month | null }): Recorded {
  const [now, before] = [forecastIn(records, vintages.this), forecastIn(records, vintages.previous)]
  return (lineKey) => now(lineKey) ?? (before(lineKey) === null ? null : 'incomplete')
}
