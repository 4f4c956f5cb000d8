import type { Place } from '../finding'
import type { Period } from '../period'

/**
 * Which number of a subject is meant. Of a budget line as in StatementFigures, and `previousYearVariance`, `yearVarianceChange` (that
 * and this year's variance, domain rule 4), `budgetChange` (more to spend is positive), `effect` (part of its forecast); of an indicator
 * `value`, `previousValue`, `fullYearTarget`, `periodTarget`, `targetDeviation` and `previousTargetDeviation` (percent of the target),
 * `answers`; of a placement category `placementDays`, `careDays`, `fullYearPlacements`, `cost`; of a table `cell`; `count` of rows.
 */
export type FigureMeasure =
  | 'actual'
  | 'budget'
  | 'variance'
  | 'forecast'
  | 'yearBudget'
  | 'yearVariance'
  | 'previousForecast'
  | 'forecastChange'
  | 'previousYearVariance'
  | 'yearVarianceChange'
  | 'budgetChange'
  | 'samePeriodLastYear'
  | 'changeOnSamePeriodLastYear'
  | 'lastYear'
  | 'changeOnLastYear'
  | 'lastYearNetResult'
  | 'changeOnLastYearNetResult'
  | 'budgetVariancePercent'
  | 'shareWithinBudget'
  | 'value'
  | 'previousValue'
  | 'fullYearTarget'
  | 'periodTarget'
  | 'targetDeviation'
  | 'previousTargetDeviation'
  | 'answers'
  | 'placementDays'
  | 'careDays'
  | 'fullYearPlacements'
  | 'cost'
  | 'effect'
  | 'cell'
  | 'count'

/** Öre for money; `percent` 18.4 means 18,4 %; `number` for days, people, index. */
export type FigureUnit = 'ore' | 'percent' | 'number'

/**
 * A stored or computed number with a stable address and the names that people use for it. Texts are bound to figures, printed
 * tables are compared with them, and linked figures will point at them.
 */
export interface Figure {
  /** `netCost/ifo.total#yearVariance`, `indicator:sick_total#value`. Stable as long as the keys are. */
  readonly key: string
  readonly place: Place
  readonly measure: FigureMeasure
  readonly unit: FigureUnit
  /** Signed and unrounded; costs and deficits negative. */
  readonly value: number
  /** Name of the subject and its aliases; the first is the label as printed. */
  readonly names: readonly string[]
  /** Names of what the subject stands under, nearest first: business area, statement, table, indicator of a breakdown. */
  readonly under: readonly string[]
  /** The months that the number is about where they are not the report's own: last year, a cell of a year series. */
  readonly period: Period | null
  /** How deep in its statement or tree: 0 is the result of the whole. A text without a subject means the highest. */
  readonly depth: number
  /** True for a sum or difference that no table shows: same-named lines of two areas together, results of several statements. */
  readonly combined: boolean
}
