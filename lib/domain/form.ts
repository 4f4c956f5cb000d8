import type { RatingLevel } from './assessment'
import type { MissingReason } from './indicator'

/**
 * Rapportmall: a report form is data. It says which blocks stand where, with which columns and words; facts do not know it.
 * Swedish in a form (titles, column labels, legends) is the municipality's own data, not interface text.
 */
export interface ReportForm {
  readonly key: string
  readonly formVersion: number
  readonly name: string
  /** Word per level in this form, e.g. Grön, Gul, Röd, Ej bedömd. */
  readonly ratingWords: Readonly<Record<RatingLevel, string>>
  /** What a blank cell is printed as, per reason. */
  readonly missingWords: Readonly<Record<MissingReason, string>>
  readonly sections: readonly FormSection[]
}

export interface FormSection {
  readonly key: string
  /** Heading level in the document: 2 is a chapter. */
  readonly level: 2 | 3 | 4
  /** `{highlightsPeriod}`, `{period}`, `{year}` and `{previousReport}` are replaced. */
  readonly title: string
  readonly blocks: readonly FormBlock[]
}

/** A column: which value (key known to the block kind), what it is called, how it is printed. */
export interface FormColumn {
  readonly key: string
  readonly label: string
  /** Label of the group that the column stands under (Januari–augusti, Helår). */
  readonly group: string | null
  readonly decimals: number
}

interface FormTable {
  readonly title: string
  readonly columns: readonly FormColumn[]
  /** Explanation of the rating, in the form's own words. */
  readonly legend: readonly string[]
}

export type FormBlock =
  /** Prose written by people, stored as the section text `sectionKey`. */
  | { readonly kind: 'prose'; readonly sectionKey: string; readonly required: boolean; readonly instructions: string | null }
  /** Figures that open the report. */
  | { readonly kind: 'keyFigures'; readonly figures: readonly { readonly key: KeyFigure; readonly label: string }[] }
  /** Goal tree below the roots of the given level, with indicators. Columns: actual, target, rating, trend, yearEnd, commentary. */
  | (FormTable & { readonly kind: 'goalTable'; readonly rootLevel: 'goalArea' | 'strategicGoal' | 'baseCondition' })
  /** Columns: actual, budget, variance (period); forecast, yearBudget, yearVariance (year); forecastChange. In tkr. */
  | (FormTable & { readonly kind: 'statement'; readonly statementKey: string })
  /** previous variance + forecast change + budget change = variance, in mnkr, for the last total of the statement. */
  | { readonly kind: 'bridge'; readonly statementKey: string; readonly title: string }
  /** Forecast comments per line, with the amount they explain. */
  | { readonly kind: 'amountComments'; readonly statementKey: string; readonly title: string }
  /** Columns: rating, trend, actual, target, commentary. */
  | (FormTable & { readonly kind: 'correctiveMeasures' })
  /** Columns: type, risk, score, actions, rating, commentary. */
  | (FormTable & { readonly kind: 'risks' })
  /** Columns: assignment, issuer, aim, rating, commentary. */
  | (FormTable & { readonly kind: 'assignments' })
  /** Counts of assignments per level and in all. */
  | { readonly kind: 'assignmentCounts'; readonly title: string }
  /** One table per category: month × (price, placements or shares) for actual/forecast and budget. */
  | { readonly kind: 'placementVolumes'; readonly title: string; readonly legend: readonly string[] }
  | { readonly kind: 'dataTable'; readonly tableKey: string }

export type KeyFigure = 'yearVariance' | 'periodVariance' | 'forecastChange' | 'shareWithinBudget'
