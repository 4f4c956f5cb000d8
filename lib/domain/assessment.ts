import type { TargetOperator } from './indicator'

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
}

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
