import type { Ore } from '../money'
import { backTest, errorScale, testedError, type ErrorScale, type TestedError, type TestedOrigin } from './back-test'
import { methodAmount, modelOf, monthsToScale, PROPOSED_METHODS, restOfYear, type LineHistory, type ProposedMethod } from './line-method'
import { wholeOre, type ForecastGap } from './method'
import { standardErrors, type Coverage } from './quantile'
import { mean } from './series'
import { sumRange } from './series-forecast'
import type { SeriesModel } from './series-model'

/** Ends of an interval of the full-year amount, öre. */
export interface OreRange {
  readonly low: Ore
  readonly high: Ore
}

/** How sure a method is. `model`: by the formula of the series model; `tests`: from its own errors when forecasting from this month. */
export interface ForecastRanges {
  readonly basis: 'model' | 'tests'
  readonly likely: OreRange
  readonly wide: OreRange
}

/** A method's forecast from the report's month. */
export interface MethodForecast {
  readonly method: ProposedMethod
  readonly fullYear: Ore
  /** Which model the smoothing chose; null for other methods. */
  readonly model: SeriesModel | null
  /** `likely` covers 80 %, `wide` 95 %. Null with too few tests to say. */
  readonly ranges: ForecastRanges | null
  readonly tested: TestedError | null
  /** True when it was tested on the same origins as the others: only then are errors compared. */
  readonly comparable: boolean
}

/** A method that has no forecast here, and why. */
export interface MethodWithoutForecast {
  readonly method: ProposedMethod
  readonly gap: ForecastGap
}

/** Why a method is proposed, or why none is. */
export type ProposalReason =
  | { readonly code: 'smallestError'; readonly error: TestedError; readonly next: { readonly method: ProposedMethod; readonly error: TestedError } }
  | { readonly code: 'onlyTested'; readonly error: TestedError }
  /** Too little history: remaining budget, as is the custom. */
  | { readonly code: 'convention'; readonly years: number; readonly yearsNeeded: number }
  | { readonly code: 'nothingToPropose' }

/** All methods for one line, with the one that is proposed. */
export interface LineProposal {
  readonly forecasts: readonly MethodForecast[]
  readonly without: readonly MethodWithoutForecast[]
  readonly proposed: ProposedMethod | null
  readonly reason: ProposalReason
  readonly scale: ErrorScale | null
}

/** A forecast made in August is judged by those made in June–October: errors shrink over the year, and January's say little of August's. */
const MONTHS_BESIDE = 2
/** Fewer years are chance. */
const YEARS_NEEDED = 2
/** Fewer errors from the same month give no interval. */
const ERRORS_NEEDED = 3

const hasForecast = (method: ProposedMethod) => (origin: TestedOrigin) => origin.errors[method] !== null
const yearsOf = (origins: readonly TestedOrigin[]) => new Set(origins.map(({ year }) => year)).size

/** Methods that can be compared, and the origins where each of them had a forecast. */
interface Comparison {
  readonly methods: readonly ProposedMethod[]
  readonly origins: readonly TestedOrigin[]
}

/**
 * The methods that were tested in at least two years on the same origins; those tested most come first, and one that would leave
 * too few origins in common stays outside.
 */
function comparison(origins: readonly TestedOrigin[], methods: readonly ProposedMethod[]): Comparison {
  const counted = methods.map((method) => ({ method, tested: origins.filter(hasForecast(method)).length }))
  const mostTested = counted.sort((a, b) => b.tested - a.tested)
  return mostTested.reduce<Comparison>(
    (so, { method }) => {
      const common = so.origins.filter(hasForecast(method))
      return yearsOf(common) < YEARS_NEEDED ? so : { methods: [...so.methods, method], origins: common }
    },
    { methods: [], origins },
  )
}

