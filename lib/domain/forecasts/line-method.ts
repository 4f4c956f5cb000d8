import type { ForecastMethod } from '../forecast'
import type { LineYear, Origin } from './line-year'
import { amountOf, gapOf, lastYearProfile, movedVintage, placementVolumes, remainingBudget, runRate, type MethodAmount } from './method'
import { valueAt } from './series'
import { chooseModel, forecastWith, MONTHS_NEEDED, type ChosenModel } from './series-model'
import { expectedSum, type SeriesForecast } from './series-forecast'
import { monthlySeries, monthNumber, type MonthlySeries } from './year-to-date'

/** A method that the core can propose by: every one but what people enter. */
export type ProposedMethod = Exclude<ForecastMethod, 'entered'>

/** In the order they are shown; of two that are equally good the first is proposed. */
export const PROPOSED_METHODS: readonly ProposedMethod[] = ['remainingBudget', 'runRate', 'lastYearProfile', 'placements', 'movedVintage', 'smoothing']

/** One line over the years, with what its months have taught. */
export interface LineHistory {
  /** The report's year, the last of the years. */
  readonly year: LineYear
  /** Last month with actuals of the report, 1–12. */
  readonly month: number
  readonly years: ReadonlyMap<number, LineYear>
  readonly series: MonthlySeries
  /** The model of each year: chosen with the months before it; for the report's year with every month. */
  readonly models: ReadonlyMap<number, ChosenModel>
}

/**
 * Months to measure errors in: the longer of the row up to the report's month and the row up to last December. When this year is known
 * as January–August only, the years before may still be known by month.
 */
export function monthsToScale({ series, year, years }: LineHistory): readonly number[] {
  const before = monthlySeries(years, year.year - 1, 12).values
  return before.length > series.values.length ? before : series.values
}

/** How many values of a series lie before a month. */
function valuesBefore({ values, end }: MonthlySeries, year: number, month: number): number {
  return values.length - (end - monthNumber(year, month))
}

/**
 * A line ready to be forecast and tested. Weights are searched once a year, beginning from what the year before found, and once with
 * every month: a test never knows more than was known then.
 * @param lineYears oldest first; the report's year last
 * @param month last month with actuals of the report, 1–12
 */
export function lineHistory(lineYears: readonly LineYear[], month: number): LineHistory {
  const year = valueAt(lineYears, lineYears.length - 1)
  const years = new Map(lineYears.map((each) => [each.year, each]))
  const series = monthlySeries(years, year.year, month)
  const models = new Map<number, ChosenModel>()
  let found: ChosenModel | null = null
  for (const each of years.keys()) {
    const known = each === year.year ? series.values.length : valuesBefore(series, each, 1)
    if (known < MONTHS_NEEDED) continue
    found = chooseModel(series.values.slice(0, known), found)
    models.set(each, found)
  }
  return { year, month, years, series, models }
}

/** The model that speaks for the rest of a year; null with fewer than 24 months to choose it from. */
export function modelOf(line: LineHistory, year: number): ChosenModel | null {
  return line.models.get(year) ?? null
}

/** What the model of a year expects of its months after a month. */
export function restOfYear(line: LineHistory, model: ChosenModel, year: number, month: number): SeriesForecast {
  return forecastWith(model, line.series.values.slice(0, valuesBefore(line.series, year, month + 1)), 12 - month)
}

/**
 * Exponential smoothing, or the simpler series model that suits the line better: actual to date + what the model expects of the
 * months left. −163 603 to August + four months of −21 000 = −247 603 tkr.
 */
function smoothing(line: LineHistory, { year, month }: Origin): MethodAmount {
  const actual = year.actual[month] ?? null
  const model = modelOf(line, year.year)
  if (actual === null) return gapOf('noActual')
  return model === null ? gapOf('tooFewMonths') : amountOf(actual + expectedSum(restOfYear(line, model, year.year, month)))
}

const METHODS: Readonly<Record<ProposedMethod, (origin: Origin, line: LineHistory) => MethodAmount>> = {
  remainingBudget,
  runRate,
  lastYearProfile,
  placements: placementVolumes,
  movedVintage,
  smoothing: (origin, line) => smoothing(line, origin),
}

/** The full-year amount by a method, forecast from a month of any of the line's years with what was known then. */
export function methodAmount(line: LineHistory, method: ProposedMethod, year: LineYear, month: number): MethodAmount {
  return METHODS[method]({ year, lastYear: line.years.get(year.year - 1) ?? null, month }, line)
}
