import type { RatingLevel } from './assessment'
import type { GoalLevel } from './goal'
import type { MissingReason } from './indicator'

/**
 * Rapportmall: a report form is data. It says which blocks stand where, with which columns and words; facts do not know it.
 * Swedish in a form (titles, column labels, legends, month names) is the municipality's own data, not interface text.
 *
 * In every title, label, group, row header and legend line these are replaced:
 * `{period}` januari–augusti, `{highlightsPeriod}` maj–augusti, `{month}` augusti (last month of the period),
 * `{year}` 2020, `{previousReport}` title of the previous report (nothing when there is none).
 * `{Period}`, `{HighlightsPeriod}` and `{Month}` are the same with a capital first letter.
 */
export interface ReportForm {
  readonly key: string
  readonly formVersion: number
  readonly name: string
  /** Word per level in this form, e.g. Grön, Gul, Röd, Ej bedömd. */
  readonly ratingWords: Readonly<Record<RatingLevel, string>>
  /** What a blank cell is printed as, per reason. */
  readonly missingWords: Readonly<Record<MissingReason, string>>
  /** Twelve names from January on, as they stand in running text: januari, februari … */
  readonly monthNames: readonly string[]
  /** Twelve names from January on, as they head a narrow column: jan, feb … */
  readonly shortMonthNames: readonly string[]
  readonly sections: readonly FormSection[]
}

export interface FormSection {
  /** Unique in the form; becomes the anchor of the section. */
  readonly key: string
  /** Heading level in the document: 2 is a chapter. */
  readonly level: 2 | 3 | 4
  readonly title: string
  readonly blocks: readonly FormBlock[]
}

/** A column: which value (key known to the block kind), what it is called, how it is printed. */
export interface FormColumn {
  readonly key: string
  readonly label: string
  /** Label of the group that the column stands under (Januari–augusti, Helår). */
  readonly group: string | null
  /** Decimals of figures; an indicator's own decimals go before it. Ignored for text and ratings. */
  readonly decimals: number
}

interface FormTable {
  readonly title: string
  /** Label of the first column, which names the rows: Indikator, Risk, Uppdrag. It is not among `columns`. */
  readonly rowHeader: string
  /** In print order. A key that the block kind does not know gives empty cells. */
  readonly columns: readonly FormColumn[]
  /** Explanation of the rating, in the form's own words. */
  readonly legend: readonly string[]
}

/** An earlier report of the year that trends of indicators are measured against: its title as printed, and its last month. */
export interface FormTrendBase {
  readonly title: string
  readonly toMonth: number
}

/** Row of a placement table. Rows that do not belong to the category's kind are left out. */
export interface FormPlacementRow {
  /**
   * Categories of kind `price`: `pricePerDay` (kr), `placements`, `placementDays` (placements × days), `cost` (tkr); under outcome
   * only `careDays` (as counted) and `volumeEffect`, `priceEffect` (tkr; together budgeted cost − cost: dearer is negative).
   * Categories of kind `share`: `purchasedShare`, `contractedShare` (percent).
   * Year column: full-year placements for `placements`; the sum for days, cost and effects, missing where a month is; else empty.
   */
  readonly key:
    | 'pricePerDay'
    | 'placements'
    | 'placementDays'
    | 'careDays'
    | 'cost'
    | 'volumeEffect'
    | 'priceEffect'
    | 'purchasedShare'
    | 'contractedShare'
  readonly label: string
  readonly decimals: number
}

/** One of the figures that open the report, taken from the last total of a statement (share: from its counted areas). */
export interface FormKeyFigure {
  readonly key: KeyFigure
  readonly label: string
  readonly statementKey: string
  /** Of mnkr, or of percent for `shareWithinBudget` and `budgetVariancePercent`. */
  readonly decimals: number
}

