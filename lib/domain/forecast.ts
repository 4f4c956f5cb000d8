import type { Ore } from './money'
import type { Month } from './period'

export type ForecastMethod = 'entered' | 'remainingBudget' | 'runRate' | 'lastYearProfile' | 'placements' | 'smoothing' | 'movedVintage'

/** Prognosomgång: the report a set of forecasts was issued in. Key = month of the actuals behind it, e.g. 2020-07. */
export interface ForecastVintage {
  readonly key: Month
  readonly name: string
}

/** Helårsprognos of one line in one vintage. */
export interface Forecast {
  readonly vintageKey: Month
  readonly statementKey: string
  readonly lineKey: string
  readonly fullYear: Ore
  readonly method: ForecastMethod
  readonly comment: string | null
  readonly effects: readonly { readonly key: string; readonly label: string; readonly amount: Ore }[]
  readonly version: number
}
