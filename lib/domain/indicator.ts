import { trendOf, type ProposedLevel, type RatingRule, type Trend } from './assessment'
import { monthsIn, type Month, type Period } from './period'
import { proposeLevel } from './rating'

export type MeasurementUnit = 'percent' | 'number' | 'yesNo' | 'index' | 'scale' | 'money'
export type FavourableDirection = 'higher' | 'lower'
export type TargetOperator = 'lt' | 'lte' | 'eq' | 'gte' | 'gt'
export type Accumulation = 'sum' | 'latest' | 'mean' | 'yearOnly'
export type ReportingFrequency = 'monthly' | 'interim' | 'yearly'
export type PeriodTargetMethod = 'fullYear' | 'proRata' | 'given'

/** Why there is no value. Five different things, none of which is 0. */
export type MissingReason = 'notMeasuredYet' | 'tooFewAnswers' | 'notApplicable' | 'suppressed' | 'none'

/** One step of a yes/no or partly scale: Ja=2, Delvis=1, Nej=0. */
export interface ScaleStep {
  readonly value: number
  readonly label: string
}

/** Målnivå from a given month of the year. */
export interface IndicatorTarget {
  readonly fromMonth: number
  readonly operator: TargetOperator
  readonly fullYear: number | null
  readonly periodMethod: PeriodTargetMethod
  readonly periodTargets: readonly { readonly to: number; readonly value: number }[]
  readonly note: string | null
}

/** Indikator, with the targets of the plan's year in order of fromMonth. */
export interface Indicator {
  readonly key: string
  readonly name: string
  readonly orgUnitKey: string | null
  readonly measurementUnit: MeasurementUnit
  readonly scale: readonly ScaleStep[]
  readonly decimals: number
  readonly favourableDirection: FavourableDirection
  readonly accumulation: Accumulation
  readonly frequency: ReportingFrequency
  readonly nationalCode: string | null
  readonly sensitive: boolean
  readonly ratingRule: RatingRule | null
  readonly targets: readonly IndicatorTarget[]
}

/** Utfall for a period: exactly one of value and missing is set. `version` 0 = not stored yet. */
export interface IndicatorValue {
  readonly indicatorKey: string
  readonly period: Period
  /** Organisational unit or break-down label; empty for the whole committee. */
  readonly breakdown: string
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly answers: number | null
  readonly population: number | null
  readonly remark: string | null
  readonly carriedOverFrom: Month | null
  readonly version: number
}

/** The target in force for a period. Numbers in the indicator's own unit, unrounded. */
export interface TargetInForce {
  readonly operator: TargetOperator
  readonly fullYear: number | null
  /** Target of the period where it differs from the full year's, else null. */
  readonly period: number | null
  /** The target that the period's value is compared with; null when the period has none. */
  readonly comparedWith: number | null
}

/** What a target asks of the months January–to (domain rule 5). */
function periodTarget(target: IndicatorTarget, period: Period): number | null {
  switch (target.periodMethod) {
    case 'fullYear':
      return target.fullYear
    case 'proRata':
      return target.fullYear === null ? null : (target.fullYear * monthsIn(period)) / 12
    case 'given':
      return target.periodTargets.find(({ to }) => to === period.to)?.value ?? null
  }
}

/**
 * The target in force at the end of a period: the last one whose fromMonth has come.
 * < 2 555 for the year, pro rata, January–August → period and comparedWith 1 703,33…
 * @returns null when no target has come into force yet
 */
export function targetFor(indicator: Pick<Indicator, 'targets'>, period: Period): TargetInForce | null {
  const inForce = indicator.targets.filter((target) => target.fromMonth <= period.to)
  const target = inForce.reduce<IndicatorTarget | null>((last, next) => (last !== null && last.fromMonth > next.fromMonth ? last : next), null)
  if (target === null) return null
  const comparedWith = periodTarget(target, period)
  return { operator: target.operator, fullYear: target.fullYear, period: comparedWith === target.fullYear ? null : comparedWith, comparedWith }
}

/** The value of the whole committee for exactly this period, null when nothing has been recorded, not even a reason. */
export function valueFor(values: readonly IndicatorValue[], indicatorKey: string, period: Period): IndicatorValue | null {
  return (
    values.find(
      (value) =>
        value.indicatorKey === indicatorKey &&
        value.breakdown === '' &&
        value.period.year === period.year &&
        value.period.from === period.from &&
        value.period.to === period.to,
    ) ?? null
  )
}

/** The operator of a target printed without one: at least the target when higher is favourable, at most when lower is. */
export function plainOperator(direction: FavourableDirection): TargetOperator {
  return direction === 'higher' ? 'gte' : 'lte'
}

/**
 * Level proposed for an indicator's value in a period, by its own rule or else the plan's.
 * @param value null when it has not been measured
 */
export function proposedIndicatorLevel(indicator: Indicator, planRule: RatingRule, value: number | null, period: Period): ProposedLevel {
  const target = targetFor(indicator, period)
  const operator = target?.operator ?? plainOperator(indicator.favourableDirection)
  return proposeLevel(indicator.ratingRule ?? planRule, value, target?.comparedWith ?? null, operator, indicator.favourableDirection)
}

/** The number that is compared between periods: a sum grows with the months, so it is taken per month (1 900 to July = 271,4). */
function comparable(indicator: Pick<Indicator, 'accumulation'>, value: IndicatorValue | null): number | null {
  if (value === null || value.value === null) return null
  return indicator.accumulation === 'sum' ? value.value / monthsIn(value.period) : value.value
}

/**
 * Trend of an indicator since an earlier report. Care days 1 900 to July and 2 017 to August are 271 and 252 a month: down, better.
 * @param base title of the earlier report
 * @returns null when either value is missing
 */
export function indicatorTrend(
  indicator: Pick<Indicator, 'accumulation' | 'favourableDirection'>,
  previous: IndicatorValue | null,
  current: IndicatorValue | null,
  base: string,
): Trend | null {
  return trendOf(comparable(indicator, previous), comparable(indicator, current), indicator.favourableDirection, base)
}
