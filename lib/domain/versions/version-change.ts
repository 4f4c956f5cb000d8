import type { RatingLevel } from '../assessment'
import type { Ore } from '../money'
import type { CellView } from '../report-view'

/** Where something stands in the report: the anchor of its section or table (reference.ts), and what that is called. */
export interface VersionPlace {
  readonly anchor: string
  readonly title: string
}

/**
 * Some words of a paragraph. `followed`: nobody wrote this; a linked figure or a reference reads otherwise because what it shows is
 * another. Words in `text` have their blanks with them.
 */
export type WordPart =
  | { readonly kind: 'kept' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'followed'; readonly before: string; readonly after: string }

/** A paragraph, list item, heading or table row of a text, in order; one that is only in one version has `removed` or `added` alone. */
export type ParagraphChange = readonly WordPart[]

/** A text that reads otherwise: all of its paragraphs, the unchanged too. */
export interface ChangedText {
  readonly key: string
  readonly kind: 'text' | 'footnote'
  readonly label: string
  readonly place: VersionPlace
  readonly paragraphs: readonly ParagraphChange[]
}

/** A figure that is printed otherwise. */
export interface ChangedFigure {
  readonly key: string
  readonly place: VersionPlace
  readonly row: string
  readonly column: string
  readonly before: CellView
  readonly after: CellView
  /** After less before, as both are printed: öre, percentage points or a number. Null where one of them is no number. */
  readonly difference: number | null
}

/** A level that moved; `direction` is null where one of the levels is "not assessed". */
export interface ChangedRating {
  readonly key: string
  readonly place: VersionPlace
  readonly label: string
  /** The column, where the row has several levels: a month of a strip. */
  readonly column: string | null
  readonly before: RatingLevel
  readonly after: RatingLevel
  readonly direction: 'better' | 'worse' | null
}

/** A risk as a version tells of it. Score: likelihood × impact; null: not told in both versions, or not set. */
export interface RiskState {
  readonly state: 'open' | 'closed'
  readonly score: number | null
  readonly level: RatingLevel | null
}

/** A risk that is new, closed, opened again or another than it was. Null: that version does not have it. */
export interface ChangedRisk {
  readonly key: string
  readonly place: VersionPlace
  readonly label: string
  readonly before: RiskState | null
  readonly after: RiskState | null
}

export type ItemKind = 'assignment' | 'activity' | 'annualCycleItem' | 'correctiveMeasure'

/** An assignment, activity or measure that is new, gone or has another level. `met` is done. Null as a side: that version does not have it. */
export interface ChangedItem {
  readonly kind: ItemKind
  readonly key: string
  readonly place: VersionPlace
  readonly label: string
  readonly before: { readonly level: RatingLevel | null } | null
  readonly after: { readonly level: RatingLevel | null } | null
}

/** A target that is another, or a goal, indicator or line that is called something else. */
export type ChangedDefinition =
  | { readonly kind: 'target'; readonly key: string; readonly place: VersionPlace; readonly label: string; readonly before: CellView; readonly after: CellView }
  | { readonly kind: 'name'; readonly key: string; readonly place: VersionPlace; readonly label: string; readonly before: string; readonly after: string }

/** A section that only one version has, or that is called something else. Null: not there. */
export interface ChangedSection {
  readonly key: string
  readonly place: VersionPlace
  readonly before: string | null
  readonly after: string | null
}

/** How the full-year variance of a statement's total came from one version to the other: previousVariance + forecastChange + budgetChange = variance. */
export interface ForecastBridge {
  readonly key: string
  readonly place: VersionPlace
  readonly label: string
  readonly previousVariance: Ore
  readonly forecastChange: Ore
  /** Effect on the variance: more to spend is positive. */
  readonly budgetChange: Ore
  readonly variance: Ore
}

/** What has nothing to be compared with: only one version has it. */
export interface Uncompared {
  readonly what: 'table' | 'row' | 'column' | 'text'
  readonly key: string
  readonly place: VersionPlace
  readonly label: string
  readonly side: 'before' | 'after'
}

/** Everything that tells two versions of a report, or two reports, apart. Lists are empty where nothing does. */
export interface VersionChange {
  readonly ratings: readonly ChangedRating[]
  readonly bridges: readonly ForecastBridge[]
  readonly figures: readonly ChangedFigure[]
  readonly texts: readonly ChangedText[]
  readonly risks: readonly ChangedRisk[]
  readonly items: readonly ChangedItem[]
  readonly definitions: readonly ChangedDefinition[]
  readonly sections: readonly ChangedSection[]
  readonly uncompared: readonly Uncompared[]
}

/** Whether the versions read the same: every list is empty. */
export function isSame(change: VersionChange): boolean {
  return Object.values(change).every((list: readonly unknown[]) => list.length === 0)
}
