import { amountToDate } from '../amount'
import type { ForecastMethod } from '../forecast'
import { ore, type Ore } from '../money'
import { compareNumbers } from '../number'
import type { Statement } from '../statement'
import { grouped, type ForecastHistory } from './forecast-history'
import { mean } from './series'

/** A forecast that was issued, and what the year came to. */
export interface IssuedForecast {
  readonly statementKey: string
  readonly lineKey: string
  readonly serviceAreaKey: string | null
  readonly year: number
  /** Month of the actuals behind it, 1–12. */
  readonly month: number
  readonly method: ForecastMethod
  readonly fullYear: Ore
  readonly outcome: Ore
}

/**
 * The forecasts of a statement's items that earlier years issued, with what those years came to; those of a year that is not over
 * are left out. Of-which lines are part of their items and are not counted again.
 */
export function issuedForecasts(statement: Statement, history: Pick<ForecastHistory, 'amounts' | 'forecasts'>): readonly IssuedForecast[] {
  const items = new Map(statement.lines.filter(({ kind }) => kind === 'item').map((line) => [line.key, line]))
  const actuals = grouped(
    history.amounts.filter(({ statementKey, measure }) => statementKey === statement.key && measure === 'actual'),
    ({ lineKey, period }) => `${lineKey}/${period.year}`,
  )
  return history.forecasts.flatMap(({ statementKey, lineKey, vintageKey, method, fullYear }) => {
    const [year, month] = [Number(vintageKey.slice(0, 4)), Number(vintageKey.slice(5, 7))]
    const line = items.get(lineKey)
    if (line === undefined || statementKey !== statement.key) return []
    const outcome = amountToDate(actuals.get(`${lineKey}/${year}`) ?? [], year, 12)
    return outcome === null ? [] : [{ statementKey, lineKey, serviceAreaKey: line.serviceAreaKey, year, month, method, fullYear, outcome }]
  })
}

/** Error of an issued forecast, öre: outcome − forecast (domain "Forecasts"). −261 710 forecast, −259 000 came: +2 710, better. */
export function forecastError({ fullYear, outcome }: IssuedForecast): Ore {
  return ore(outcome - fullYear)
}

/** Share of the outcome within which a forecast counts as accurate: the limit of "prognossäkerhet i augusti inom ±1 %". */
const ACCURATE_WITHIN = 0.01

/** How accurate a set of issued forecasts was. */
export interface IssuedAccuracy {
  readonly count: number
  /** Share within ±1 % of the outcome, in percent. */
  readonly withinOnePercent: number
  /** Mean error, öre; positive turned out better than forecast. */
  readonly meanError: number
  /** Mean error in percent of the mean size of the outcome; null when outcomes are 0. */
  readonly bias: number | null
}

/**
 * Accuracy of issued forecasts together. Forecasts −100 and −104 of outcomes −100,5 and −100: one of two within ±1 %, bias +1,7 %.
 * An outcome of 0 was forecast accurately only by 0.
 * @returns null for none
 */
export function issuedAccuracy(issued: readonly IssuedForecast[]): IssuedAccuracy | null {
  return issued.length === 0 ? null : accuracyOfSome(issued)
}

function accuracyOfSome(issued: readonly IssuedForecast[]): IssuedAccuracy {
  const accurate = issued.filter((each) => compareNumbers(Math.abs(forecastError(each)), ACCURATE_WITHIN * Math.abs(each.outcome)) <= 0)
  const meanError = mean(issued.map(forecastError))
  const size = mean(issued.map(({ outcome }) => Math.abs(outcome)))
  return {
    count: issued.length,
    withinOnePercent: (100 * accurate.length) / issued.length,
    meanError,
    bias: size === 0 ? null : (100 * meanError) / size,
  }
}

/**
 * Accuracy by line, area, month or method, in the order in which each first occurs. By month, the forecasts of August alone give the
 * indicator "prognossäkerhet i augusti": the share within ±1 %.
 */
export function accuracyBy<Key extends string | number | null>(
  issued: readonly IssuedForecast[],
  keyOf: (forecast: IssuedForecast) => Key,
): ReadonlyMap<Key, IssuedAccuracy> {
  const keys = [...new Set(issued.map(keyOf))]
  return new Map(keys.map((key) => [key, accuracyOfSome(issued.filter((each) => keyOf(each) === key))]))
}
