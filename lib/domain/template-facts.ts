import type { Forecast } from './forecast'
import type { Indicator, IndicatorValue } from './indicator'
import type { Month } from './period'
import type { PlacementCategory, PlacementVolume } from './placement'
import type { Amount, Statement } from './statement'

/** What a committee's template for a year is filled with: its own lines, indicators and categories, and the last known values. */
export interface TemplateFacts {
  readonly committee: string
  readonly year: number
  /** Last month with actuals, 1–12: of the report that the template is for. */
  readonly toMonth: number
  /** The vintage of that report; null when there is no report of the year, and then no forecasts can be given. */
  readonly vintage: Month | null
  readonly statements: readonly Statement[]
  /** Actuals of the year. */
  readonly amounts: readonly Amount[]
  readonly forecasts: readonly Forecast[]
  readonly indicators: readonly Indicator[]
  readonly indicatorValues: readonly IndicatorValue[]
  readonly placementCategories: readonly PlacementCategory[]
  readonly placementVolumes: readonly PlacementVolume[]
}
