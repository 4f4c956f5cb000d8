import { amountsOf, tailAmount, tailInterval, type TailInterval } from './amount'
import type { Forecast } from './forecast'
import type { Ore } from './money'
import { lastTotal, type Amount } from './statement'
import { lineFigures, type StatementInput } from './statement-figures'
import { budgetChangeSince, statementInput, type MoneyFacts } from './statement-input'
import { bridge, type Bridge } from './variance'

/** A statement to be filled in: what its figures are computed from, and what the budget versions changed since last time. */
export interface StatementSheet {
  readonly input: StatementInput
  /** Effect of new budget decisions on the last total since the previous report; null when there is none to compare with. */
  readonly budgetChange: Ore | null
}

/** The sheet of one statement of a report, null when the facts have none with that key. Amounts of other statements are left out. */
export function statementSheet(facts: MoneyFacts, statementKey: string): StatementSheet | null {
  const input = statementInput(facts, statementKey)
  if (!input) return null
  const ofStatement = (each: { readonly statementKey: string }) => each.statementKey === statementKey
  const total = lastTotal(input.statement)
  return {
    input: { ...input, amounts: facts.amounts.filter(ofStatement), forecasts: facts.forecasts.filter(ofStatement) },
    budgetChange: total && budgetChangeSince(facts, input.statement, total),
  }
}

function actualsOf(input: StatementInput, lineKey: string): readonly Amount[] {
  const { statement, period } = input
  return amountsOf(input.amounts, { statementKey: statement.key, lineKey, measure: 'actual', year: period.year, budgetVersionKey: null })
}

/** Where a typed value to date of a line is stored; null when earlier months have a gap and it has no place. */
export function actualTail(input: StatementInput, lineKey: string): TailInterval | null {
  return tailInterval(actualsOf(input, lineKey), input.period.year, input.period.to)
}

/** The input as it will be once a value to date has been stored: −163 603 tkr over −142 500 earlier puts −21 103 in the tail. */
export function withActual(input: StatementInput, lineKey: string, value: Ore | null): StatementInput {
  const tail = actualTail(input, lineKey)
  if (!tail) return input
  const others = input.amounts.filter((amount) => amount !== tail.current)
  if (value === null) return { ...input, amounts: others }
  const amount: Amount = {
    statementKey: input.statement.key,
    lineKey,
    measure: 'actual',
    budgetVersionKey: null,
    period: tail.period,
    amount: tailAmount(value, tail.earlier),
    version: tail.current?.version ?? 0,
  }
  return { ...input, amounts: [...others, amount] }
}

/** The forecast of a line in the report's own vintage, null when none has been made. */
export function forecastInVintage(input: StatementInput, lineKey: string): Forecast | null {
  return input.forecasts.find((forecast) => forecast.lineKey === lineKey && forecast.vintageKey === input.vintageKey) ?? null
}

/** The input as it will be once a full-year forecast has been stored; null takes the forecast away. */
export function withForecast(input: StatementInput, lineKey: string, value: Ore | null): StatementInput {
  const current = forecastInVintage(input, lineKey)
  const others = input.forecasts.filter((forecast) => forecast !== current)
  if (value === null) return { ...input, forecasts: others }
  const forecast: Forecast = {
    vintageKey: input.vintageKey,
    statementKey: input.statement.key,
    lineKey,
    fullYear: value,
    method: 'entered',
    comment: current?.comment ?? null,
    effects: current?.effects ?? [],
    version: current?.version ?? 0,
  }
  return { ...input, forecasts: [...others, forecast] }
}

/** How the full-year variance of the last total came about since the previous report; null without a total. */
export function sheetBridge(sheet: StatementSheet): Bridge | null {
  const total = lastTotal(sheet.input.statement)
  if (!total) return null
  const { forecast, previousForecast, yearBudget } = lineFigures(sheet.input, total)
  return bridge({ forecast, previousForecast, yearBudget, budgetChange: sheet.budgetChange })
}