export type FormBlock =
  /** Prose written by people, stored as the section text `sectionKey`. */
  | { readonly kind: 'prose'; readonly sectionKey: string; readonly required: boolean; readonly instructions: string | null }
  /** Figures that open the report. */
  | { readonly kind: 'keyFigures'; readonly figures: readonly FormKeyFigure[] }
  /**
   * Goals of a level and those right below them, each with its level and how many indicators hold each level. Column keys: `rating`,
   * `trend`, `yearEnd`, `commentary`; counts of indicators: `met`, `partlyMet`, `notMet`, `notAssessed`, `indicators` (all).
   */
  | (FormTable & {
      readonly kind: 'overview'
      readonly rootLevel: GoalLevel
      /** Last row, which sums the counts: Alla mål. */
      readonly totalLabel: string
    })
  /**
   * Goal tree below the roots of the given level, with indicators. Column keys: `actual`, `target`, `rating`, `trend`,
   * `yearEnd`, `commentary`. `trendBase`: none means the previous report; goals are always measured against that one.
   */
  | (FormTable & {
      readonly kind: 'goalTable'
      readonly rootLevel: 'goalArea' | 'strategicGoal' | 'baseCondition'
      readonly trendBase?: FormTrendBase | null
    })
  /**
   * In tkr. Column keys: `actual`, `budget`, `variance` (period); `forecast`, `yearBudget`, `yearVariance` (year);
   * `previousForecast`, `forecastChange` (since the previous report of the year).
   * Last year: `samePeriodLastYear`, `changeOnSamePeriodLastYear`; `lastYear` (its whole actual), `changeOnLastYear` (forecast, or in
   * December actual, − last year's actual).
   * Net result: `grant` (the budget to date turned round: positive), `netCost` (actual), `netResult` (grant + net cost),
   * `lastYearNetResult` (whole year), `changeOnLastYearNetResult`.
   */
  | (FormTable & { readonly kind: 'statement'; readonly statementKey: string })
  /** previous variance + forecast change + budget change = variance, in mnkr, for the last total of the statement. */
  | { readonly kind: 'bridge'; readonly statementKey: string; readonly title: string }
  /** Forecast comments per line, with the year variance that they explain. */
  | { readonly kind: 'amountComments'; readonly statementKey: string; readonly title: string }
  /** Tree of measures with their indicators. Column keys: `rating`, `trend`, `actual`, `target`, `effect` (tkr), `commentary`. */
  | (FormTable & { readonly kind: 'correctiveMeasures'; readonly trendBase?: FormTrendBase | null })
  /** Risks open in the report's last month; the row header is the risk. Column keys: `type`, `score`, `actions`, `rating`, `trend`, `commentary`. */
  | (FormTable & { readonly kind: 'risks' })
  /** The row header is the assignment. Column keys: `issuer`, `aim`, `group`, `targetAreas`, `rating`, `trend`, `commentary`. */
  | (FormTable & { readonly kind: 'assignments' })
  /** Counts of assignments per level (words of the form) and in all. */
  | {
      readonly kind: 'assignmentCounts'
      readonly title: string
      /** Head of the first column, which holds the rating words. */
      readonly rowHeader: string
      /** Head of the column of counts: Antal. */
      readonly countLabel: string
      /** Last row: Totalt. */
      readonly totalLabel: string
    }
  /**
   * One table per category, whose name is the table's title: rows under `outcomeLabel` and again under `budgetLabel`, one
   * column per month, under `actualLabel` up to the report's last month and under `forecastLabel` after it.
   */
  | {
      readonly kind: 'placementVolumes'
      /** More words around the category's name, where it holds `{category}`; else the name stands alone. */
      readonly title: string
      readonly legend: readonly string[]
      readonly rowHeader: string
      /** Heading above the rows of actuals and forecasts: Utfall och prognos. */
      readonly outcomeLabel: string
      /** Heading above the rows of budget: Budget. */
      readonly budgetLabel: string
      /** Column group of months that have passed: Utfall. */
      readonly actualLabel: string
      /** Column group of months to come: Prognos. */
      readonly forecastLabel: string
      /** Head of the year column, which stands last: Helår. Null: no year column. */
      readonly yearLabel: string | null
      readonly rows: readonly FormPlacementRow[]
    }
  /** A data table as stored, with its own title and columns. */
  | { readonly kind: 'dataTable'; readonly tableKey: string; readonly rowHeader: string }

/** All but the share and the percent are in mnkr with a sign. */
export type KeyFigure = 'yearVariance' | 'periodVariance' | 'forecastChange' | 'shareWithinBudget' | 'budgetVariancePercent'
