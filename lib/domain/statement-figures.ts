import { amountsOf, amountToDate } from './amount'
import type { Forecast } from './forecast'
import type { Ore } from './money'
import type { Month, Period } from './period'
import { itemsBelow, lineAmount, printOrder, type Amount, type BudgetLine, type PrintedLine, type RecordedAmount, type Statement } from './statement'
import { forecastChange, shareWithinBudget, variance } from './variance'

/** What a statement is computed from, for one report. */
export interface StatementInput {
  readonly statement: Statement
  readonly amounts: readonly Amount[]
  readonly forecasts: readonly Forecast[]
  /** The report's period; amounts are taken from January to its last month. */
  readonly period: Period
  readonly budgetVersionKey: string
  readonly vintageKey: Month
  /** Vintage of the previous report, null when there is none. */
  readonly previousVintageKey: Month | null
}

/** Everything that is printed about a line, in öre, unrounded. Null is missing, never zero. */
export interface StatementFigures {
  readonly actual: Ore | null
  readonly budget: Ore | null
  readonly variance: Ore | null
  readonly forecast: Ore | null
  readonly yearBudget: Ore | null
  readonly yearVariance: Ore | null
  readonly previousForecast: Ore | null
  readonly forecastChange: Ore | null
}

export interface StatementRow extends PrintedLine {
  readonly figures: StatementFigures
}

/** Amount to the end of a month of one line: null when nothing is recorded in the year, incomplete when months are missing. */
function recordedToDate(input: StatementInput, measure: 'actual' | 'budget', toMonth: number): (lineKey: string) => RecordedAmount {
  const budgetVersionKey = measure === 'budget' ? input.budgetVersionKey : null
  return (lineKey) => {
    const ofLine = amountsOf(input.amounts, { statementKey: input.statement.key, lineKey, measure, budgetVersionKey })
    return ofLine.length === 0 ? null : (amountToDate(ofLine, input.period.year, toMonth) ?? 'incomplete')
  }
}

function forecastOf(input: StatementInput, lineKey: string, vintageKey: Month | null): Ore | null {
  const forecast = input.forecasts.find(
    (each) => each.statementKey === input.statement.key && each.lineKey === lineKey && each.vintageKey === vintageKey,
  )
  return forecast?.fullYear ?? null
}

/** A line that had a forecast last time and has none yet is incomplete: its total is not known. */
function recordedForecast(input: StatementInput): (lineKey: string) => RecordedAmount {
  return (lineKey) => {
    const hadOne = forecastOf(input, lineKey, input.previousVintageKey) !== null
    return forecastOf(input, lineKey, input.vintageKey) ?? (hadOne ? 'incomplete' : null)
  }
}

/** All figures of one line. */
export function lineFigures(input: StatementInput, line: BudgetLine): StatementFigures {
  const amount = (recorded: (lineKey: string) => RecordedAmount) => lineAmount(input.statement, line, recorded)
  const actual = amount(recordedToDate(input, 'actual', input.period.to))
  const budget = amount(recordedToDate(input, 'budget', input.period.to))
  const yearBudget = amount(recordedToDate(input, 'budget', 12))
  const forecast = amount(recordedForecast(input))
  const previousForecast = amount((lineKey) => forecastOf(input, lineKey, input.previousVintageKey))
  return {
    actual,
    budget,
    variance: variance(actual, budget),
    forecast,
    yearBudget,
    yearVariance: variance(forecast, yearBudget),
    previousForecast,
    forecastChange: forecastChange(forecast, previousForecast),
  }
}

/**
 * The whole statement in print order, every figure computed from unrounded amounts.
 * Tyresö 2020-08, last row: actual −173 577, budget −168 501, variance −5 076, forecast −261 710, year variance −9 490 tkr.
 */
export function statementRows(input: StatementInput): readonly StatementRow[] {
  return printOrder(input.statement).map((printed) => ({ ...printed, figures: lineFigures(input, printed.line) }))
}

/** Share of the statement's counted areas (items) within their year budget, in percent: 60 when 6 of 10 are. */
export function areasWithinBudget(input: StatementInput): number | null {
  const areas = input.statement.lines.filter((line) => line.parentKey === null).flatMap((root) => itemsBelow(input.statement, root))
  return shareWithinBudget(areas.filter((line) => line.counted).map((line) => lineFigures(input, line).yearVariance))
}
