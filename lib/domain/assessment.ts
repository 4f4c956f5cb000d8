import type { FavourableDirection, MissingReason, TargetOperator } from './indicator'
import { compareNumbers } from './number'
import type { Month } from './period'

/** The four levels. Colour, shape and Swedish word come from components/assessment and lib/text. */
export type RatingLevel = 'met' | 'partlyMet' | 'notMet' | 'notAssessed'

/** How a level is proposed from a value and a target (domain rule 6). */
export type RatingRule =
  /** Off by less than `tolerance` (fraction of the target) → partly met; `atLimit` decides a value exactly on the limit. */
  | { readonly kind: 'relativeTolerance'; readonly tolerance: number; readonly atLimit: 'partlyMet' | 'notMet' }
  /** Off by less than so many units (percentage points). */
  | { readonly kind: 'points'; readonly tolerance: number; readonly atLimit: 'partlyMet' | 'notMet' }
  /** First band whose `from` the rounded value reaches, highest first. */
  | { readonly kind: 'bands'; readonly decimals: number; readonly bands: readonly { readonly from: number; readonly level: RatingLevel }[] }
  /** First condition that holds. */
  | {
      readonly kind: 'conditions'
      readonly conditions: readonly { readonly operator: TargetOperator; readonly value: number; readonly level: RatingLevel }[]
      readonly otherwise: RatingLevel
    }
  /** Deficit → not met, surplus or zero → met. */
  | { readonly kind: 'sign' }
  | { readonly kind: 'manual' }

/** How a goal's level is proposed from the levels below it (domain rule 7). */
export type RollUpRule =
  /** All rated equal → that level, mixed → partly met (2020). */
  | { readonly kind: 'unanimous' }
  | { readonly kind: 'worst' }
  | { readonly kind: 'majority' }
  /** More than `share` met → met, else partly met; a not-met budget variance → not met (2022). */
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'manual' }

/** Why a level is proposed: a code for lib/text to say in Swedish, and the numbers that led there. */
export interface RatingBasis {
  readonly code:
    | 'reached'
    | 'withinTolerance'
    | 'atTolerance'
    | 'beyondTolerance'
    | 'zeroTargetReached'
    | 'zeroTargetMissed'
    | 'betweenSteps'
    | 'worstStep'
    | 'inBand'
    | 'condition'
    | 'deficit'
    | 'noDeficit'
    | 'noValue'
    | 'noTarget'
    | 'manual'
    | 'allEqual'
    | 'mixed'
    | 'worst'
    | 'majority'
    | 'share'
    | 'nothingRated'
  /** Of an indicator: its value. Of a roll-up: how many of the rated levels are met. */
  readonly value: number | null
  /** Of an indicator: the target it is compared with, unrounded. Of a roll-up: how many levels are rated. */
  readonly target: number | null
  /** Signed deviation from the target as a fraction of it: 2 017 against 1 703⅓ = 0,1841. In points when `inPoints`. */
  readonly deviation: number | null
  /** The limit it is compared with, as a fraction (0,1 = 10 %) or in points; the value of the band or condition that held. */
  readonly limit: number | null
  /** Set by the points rule: deviation and limit are points (percentage points), not fractions. */
  readonly inPoints?: true
  /** Why there is no value (code noValue), where a reason is recorded. */
  readonly missing?: MissingReason
  /** The value was carried over from an earlier report: the last month that it is about. It counts, and the reader is told. */
  readonly carriedOverFrom?: Month
  /** Set for a level at year end: how `value`, the full-year value, was reached. */
  readonly projection?: YearEndProjection
}

/** How a full-year value follows from today's: a sum goes on at its rate, anything else stays as it is. */
export type YearEndProjection = 'runRate' | 'asToday'

export interface ProposedLevel {
  readonly level: RatingLevel
  readonly basis: RatingBasis
}

export type TrendDirection = 'up' | 'down' | 'unchanged'
export type TrendGoodness = 'better' | 'worse' | 'unchanged'

/** Direction of the number and direction of goodness are two fields; always against a named base (domain rule 8). */
export interface Trend {
  readonly direction: TrendDirection | null
  readonly goodness: TrendGoodness
  readonly base: string
}

export type AssessmentSubject =
  | 'indicator'
  | 'goal'
  | 'unitResult'
  | 'monthlyStripCell'
  | 'correctiveMeasure'
  | 'risk'
  | 'assignment'
  | 'activity'
  | 'annualCycleItem'

/** Bedömning as stored in one report. `level` null: nobody has set a level, the proposal stands. `version` 0 = not stored yet. */
export interface Assessment {
  readonly subject: AssessmentSubject
  readonly subjectKey: string
  readonly orgUnitKey: string
  /** 1–12 for a monthly strip cell, else 0. */
  readonly month: number
  readonly level: RatingLevel | null
  /** Required when level differs from the proposal. */
  readonly reason: string | null
  readonly yearEndLevel: RatingLevel | null
  readonly yearEndReason: string | null
  readonly trend: Trend | null
  readonly commentary: string | null
  readonly version: number
}

/**
 * The assessment of a subject in one report, null when nobody has touched it.
 * @param orgUnitKey the unit whose own result it is (subject unitResult), else empty
 */
export function assessmentOf(assessments: readonly Assessment[], subject: AssessmentSubject, subjectKey: string, orgUnitKey = ''): Assessment | null {
  return (
    assessments.find(
      (assessment) =>
        assessment.subject === subject && assessment.subjectKey === subjectKey && assessment.orgUnitKey === orgUnitKey && assessment.month === 0,
    ) ?? null
  )
}

/**
 * Trend of a number against a named base (domain rule 8). Sick leave 9,00 → 7,75 %, lower favourable: down and better.
 * @param base the report compared with, by its title
 * @returns null when either number is missing
 */
export function trendOf(previous: number | null, current: number | null, favourable: FavourableDirection, base: string): Trend | null {
  if (previous === null || current === null) return null
  const order = compareNumbers(current, previous)
  if (order === 0) return { direction: 'unchanged', goodness: 'unchanged', base }
  const direction = order > 0 ? 'up' : 'down'
  return { direction, goodness: (direction === 'up') === (favourable === 'higher') ? 'better' : 'worse', base }
}

const GOODNESS = { notMet: 0, partlyMet: 1, met: 2 } as const

/**
 * Trend of a level where there is no number: not met → partly met is better, without a direction of a number.
 * @returns null when either level is not assessed
 */
export function levelTrend(previous: RatingLevel, current: RatingLevel, base: string): Trend | null {
  if (previous === 'notAssessed' || current === 'notAssessed') return null
  const step = GOODNESS[current] - GOODNESS[previous]
  return { direction: null, goodness: step === 0 ? 'unchanged' : step > 0 ? 'better' : 'worse', base }
}
