import type { Place } from '../finding'

/**
 * Which number of a subject is meant. Of a budget line as in StatementFigures, and `budgetChange` (more to spend is positive),
 * `changeOnLastYear` and `lastYear`; of an indicator `value`, `previousValue`, `fullYearTarget`, `periodTarget`, `targetDeviation`
 * (percent of the target); of a placement category `placementDays`, `fullYearPlacements`, `cost`; of a table `cell`; `count` of rows.
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
  | 'budgetChange'
  | 'lastYear'
  | 'changeOnLastYear'
  | 'budgetVariancePercent'
  | 'shareWithinBudget'
  | 'value'
  | 'previousValue'
  | 'fullYearTarget'
  | 'periodTarget'
  | 'targetDeviation'
  | 'previousTargetDeviation'
  | 'placementDays'
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
  /** Name and aliases of the subject, then of what it stands under, nearest first. */
  readonly names: readonly string[]
  /** How deep in its statement or tree: 0 is the result of the whole. A text without a subject means the highest. */
  readonly depth: number
}
