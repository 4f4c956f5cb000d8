import type { AssessmentSubject, RatingLevel } from './assessment'
import type { GoalLevel } from './goal'
import type { MissingReason } from './indicator'

/**
 * Rapportmall: a report form is data. It says which blocks stand where, with which columns and words; facts do not know it.
 * Swedish in a form (titles, column labels, legends, month names) is the municipality's own data, not interface text.
 *
 * In every title, label, group, row header and legend line these are replaced:
 * `{period}` januari–augusti, `{highlightsPeriod}` maj–augusti, `{month}` augusti (last month of the period),
 * `{year}` 2020, `{lastYear}` 2019, `{twoYearsBefore}` 2018, `{threeYearsBefore}` 2017, `{previousReport}` title of the previous report
 * (nothing when there is none).
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
  /** `decimal`: headings are numbered 1, 1.1, 1.1.1 in their order. Left out or null: no numbers. */
  readonly numbering?: 'decimal' | null
  readonly sections: readonly FormSection[]
}

export interface FormSection {
  /** Unique in the form; becomes the anchor of the section. */
  readonly key: string
  /** Heading level in the document: 2 is a chapter. */
  readonly level: 2 | 3 | 4 | 5
  readonly title: string
  /** Printed across the paper, for tables that are wider than it is. Left out or null: as the rest. */
  readonly orientation?: 'landscape' | null
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

/**
 * Which facts a block is about; all conditions that are given hold at once, an empty list is no condition. What a thing cannot be told
 * by (a goal has no group) leaves it out.
 */
export interface FormSelector {
  /** The things themselves. */
  readonly keys?: readonly string[]
  /** Organisational units that follow them up, with the units below. */
  readonly orgUnits?: readonly string[]
  /** Business areas, of budget lines. */
  readonly businessAreas?: readonly string[]
  /** Groups of assignments, types of risks. */
  readonly groups?: readonly string[]
}

interface FormSelected {
  /** Left out or null: all. */
  readonly selector?: FormSelector | null
}

/** Who writes what the block needs: people of a role, those of a unit, or both. */
export interface FormOwner {
  readonly role: string | null
  readonly orgUnit: string | null
}

/** What any block can say beside what it shows. */
interface FormAdvice {
  /** To the one who writes; never printed. */
  readonly instructions?: string | null
  /** The report cannot be handed in while the block is blank. */
  readonly required?: boolean
  readonly owner?: FormOwner | null
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

/** A line of the title page. */
export interface FormTitleFact {
  readonly key: 'municipality' | 'committee' | 'period' | 'registryNumber' | 'meetingOn' | 'minutesItem'
  readonly label: string
}

/** What can be assessed as one thing. */
export type RatedSubject = Extract<AssessmentSubject, 'goal' | 'correctiveMeasure' | 'risk' | 'assignment' | 'activity' | 'annualCycleItem'>

export type FormBlock = FormAdvice & BlockKind

type BlockKind =
  /** What stands under the title of the report: whose it is, what it is about and where it was decided. Facts that are not known are left out. */
  | { readonly kind: 'titlePage'; readonly subtitle: string; readonly facts: readonly FormTitleFact[] }
  /** Fixed words of the form: a rule, an explanation of ratings (a line that begins with a level's word gets its shape) or small print. */
  | { readonly kind: 'note'; readonly style: 'note' | 'legend' | 'footnote'; readonly lines: readonly string[] }
  /** Prose written by people, stored as the section text `sectionKey`. */
  | { readonly kind: 'prose'; readonly sectionKey: string; readonly required: boolean; readonly instructions: string | null }
  /** Figures that open the report. */
  | { readonly kind: 'keyFigures'; readonly figures: readonly FormKeyFigure[] }
  /**
   * Goals of a level and those right below them, each with its level and how many indicators hold each level. Column keys: `rating`,
   * `trend`, `yearEnd`, `commentary`; counts of indicators: `met`, `partlyMet`, `notMet`, `notAssessed`, `indicators` (all).
   */
  | (FormTable &
      FormSelected & {
        readonly kind: 'overview'
        readonly rootLevel: GoalLevel
        /** Last row, which sums the counts: Alla mål. Empty: no such row. */
        readonly totalLabel: string
      })
  /**
   * Goal tree below the roots of the given level, with indicators. Column keys: `actual`, `target`, `rating`, `trend`,
   * `yearEnd`, `commentary`. `trendBase`: none means the previous report; goals are always measured against that one.
   * A selector names the roots instead, of whatever level. `unitResults`: the levels that units have set for themselves stand below
   * each goal (columns `rating`, `commentary`).
   */
  | (FormTable &
      FormSelected & {
        readonly kind: 'goalTable'
        readonly rootLevel: 'goalArea' | 'strategicGoal' | 'baseCondition'
        readonly trendBase?: FormTrendBase | null
        readonly unitResults?: boolean
      })
  /** Quality goals wherever they hang in the tree, with their indicators. Column keys as of the goal table. */
  | (FormTable & FormSelected & { readonly kind: 'qualityGoals'; readonly trendBase?: FormTrendBase | null })
  /**
   * Indicators in a list, without their goals. Column keys as of the goal table, and the value of the same months one to three years
   * before: `samePeriodLastYear`, `samePeriodTwoYearsBefore`, `samePeriodThreeYearsBefore`.
   */
  | (FormTable & FormSelected & { readonly kind: 'indicatorTable'; readonly trendBase?: FormTrendBase | null })
  /** Goals of a level with one level per month: those set month by month, and in the last month of the report the goal's own. */
  | (FormSelected & {
      readonly kind: 'monthlyStrip'
      readonly rootLevel: GoalLevel
      readonly title: string
      readonly rowHeader: string
      readonly legend: readonly string[]
    })
  /** One thing, or one after the other: its name, level, trend and comment as running text. `showName` false: the heading has said it. */
  | (FormSelected & { readonly kind: 'ratedComment'; readonly subject: RatedSubject; readonly title: string; readonly showName: boolean })
  /**
   * In tkr. Column keys: `actual`, `budget`, `variance` (period); `forecast`, `yearBudget`, `yearVariance` (year);
   * `previousForecast`, `forecastChange` (since the previous report of the year).
   * Last year: `samePeriodLastYear`, `changeOnSamePeriodLastYear`; `lastYear` (its whole actual), `changeOnLastYear` (forecast, or in
   * December actual, − last year's actual).
   * Net result: `grant` (the budget to date turned round: positive), `netCost` (actual), `netResult` (grant + net cost),
   * `lastYearNetResult` (whole year), `changeOnLastYearNetResult`.
   * A selector picks lines, each with the lines below it.
   */
  | (FormTable & FormSelected & { readonly kind: 'statement'; readonly statementKey: string })
  /** previous variance + forecast change + budget change = variance, in mnkr, for the last total of the statement. */
  | { readonly kind: 'bridge'; readonly statementKey: string; readonly title: string }
  /** Forecast comments per line, with the year variance that they explain. */
  | (FormSelected & { readonly kind: 'amountComments'; readonly statementKey: string; readonly title: string })
  /** Tree of measures with their indicators. Column keys: `rating`, `trend`, `actual`, `target`, `effect` (tkr), `commentary`. */
  | (FormTable & FormSelected & { readonly kind: 'correctiveMeasures'; readonly trendBase?: FormTrendBase | null })
  /** Risks open in the report's last month; the row header is the risk. Column keys: `type`, `likelihood`, `impact`, `score`, `actions`, `rating`, `trend`, `commentary`. */
  | (FormTable & FormSelected & { readonly kind: 'risks' })
  /**
   * Risks that were closed in the year, up to the report's last month. Column keys as of risks, and `closedIn` (name of the month),
   * `outcome` (how it ended).
   */
  | (FormTable & FormSelected & { readonly kind: 'closedRisks' })
  /** The row header is the assignment. Column keys: `issuer`, `aim`, `group`, `targetAreas`, `rating`, `trend`, `commentary`. */
  | (FormTable & FormSelected & { readonly kind: 'assignments' })
  /** Activities of the accessibility plan. Column keys: `target` (1 of 10), `rating`, `trend`, `commentary`. */
  | (FormTable & FormSelected & { readonly kind: 'activities' })
  /** The year's activities under their months. Column keys: `rating`, `trend`, `commentary`. */
  | (FormTable & FormSelected & { readonly kind: 'annualCycle' })
  /** Counts of assignments per level (words of the form) and in all. */
  | (FormSelected & {
      readonly kind: 'assignmentCounts'
      readonly title: string
      /** Head of the first column, which holds the rating words. */
      readonly rowHeader: string
      /** Head of the column of counts: Antal. */
      readonly countLabel: string
      /** Last row: Totalt. */
      readonly totalLabel: string
    })
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
  /**
   * A data table: survey, comparison, year series, statistics or counts per quarter. As stored, or under a title of the form, with some
   * of its columns in another order (an empty label is the table's own; decimals are always the table's) and with a legend.
   */
  | {
      readonly kind: 'dataTable'
      readonly tableKey: string
      readonly rowHeader: string
      readonly title?: string | null
      readonly printed?: readonly FormColumn[]
      readonly legend?: readonly string[]
    }
  /**
   * A picture of figures, with a sentence and its table. `{name}` in the title is what is drawn: the indicator, line or category; an empty
   * title is that name alone. What the columns name, those that must be there first (CHART_COLUMNS):
   * `indicatorHistory`: `actual`, `target`; a chart for each indicator that the selector names.
   * `forecastVintages` (of `statementKey`): `yearVariance`, `variance`, `actual`, `forecast`, `yearBudget`; a chart for each line that the
   * selector names, or for the last total.
   * `actualAgainstBudget` (of `statementKey`): `actual`, `budget`, `variance`, or of the whole year `forecast`, `yearBudget`,
   * `yearVariance`; the items among the selected lines.
   * `placementVolumes`: `outcome`, `budget` (placements a month, or the purchased share); a chart for each category that the selector names.
   * `riskMatrix`: `likelihood`, `impact`, and any of those of risks.
   * `surveyStrip` (of `tableKey`): columns of the data table; none: all.
   */
  | (FormTable &
      FormSelected & {
        readonly kind: 'chart'
        readonly chart: ChartKind
        readonly statementKey?: string | null
        readonly tableKey?: string | null
      })

/** What a chart draws: each has its file in lib/domain/charts. */
export type ChartKind = 'indicatorHistory' | 'forecastVintages' | 'actualAgainstBudget' | 'placementVolumes' | 'riskMatrix' | 'surveyStrip'

/** All but the share and the percent are in mnkr with a sign. */
export type KeyFigure = 'yearVariance' | 'periodVariance' | 'forecastChange' | 'shareWithinBudget' | 'budgetVariancePercent'
