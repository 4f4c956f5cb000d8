import type { RatingRule } from './assessment'
import type { Month, Period } from './period'

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
