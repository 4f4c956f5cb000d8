import type { Forecast } from './forecast'
import { ore, subtractOre, type Ore } from './money'
import type { Month, Period } from './period'
import { lineAmount, printOrder, type Amount, type BudgetLine, type PrintedLine, type Statement } from './statement'
import { forecastIn, recordedForecast, recordedToDate, recordsOf, type Recorded, type StatementRecords } from './statement-records'
import { forecastChange, shareWithinBudget, variance } from './variance'

const LAST_MONTH = 12

/** What a statement is computed from, for one report. */
export interface StatementInput {
  readonly statement: Statement
  /** The same statement as its lines stood last year; left out when it was not kept then. */
  readonly lastYearStatement?: Statement | undefined
  /** Of the report's year and of the year before. */
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
  /** Actual from January to the same month last year. */
  readonly samePeriodLastYear: Ore | null
  /** Actual of the whole of last year. */
  readonly lastYear: Ore | null
  readonly changeOnSamePeriodLastYear: Ore | null
  /** Forecast (in December, without one, the actual) − last year's actual: a worse year is negative. */
  readonly changeOnLastYear: Ore | null
  /** The budget to date turned round, as a grant to the net cost: positive. */
  readonly grant: Ore | null
  /** Grant + net cost, which is the variance. */
  readonly netResult: Ore | null
  /** Actual − budget of the whole of last year. */
  readonly lastYearNetResult: Ore | null
  /** Net result of the whole year (forecast, or in December actual) − last year's. */
  readonly changeOnLastYearNetResult: Ore | null
}

export interface StatementRow extends PrintedLine {
  readonly figures: StatementFigures
}

interface LastYearAmounts {
  readonly samePeriod: Ore | null
  readonly actual: Ore | null
  readonly budget: Ore | null
}

/**
 * Last year's amounts of the line with the same key. A total is that of last year's own lines, so that a line that has been closed
 * since is still in it; a total that is new this year is made of this year's lines.
 */
function lastYearAmounts(input: StatementInput, line: BudgetLine, records: StatementRecords): LastYearAmounts {
  const { statement, lastYearStatement, period } = input
  const lineThen = lastYearStatement?.lines.find((each) => each.key === line.key)
  const amount = (recorded: Recorded) =>
    lastYearStatement && lineThen ? lineAmount(lastYearStatement, lineThen, recorded) : lineAmount(statement, line, recorded)
  const actual = { statementKey: statement.key, measure: 'actual', year: period.year - 1, budgetVersionKey: null } as const
  const budget = { statementKey: statement.key, measure: 'budget', year: period.year - 1 } as const
  return {
    samePeriod: amount(recordedToDate(records, actual, period.to)),
    actual: amount(recordedToDate(records, actual, LAST_MONTH)),
    budget: amount(recordedToDate(records, budget, LAST_MONTH)),
  }
}

function figuresOf(input: StatementInput, line: BudgetLine, records: StatementRecords): StatementFigures {
  const { statement, period, budgetVersionKey } = input
  const amount = (recorded: Recorded) => lineAmount(statement, line, recorded)
  const actuals = { statementKey: statement.key, measure: 'actual', year: period.year, budgetVersionKey: null } as const
  const budgets = { statementKey: statement.key, measure: 'budget', year: period.year, budgetVersionKey } as const
  const actual = amount(recordedToDate(records, actuals, period.to))
  const budget = amount(recordedToDate(records, budgets, period.to))
  const yearBudget = amount(recordedToDate(records, budgets, LAST_MONTH))
  const forecast = amount(recordedForecast(records, { this: input.vintageKey, previous: input.previousVintageKey }))
  const previousForecast = amount(forecastIn(records, input.previousVintageKey))
  const before = lastYearAmounts(input, line, records)
  const wholeYear = forecast ?? (period.to === LAST_MONTH ? actual : null)
  const lastYearNetResult = variance(before.actual, before.budget)
  return {
    actual,
    budget,
    variance: variance(actual, budget),
    forecast,
    yearBudget,
    yearVariance: variance(forecast, yearBudget),
    previousForecast,
    forecastChange: forecastChange(forecast, previousForecast),
    samePeriodLastYear: before.samePeriod,
    lastYear: before.actual,
    changeOnSamePeriodLastYear: subtractOre(actual, before.samePeriod),
    changeOnLastYear: subtractOre(wholeYear, before.actual),
    grant: budget === null ? null : ore(-budget),
    netResult: variance(actual, budget),
    lastYearNetResult,
    changeOnLastYearNetResult: subtractOre(variance(wholeYear, yearBudget), lastYearNetResult),
  }
}

/**
 * All figures of one line (domain rules 1, 2 and 4). Tyresö 2023-04, result: forecast −291 379 and last year −273 644 tkr give a
 * change on last year of −17 735. Annual report 2018, administration: grant 72 204 and net cost −70 423 give a net result of 1 781.
 */
export function lineFigures(input: StatementInput, line: BudgetLine): StatementFigures {
  return figuresOf(input, line, recordsOf(input.statement.key, input))
}

/**
 * The whole statement in print order, every figure computed from unrounded amounts.
 * Tyresö 2020-08, last row: actual −173 577, budget −168 501, variance −5 076, forecast −261 710, year variance −9 490 tkr.
 */
export function statementRows(input: StatementInput): readonly StatementRow[] {
  const records = recordsOf(input.statement.key, input)
  return printOrder(input.statement).map((printed) => ({ ...printed, figures: figuresOf(input, printed.line, records) }))
}

/**
 * Share of the statement's counted areas (items) within their year budget, in percent (domain rule 10): 60 when 6 of 10 are.
 * Null when there is no area, or when the year variance of one is missing.
 */
export function areasWithinBudget(input: StatementInput): number | null {
  const areas = input.statement.lines.filter((line) => line.kind === 'item' && line.counted)
  const records = recordsOf(input.statement.key, input)
  return shareWithinBudget(areas.map((line) => figuresOf(input, line, records).yearVariance))
}