/** Interval about an amount from errors in tests: Student's t on as many degrees as errors, about zero, so that bias widens it. */
function testedRanges(fullYear: Ore, errors: readonly number[]): ForecastRanges | null {
  if (errors.length < ERRORS_NEEDED) return null
  const deviation = Math.sqrt(mean(errors.map((error) => error * error)))
  const range = (coverage: Coverage): OreRange => {
    const halfWidth = standardErrors(coverage, errors.length) * deviation
    return { low: wholeOre(fullYear - halfWidth), high: wholeOre(fullYear + halfWidth) }
  }
  return { basis: 'tests', likely: range(0.8), wide: range(0.95) }
}

/** What a series model says of itself: its name, and intervals by its formula, moved by what the year has come to so far. */
function modelSays(line: LineHistory, method: ProposedMethod, fullYear: Ore): Pick<MethodForecast, 'model' | 'ranges'> | null {
  const model = modelOf(line, line.year.year)
  if (method !== 'smoothing' || model === null) return null
  const rest = restOfYear(line, model, line.year.year, line.month)
  const range = (coverage: Coverage): OreRange => {
    const { low, high } = sumRange(rest, coverage)
    const halfWidth = (high - low) / 2
    return { low: wholeOre(fullYear - halfWidth), high: wholeOre(fullYear + halfWidth) }
  }
  return { model: model.chosen.model, ranges: { basis: 'model', likely: range(0.8), wide: range(0.95) } }
}

/** The method with the smallest error among the compared, or the custom where nothing could be compared. */
function choose(forecasts: readonly MethodForecast[]): Pick<LineProposal, 'proposed' | 'reason'> {
  const ranked = forecasts
    .flatMap(({ method, tested, comparable }) => (comparable && tested !== null ? [{ method, error: tested }] : []))
    .sort((a, b) => a.error.absolute - b.error.absolute)
  const [best, next] = ranked
  if (best !== undefined) {
    const reason: ProposalReason = next === undefined ? { code: 'onlyTested', error: best.error } : { code: 'smallestError', error: best.error, next }
    return { proposed: best.method, reason }
  }
  if (!forecasts.some(({ method }) => method === 'remainingBudget')) return { proposed: null, reason: { code: 'nothingToPropose' } }
  const years = Math.max(...forecasts.map(({ tested }) => tested?.years ?? 0))
  return { proposed: 'remainingBudget', reason: { code: 'convention', years, yearsNeeded: YEARS_NEEDED } }
}

/**
 * Every method's forecast of one line from the report's month, tested on the years that are over, and the one to propose: the
 * smallest mean error over the origins that the methods have in common. With less than two tested years none is shown to be better,
 * and remaining budget is proposed as is the custom.
 * Two years in which each month cost what was budgeted → remaining budget, mean error 0.
 */
export function proposeForLine(line: LineHistory): LineProposal {
  const { year, month } = line
  const scale = errorScale(monthsToScale(line))
  const tests = backTest(line)
  const near = tests.filter((origin) => Math.abs(origin.month - month) <= MONTHS_BESIDE)
  const amounts = PROPOSED_METHODS.map((method) => ({ method, ...methodAmount(line, method, year, month) }))
  const able = amounts.flatMap(({ method, fullYear }) => (fullYear === null ? [] : [{ method, fullYear }]))
  const compared = comparison(near, able.map(({ method }) => method))
  const forecasts = able.map(({ method, fullYear }): MethodForecast => {
    const sameMonth = tests.flatMap(({ month: from, errors }) => (from === month && errors[method] !== null ? [errors[method]] : []))
    const comparable = compared.methods.includes(method)
    return {
      method,
      fullYear,
      ...(modelSays(line, method, fullYear) ?? { model: null, ranges: testedRanges(fullYear, sameMonth) }),
      tested: testedError(comparable ? compared.origins : near, method, scale),
      comparable,
    }
  })
  const without = amounts.flatMap(({ method, gap }) => (gap === null ? [] : [{ method, gap }]))
  return { forecasts, without, ...choose(forecasts), scale }
}
