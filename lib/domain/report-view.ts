import type { ProposedLevel, RatingLevel, Trend } from './assessment'
import type { ChartKind, FormTitleFact, KeyFigure } from './form'
import type { MissingReason, TargetOperator } from './indicator'
import type { Ore } from './money'
import type { Month, Period } from './period'
import type { PrintedText } from './rich-text'

/**
 * The one report value: screen, print, PDF, Word, Excel, CSV, JSON and the published page all render this and nothing else.
 * Plain JSON. Numbers are unrounded; rounding happens in lib/text/format.ts with the column's decimals.
 */
export interface ReportView {
  readonly schema: 'tertial-report-view/1'
  readonly municipality: { readonly key: string; readonly name: string }
  readonly committee: { readonly key: string; readonly name: string }
  readonly report: {
    readonly key: string
    readonly title: string
    readonly period: Period
    readonly previousTitle: string | null
    readonly registryNumber: string | null
    readonly meetingOn: string | null
    readonly minutesItem: string | null
  }
  readonly ratingWords: Readonly<Record<RatingLevel, string>>
  readonly missingWords: Readonly<Record<MissingReason, string>>
  readonly sections: readonly SectionView[]
}

export interface SectionView {
  /** Unique in the document; also the anchor of the section. */
  readonly key: string
  readonly level: 2 | 3 | 4 | 5
  /** 1.2, where the form numbers its headings. */
  readonly number?: string
  readonly title: string
  /** Printed across the paper. */
  readonly landscape?: true
  readonly blocks: readonly BlockView[]
}

export type BlockView =
  | { readonly kind: 'prose'; readonly sectionKey: string; readonly body: PrintedText; readonly carriedOver: boolean; readonly required: boolean }
  | { readonly kind: 'keyFigures'; readonly figures: readonly KeyFigureView[] }
  | TableView
  | BridgeView
  | { readonly kind: 'amountComments'; readonly title: string; readonly items: readonly AmountCommentView[] }
  | { readonly kind: 'titlePage'; readonly subtitle: string; readonly facts: readonly TitleFactView[] }
  | { readonly kind: 'note'; readonly style: 'note' | 'legend' | 'footnote'; readonly lines: readonly string[] }
  | { readonly kind: 'ratedComments'; readonly title: string; readonly items: readonly RatedCommentView[] }
  | ChartBlockView

/** What is known under the title; the date of the meeting is YYYY-MM-DD, other values are words. */
export interface TitleFactView {
  readonly key: FormTitleFact['key']
  readonly label: string
  readonly value: string
}

/** A thing with its level and what is said about it. */
export interface RatedCommentView {
  readonly key: string
  /** Empty where the heading has said it. */
  readonly label: string
  readonly rating: RatingCellView
  readonly trend: Trend | null
  /** Empty when nobody has written any. */
  readonly commentary: string
}

export interface KeyFigureView {
  readonly key: KeyFigure
  readonly label: string
  readonly cell: CellView
}

export interface AmountCommentView {
  readonly lineKey: string
  readonly label: string
  /** Year variance of the line; null when it has no year budget. */
  readonly amount: Ore | null
  readonly comment: string
}

/** previousVariance + forecastChange + budgetChange = variance, exactly (domain rule 4). Null when there is no previous report. */
export interface BridgeView {
  readonly kind: 'bridge'
  readonly title: string
  readonly label: string
  readonly previousVariance: Ore | null
  readonly forecastChange: Ore | null
  /** Effect on the variance: more to spend is positive. */
  readonly budgetChange: Ore | null
  readonly variance: Ore | null
}

/**
 * A picture of a table. Everything that is drawn or said of it is computed from the cells of the table (lib/domain/charts/chart-view.ts),
 * so that what is hidden in the table is hidden in the picture.
 */
export interface ChartBlockView {
  readonly kind: 'chart'
  readonly chart: ChartKind
  /** Its title is the chart's. */
  readonly table: TableView
  /** Short names along the axis of time, one a row of the table (of placement volumes one a column). Empty for other charts. */
  readonly ticks: readonly string[]
  /** Placement volumes: the last month with actuals, 1–12; later months are forecast. */
  readonly actualTo?: number
  /** The values that each level begins and ends at, where the rule is one of limits that hold for all that is drawn. */
  readonly bands: readonly ChartBand[]
}

/** Values of one level, in the unit of the table. Null: no end in that direction. */
export interface ChartBand {
  readonly level: RatingLevel
  readonly from: number | null
  readonly to: number | null
}

