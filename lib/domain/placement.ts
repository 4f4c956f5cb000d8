import type { Ore } from './money'
import type { Month } from './period'
import type { Measure } from './statement'

/** Placeringskategori. `price`: price × placements × days; `share`: purchased and contracted homes in percent. */
export interface PlacementCategory {
  readonly key: string
  readonly name: string
  readonly kind: 'price' | 'share'
  readonly serviceAreaKey: string | null
}

/** One month of one category. Forecast months belong to a vintage. Blank is not 0: no placements → no price. */
export interface PlacementVolume {
  readonly categoryKey: string
  readonly year: number
  readonly month: number
  readonly measure: Measure
  readonly vintageKey: Month | null
  readonly pricePerDay: Ore | null
  readonly placements: number | null
  readonly purchasedShare: number | null
  readonly contractedShare: number | null
  readonly careDays: number | null
  readonly version: number
}
