import { inWholeTkr, ore, ORE_PER_TKR, subtractOre, sumOre, type Ore } from './money'
import { lineKeysWithin, type BudgetChange, type BudgetVersion, type Statement } from './statement'

/** Actual or forecast − budget; positive is better (domain rule 1): −5 076 = −173 577 − (−168 501). Null when either is missing. */
export function variance(amount: Ore | null, budget: Ore | null): Ore | null {
  return subtractOre(amount, budget)
}

/** Forecast of this vintage − forecast of the previous report's vintage (domain rule 4). Null when either is missing. */
export function forecastChange(forecast: Ore | null, previousForecast: Ore | null): Ore | null {
  return subtractOre(forecast, previousForecast)
}

/** Whole-year variance in percent of the year budget, with its sign (domain rule 9): −9 490 of −252 220 tkr = −3,76. Null without a budget. */
export function budgetVariancePercent(forecast: Ore | null, yearBudget: Ore | null): number | null {
  if (forecast === null || yearBudget === null || yearBudget === 0) return null
  return (100 * (forecast - yearBudget)) / Math.abs(yearBudget)
}

/**
 * Share of the counted areas within budget, in percent (domain rule 10): full-year variance ≥ 0 in 6 of 10 areas = 60.
 * @param yearVariances one per counted area
 * @returns null when there is no area or the variance of one is missing
 */
export function shareWithinBudget(yearVariances: readonly (Ore | null)[]): number | null {
  const known = yearVariances.filter((amount) => amount !== null)
  if (known.length === 0 || known.length < yearVariances.length) return null
  return (100 * known.filter((amount) => amount >= 0).length) / known.length
}

/**
 * What the budget versions after one and up to another changed for a line and everything below it; costs negative.
 * 6,6 mnkr more to spend = −660 000 000 öre; 0 öre when nothing was decided between them.
 * @param versions all versions of the year, in the order of decision
 * @returns null when a version is unknown or they stand in the wrong order
 */
export function budgetChangeBetween(
  statement: Statement,
  lineKey: string,
  changes: readonly BudgetChange[],
  versions: readonly BudgetVersion[],
  between: { readonly fromVersionKey: string; readonly toVersionKey: string },
): Ore | null {
  const keys = versions.map((version) => version.key)
  const from = keys.indexOf(between.fromVersionKey)
  const to = keys.indexOf(between.toVersionKey)
  if (from < 0 || to < from) return null
  const decided = keys.slice(from + 1, to + 1)
  const lines = lineKeysWithin(statement, lineKey)
  const counted = changes.filter(
    (change) => change.statementKey === statement.key && decided.includes(change.budgetVersionKey) && lines.includes(change.lineKey),
  )
  return sumOre(counted.map((change) => change.amount)) ?? ore(0)
}

/** How the full-year variance came about since the previous report, in öre; positive is better. */
export interface Bridge {
  readonly previousVariance: Ore | null
  readonly forecastChange: Ore | null
  /** More to spend is positive. */
  readonly budgetChange: Ore | null
  readonly variance: Ore | null
}

/**
 * previousVariance + forecastChange + budgetChange = variance, exactly (domain rule 4): −16 207 + 117 + 6 600 = −9 490.
 * @param amounts full-year amounts, costs negative; `budgetChange` as from budgetChangeBetween: −6 600 tkr
 * @returns each part null when an amount that it is made of is missing
 */
export function bridge(amounts: {
  readonly forecast: Ore | null
  readonly previousForecast: Ore | null
  readonly yearBudget: Ore | null
  readonly budgetChange: Ore | null
}): Bridge {
  const previousBudget = subtractOre(amounts.yearBudget, amounts.budgetChange)
  return {
    previousVariance: variance(amounts.previousForecast, previousBudget),
    forecastChange: forecastChange(amounts.forecast, amounts.previousForecast),
    budgetChange: subtractOre(previousBudget, amounts.yearBudget),
    variance: variance(amounts.forecast, amounts.yearBudget),
  }
}

/** How far a printed total may lie from its printed rows, in tkr (domain rule 2). */
export const SLACK_TKR = 1
export const OF_WHICH_SLACK_TKR = 2

/**
 * Whether two amounts agree as printed in whole tkr: −168 501 and −168 502 do (domain rule 2).
 * @param slackTkr SLACK_TKR, or OF_WHICH_SLACK_TKR for of-which rows
 */
export function reconciles(a: Ore, b: Ore, slackTkr: number = SLACK_TKR): boolean {
  return Math.abs(inWholeTkr(a) - inWholeTkr(b)) <= slackTkr * ORE_PER_TKR
}