/** Every table of every block kind has this one shape, so each output needs one table renderer. */
export interface TableView {
  readonly kind: 'table'
  /** Which block kind it was made from, and of what: `statement:netCost`, `placementVolumes:hvb_13_20`. */
  readonly key: string
  readonly block:
    | 'overview'
    | 'goalTable'
    | 'qualityGoals'
    | 'indicatorTable'
    | 'monthlyStrip'
    | 'statement'
    | 'correctiveMeasures'
    | 'risks'
    | 'closedRisks'
    | 'activities'
    | 'annualCycle'
    | 'assignments'
    | 'assignmentCounts'
    | 'placementVolumes'
    | 'dataTable'
    | 'indicatorHistory'
    | 'forecastVintages'
  readonly title: string
  /** Said once, in the header: tkr, kr per vårddygn. */
  readonly unit: 'tkr' | 'mnkr' | null
  readonly legend: readonly string[]
  /** Label of the first column, which holds the row headers. */
  readonly rowHeader: string
  readonly columns: readonly ColumnView[]
  readonly rows: readonly RowView[]
  /** What has changed since an earlier report in what the table is about; left out where nothing has. */
  readonly notes?: TableNotes
}

export interface TableNotes {
  /** Title of the earlier report; null: since the beginning of the year. */
  readonly since: string | null
  readonly items: readonly TableNote[]
}

export type TableNote =
  /** The target of an indicator is another from a month on; `note` is the explanation given with it. */
  | {
      readonly kind: 'targetChange'
      readonly label: string
      readonly from: Month
      readonly before: CellView
      readonly after: CellView
      readonly note: string | null
    }
  /** A month of a placement category is another than it was: forecast anew, or an outcome where a forecast stood. */
  | {
      readonly kind: 'restatement'
      readonly month: Month
      readonly restated: 'forecast' | 'outcome'
      readonly changed: readonly { readonly label: string; readonly before: CellView; readonly after: CellView }[]
    }

export interface ColumnView {
  readonly key: string
  readonly label: string
  readonly group: string | null
  readonly align: 'start' | 'end'
  /** Computed from other columns of a data table: nobody types it. */
  readonly derived?: true
}

export interface RowView {
  readonly key: string
  readonly label: string
  /** heading rows have no cells; depth indents below a heading or an item. */
  readonly kind: 'heading' | 'item' | 'ofWhich' | 'total'
  readonly depth: number
  /** Printed in strong weight: a goal or a measure above its indicators. */
  readonly strong?: true
  /** Computed from other rows of a data table: nobody types it. */
  readonly derived?: true
  readonly cells: readonly CellView[]
}

export type CellView =
  /** Money in öre, printed in the table's unit (tkr, mnkr) or, in `kr`, as whole kronor. */
  | { readonly type: 'money'; readonly amount: Ore; readonly unit: 'tkr' | 'mnkr' | 'kr'; readonly decimals: number; readonly sign: boolean }
  | { readonly type: 'number'; readonly value: number; readonly decimals: number; readonly carriedOverFrom?: Month }
  /** 18.4 means 18,4 %. `carriedOverFrom`: the value is about an earlier month, and the reader is told. */
  | { readonly type: 'percent'; readonly value: number; readonly decimals: number; readonly sign: boolean; readonly carriedOverFrom?: Month }
  /** A step of a scale with its label (Ja, Delvis, Nej). */
  | { readonly type: 'step'; readonly value: number; readonly label: string; readonly carriedOverFrom?: Month }
  /** A target: `< 2 555, period < 1 703`. */
  | {
      readonly type: 'target'
      readonly operator: TargetOperator
      readonly fullYear: number | null
      readonly period: number | null
      readonly unit: 'percent' | 'number' | 'step'
      readonly stepLabel: string | null
      readonly decimals: number
    }
  | RatingCellView
  | { readonly type: 'trend'; readonly trend: Trend }
  | { readonly type: 'text'; readonly text: string }
  /** No value, and why. */
  | { readonly type: 'missing'; readonly reason: MissingReason }
  /** Nothing belongs here (a heading's cell, a comment nobody wrote). */
  | { readonly type: 'empty' }

/** The level that holds, the proposal with its reason, and the person's reason where they differ. */
export interface RatingCellView {
  readonly type: 'rating'
  readonly level: RatingLevel
  readonly proposed: ProposedLevel | null
  readonly reason: string | null
}
