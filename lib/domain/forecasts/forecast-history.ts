import type { Forecast } from '../forecast'
import type { Ore } from '../money'
import type { PlacementVolume } from '../placement'
import type { ReportFacts } from '../report-facts'
import type { Amount, BudgetLine, BudgetVersion } from '../statement'
import type { DatedBudget, LineYear } from './line-year'
import { placementRests } from './placement-rest'
import { eachMonth, yearToDate } from './year-to-date'

/** A budget version with the year that it is of. */
export type YearBudgetVersion = Pick<BudgetVersion, 'key' | 'decidedOn'> & { readonly year: number }

/**
 * What years before the report's left behind: what forecasts are tested on. A line is the same line where statement and line keys
 * are the same.
 */
export interface ForecastHistory {
  readonly amounts: readonly Amount[]
  readonly forecasts: readonly Forecast[]
  /** In the order they were decided. */
  readonly budgetVersions: readonly YearBudgetVersion[]
  readonly placementVolumes: readonly PlacementVolume[]
}

export const NO_HISTORY: ForecastHistory = { amounts: [], forecasts: [], budgetVersions: [], placementVolumes: [] }

/** Rows by key, in one pass: 40 lines of 5 years are some thousand amounts. Grouped by parity, 1, 2, 3 are 1, 3 and 2. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** The month of its year from which a version is known: 0 for the first; a later one from its decision, without a date not before the end. */
function knownFrom({ year, decidedOn }: YearBudgetVersion, index: number): number {
  if (index === 0) return 0
  if (decidedOn === null) return 12
  return decidedOn.startsWith(`${year}-`) ? Number(decidedOn.slice(5, 7)) : 0
}

/** Everything stored about the lines of one statement over the years. */
export interface SortedFacts {
  /** Years before the report's that have amounts, oldest first. */
  readonly earlierYears: readonly number[]
  readonly amountsByLine: ReadonlyMap<string, readonly Amount[]>
  readonly forecastsByLine: ReadonlyMap<string, readonly Forecast[]>
  readonly budgetVersionsByYear: ReadonlyMap<number, readonly YearBudgetVersion[]>
  /** By the service area that their category is linked to; categories with a price only. */
  readonly volumesByArea: ReadonlyMap<string | null, readonly PlacementVolume[]>
}

/**
 * The facts of a statement in the report's year, with the report's budget version, and those of the years before. Without a history,
 * the year before as it stands among the facts.
 */
export function sortFacts(facts: ReportFacts, statementKey: string, history: ForecastHistory): SortedFacts {
  const { period, budgetVersionKey } = facts.report
  const ofStatement = (each: { readonly statementKey: string }) => each.statementKey === statementKey
  const thisYear = facts.amounts.filter((amount) => ofStatement(amount) && amount.period.year === period.year)
  const before = (history.amounts.length > 0 ? history.amounts : facts.amounts).filter((amount) => ofStatement(amount) && amount.period.year < period.year)
  const areaOf = new Map(facts.placementCategories.filter(({ kind }) => kind === 'price').map(({ key, serviceAreaKey }) => [key, serviceAreaKey]))
  return {
    earlierYears: [...new Set(before.map((amount) => amount.period.year))].sort((a, b) => a - b),
    amountsByLine: grouped([...before, ...thisYear], ({ lineKey }) => lineKey),
    forecastsByLine: grouped([...history.forecasts, ...facts.forecasts].filter(ofStatement), ({ lineKey }) => lineKey),
    budgetVersionsByYear: grouped([...history.budgetVersions, { key: budgetVersionKey, decidedOn: null, year: period.year }], ({ year }) => year),
    volumesByArea: grouped([...history.placementVolumes, ...facts.placementVolumes], ({ categoryKey }) => areaOf.get(categoryKey) ?? null),
  }
}

const NONE: readonly never[] = []

function budgetsOf(amounts: readonly Amount[], versions: readonly YearBudgetVersion[]): readonly DatedBudget[] {
  return versions.map((version, index) => ({
    knownFrom: knownFrom(version, index),
    toDate: yearToDate(amounts.filter(({ budgetVersionKey }) => budgetVersionKey === version.key)),
  }))
}

/** Year and month of the actuals that a forecast was issued on. */
function issuedIn({ vintageKey, fullYear }: Forecast): { readonly year: number; readonly month: number; readonly fullYear: Ore } {
  return { year: Number(vintageKey.slice(0, 4)), month: Number(vintageKey.slice(5, 7)), fullYear }
}

/** What is known of one line in each of the years. */
export function lineYears(facts: SortedFacts, line: BudgetLine, years: readonly number[]): readonly LineYear[] {
  const amounts = grouped(facts.amountsByLine.get(line.key) ?? NONE, ({ period }) => period.year)
  const forecasts = grouped((facts.forecastsByLine.get(line.key) ?? NONE).map(issuedIn), ({ year }) => year)
  const volumes = (line.serviceAreaKey !== null && facts.volumesByArea.get(line.serviceAreaKey)) || NONE
  return years.map((year) => {
    const ofYear = amounts.get(year) ?? NONE
    const issued = forecasts.get(year) ?? NONE
    return {
      year,
      actual: yearToDate(ofYear.filter(({ measure }) => measure === 'actual')),
      budgets: budgetsOf(ofYear, facts.budgetVersionsByYear.get(year) ?? NONE),
      issued: eachMonth((month) => issued.find((each) => each.month === month)?.fullYear ?? null),
      placements: placementRests(volumes.filter((volume) => volume.year === year), year),
    }
  })
}
