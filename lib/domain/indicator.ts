import { trendOf, type ProposedLevel, type RatingBasis, type RatingRule, type Trend } from './assessment'
import { monthsIn, type Month, type Period } from './period'
import { proposeLevel, type AppliedRule } from './rating'

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
  /** Set on a value that is computed from those of the months and is not stored: see indicator-months.ts. */
  readonly fromMonths?: true
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
 * The rule that rates an indicator: its own, else the plan's. A yes/no scale has steps instead of a tolerance: one tenth of Ja is
 * no share of anything, and a scale coded Ja = 1 must be rated as one coded Ja = 2.
 */
export function appliedRule(indicator: Pick<Indicator, 'ratingRule' | 'measurementUnit' | 'scale' | 'favourableDirection'>, planRule: RatingRule): AppliedRule {
  const rule = indicator.ratingRule ?? planRule
  const hasSteps = indicator.measurementUnit === 'yesNo' && indicator.scale.length > 0
  if (!hasSteps || (rule.kind !== 'relativeTolerance' && rule.kind !== 'points')) return rule
  const steps = indicator.scale.map((step) => step.value)
  return { kind: 'steps', worst: indicator.favourableDirection === 'higher' ? Math.min(...steps) : Math.max(...steps) }
}

/**
 * What the basis tells about where the value came from: the reason why there is none, or the month that it was carried over from.
 * A value of July that stands for August counts, with carriedOverFrom 2020-07.
 */
export function provenance(recorded: IndicatorValue | null): Pick<RatingBasis, 'missing' | 'carriedOverFrom'> {
  if (recorded === null) return {}
  if (recorded.value === null) return recorded.missing === null ? {} : { missing: recorded.missing }
  return recorded.carriedOverFrom === null ? {} : { carriedOverFrom: recorded.carriedOverFrom }
}

/**
 * Months that a value is about. One carried over from July into January–August is about seven, not eight.
 * @returns null when it was carried over from another year: how many months that sum holds is not known
 */
export function monthsCovered({ period, carriedOverFrom }: Pick<IndicatorValue, 'period' | 'carriedOverFrom'>): number | null {
  if (carriedOverFrom === null) return monthsIn(period)
  const months = Number(carriedOverFrom.slice(5)) - period.from + 1
  return carriedOverFrom.startsWith(`${period.year}-`) && months > 0 ? months : null
}

/** The period whose target a value is compared with: a sum that was carried over from July is compared with the target to July. */
function comparedPeriod(indicator: Pick<Indicator, 'accumulation'>, recorded: IndicatorValue | null, period: Period): Period {
  const months = recorded === null || indicator.accumulation !== 'sum' ? null : monthsCovered(recorded)
  return months === null ? period : { ...period, to: period.from + months - 1 }
}

/**
 * Level proposed for a value against the target of a period, by the indicator's own rule or else the plan's (domain rules 5 and 6).
 * 2 017 care days to August against < 2 555 × 8/12 → notMet.
 * @param value in the indicator's own unit; null when it has not been measured → not assessed
 */
export function proposedIndicatorLevel(indicator: Indicator, planRule: RatingRule, value: number | null, period: Period): ProposedLevel {
  const target = targetFor(indicator, period)
  const operator = target?.operator ?? plainOperator(indicator.favourableDirection)
  return proposeLevel(appliedRule(indicator, planRule), value, target?.comparedWith ?? null, operator, indicator.favourableDirection)
}

/**
 * Level proposed for what is recorded: as proposedIndicatorLevel, and the basis tells the reason of a missing value and the month of
 * one carried over. 1 900 care days of July that stand for August → against < 2 555 × 7/12, carriedOverFrom 2020-07.
 * @param recorded null when nothing is recorded for the period, not even a reason → not assessed
 */
export function proposedRecordedLevel(indicator: Indicator, planRule: RatingRule, recorded: IndicatorValue | null, period: Period): ProposedLevel {
  const { level, basis } = proposedIndicatorLevel(indicator, planRule, recorded?.value ?? null, comparedPeriod(indicator, recorded, period))
  return { level, basis: { ...basis, ...provenance(recorded) } }
}

/** The number that is compared between periods: a sum grows with the months, so it is taken per month (1 900 to July = 271,4). */
function comparable(indicator: Pick<Indicator, 'accumulation'>, recorded: IndicatorValue | null): number | null {
  if (recorded === null || recorded.value === null || indicator.accumulation !== 'sum') return recorded?.value ?? null
  const months = monthsCovered(recorded)
  return months === null ? null : recorded.value / months
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
