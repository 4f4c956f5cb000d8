import type { RatingLevel } from '../assessment'
import type { ChartKind } from '../form'
import type { ScaleStep } from '../indicator'
import type { ChartBlockView, TableView } from '../report-view'
import type { Axis } from './axis'
import { budgetBars } from './budget-bars'
import { historyLine } from './history-line'
import { monthColumns } from './month-columns'
import { riskSquares } from './risk-squares'
import { surveyCells } from './survey-cells'
import { vintageLines } from './vintage-lines'

/** What the numbers of a chart are counted in and how they are printed; all numbers of a chart are in this unit, unrounded. */
export interface Scale {
  /** Null: plain numbers. */
  readonly unit: 'tkr' | 'mnkr' | 'kr' | 'percent' | null
  readonly decimals: number
  /** Steps of a scale that are printed by their labels (Nej, Ja), lowest first; empty for others. */
  readonly steps: readonly ScaleStep[]
}

interface Drawn {
  readonly chart: ChartKind
  readonly title: string
  /** The same numbers. */
  readonly table: TableView
  readonly scale: Scale
}

/** A number with what it is of: a month, an area. */
export interface NamedNumber {
  readonly name: string
  readonly value: number
}

/** A line of points from left to right. Null is a gap, never zero. */
export interface Series {
  readonly key: 'value' | 'target' | 'toDate' | 'yearEnd'
  readonly label: string
  readonly values: readonly (number | null)[]
}

/** Values in time as lines: an indicator's history, and how the year has been forecast to end. */
export interface LineView extends Drawn {
  readonly kind: 'line'
  readonly ticks: readonly string[]
  readonly axis: Axis
  readonly series: readonly Series[]
  /** Levels by value, cut to the axis. */
  readonly bands: readonly { readonly level: RatingLevel; readonly from: number; readonly to: number }[]
  /** 80 % intervals of the points of the last series; null where there is none. */
  readonly ranges: readonly ({ readonly low: number; readonly high: number } | null)[]
  readonly said: HistorySaid | VintagesSaid
}

export interface HistorySaid {
  readonly kind: 'history'
  readonly first: NamedNumber
  readonly last: NamedNumber
  /** That the last value is compared with. */
  readonly target: number | null
  readonly gaps: boolean
}

export interface VintagesSaid {
  readonly kind: 'vintages'
  /** The forecast of the year's variance before the last, if there is one. */
  readonly before: NamedNumber | null
  readonly last: NamedNumber
  /** Nobody has issued the last: it is a proposal. */
  readonly proposed: boolean
  /** The last variance to date. */
  readonly toDate: NamedNumber | null
  readonly range: { readonly low: number; readonly high: number } | null
}

/** Months as columns: actual, then forecast, with the budget as a mark across each. */
export interface MonthsView extends Drawn {
  readonly kind: 'months'
  readonly axis: Axis
  readonly outcomeLabel: string
  /** Null where the chart has no budget. */
  readonly budgetLabel: string | null
  readonly months: readonly MonthMark[]
  readonly said: {
    /** Last month with an actual that is known. */
    readonly actual: MonthSaid | null
    /** Last month with a forecast. */
    readonly forecast: MonthSaid | null
    readonly gaps: boolean
  }
}

export interface MonthMark {
  readonly tick: string
  readonly value: number | null
  readonly forecast: boolean
  readonly budget: number | null
}

/** Month 1–12, with what was budgeted for it. */
export interface MonthSaid {
  readonly month: number
  readonly value: number
  readonly budget: number | null
}

/** Areas as bars from zero, with the budget as a mark across each. */
export interface BarsView extends Drawn {
  readonly kind: 'bars'
  /** The ends of what is drawn; zero is within them. */
  readonly low: number
  readonly high: number
  readonly valueLabel: string
  readonly budgetLabel: string
  /** Null where the table does not print the difference. */
  readonly varianceLabel: string | null
  readonly rows: readonly BarRow[]
  readonly said: {
    /** Areas whose variance is known, and how many of them are worse than budget. */
    readonly known: number
    readonly worse: number
    /** The largest shortfall and the largest surplus; null where there is none. */
    readonly shortfall: NamedNumber | null
    readonly surplus: NamedNumber | null
  }
}

/** A heading has no amounts. */
export interface BarRow {
  readonly key: string
  readonly label: string
  readonly heading: boolean
  readonly value: number | null
  readonly budget: number | null
  /** value − budget: negative is worse than budget. */
  readonly variance: number | null
}

/** Risks by likelihood (upwards) and impact (to the right), numbered as the rows of the table. */
export interface MatrixView extends Drawn {
  readonly kind: 'matrix'
  /** Steps of each factor: 5, or more where a risk has more. */
  readonly size: number
  readonly risks: readonly PlacedRisk[]
  /** Risks that lack a factor. */
  readonly unscored: number
  readonly said: { readonly highest: number; readonly ofHighest: readonly PlacedRisk[] }
}

export interface PlacedRisk {
  readonly number: number
  readonly name: string
  readonly likelihood: number
  readonly impact: number
}

/** Answers by question and occasion, each with its level where the table has bands for its values. */
export interface StripView extends Drawn {
  readonly kind: 'strip'
  /** Occasions, and what is computed from them: their mean. */
  readonly columns: readonly { readonly label: string; readonly derived: boolean }[]
  readonly rows: readonly StripRow[]
  readonly levels: readonly RatingLevel[]
  /** On the last occasion that any question has a value on. */
  readonly said: { readonly occasion: string; readonly lowest: NamedNumber; readonly highest: NamedNumber }
}

export interface StripRow {
  readonly key: string
  readonly label: string
  /** Computed from the other questions: their mean. */
  readonly derived: boolean
  readonly cells: readonly StripCell[]
}

export interface StripCell {
  readonly value: number | null
  readonly level: RatingLevel | null
  /** That the value is printed with. */
  readonly decimals: number
}

/** One description of each chart: drawn as SVG on the server and as an interactive chart where figures are entered, and said in words. */
export type ChartView = LineView | MonthsView | BarsView | MatrixView | StripView

/**
 * The chart of a table. What the table hides or lacks is not in it.
 * @returns null where there is too little to show: one value is no movement
 */
export function chartView(block: ChartBlockView): ChartView | null {
  switch (block.chart) {
    case 'indicatorHistory':
      return historyLine(block)
    case 'forecastVintages':
      return vintageLines(block)
    case 'actualAgainstBudget':
      return budgetBars(block)
    case 'placementVolumes':
      return monthColumns(block)
    case 'riskMatrix':
      return riskSquares(block)
    case 'surveyStrip':
      return surveyCells(block)
  }
}
