import { ore, sumOre, type Ore } from './money'
import { roundHalfAwayFromZero } from './number'
import { daysIn, daysInMonth, monthsIn, wholeYear, type Month, type Period } from './period'
import type { Measure } from './statement'

/** Placeringskategori. `price`: price × placements × days; `share`: purchased and contracted homes in percent. */
export interface PlacementCategory {
  readonly key: string
  readonly name: string
  readonly kind: 'price' | 'share'
  readonly serviceAreaKey: string | null
  /** Small numbers are published as they are: they are no people, or the municipality has decided so. Left out: they are hidden. */
  readonly showsSmallCounts?: boolean
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

/** The part of a month's volume that cost is computed from. */
export type PricedVolume = Pick<PlacementVolume, 'year' | 'month' | 'pricePerDay' | 'placements'>

/** Placements × days of the month: 7 in August = 217. Null when placements are missing. */
export function placementDays(volume: PricedVolume): number | null {
  return volume.placements === null ? null : volume.placements * daysInMonth(volume.year, volume.month)
}

/** Öre per day × days, rounded to whole öre: 4 509 kr × 14,5 days = 65 380,50 kr. */
export function priced(pricePerDay: Ore, days: number): Ore {
  return ore(roundHalfAwayFromZero(pricePerDay * days, 0))
}

/**
 * Price × placements × days of the month (domain rule 11): 4 372 kr × 7 × 31 = 948 724 kr. A positive number of öre.
 * Null when price or placements are missing: no placements → no price → no cost, which is blank and not 0.
 */
export function placementCost(volume: PricedVolume): Ore | null {
  const days = placementDays(volume)
  return days === null || volume.pricePerDay === null ? null : priced(volume.pricePerDay, days)
}

/** A month without placements needs no price and adds no cost; any other month without a cost leaves the sum unknown. */
function addsNoCost(volume: PricedVolume): boolean {
  return volume.placements === 0 && volume.pricePerDay === null
}

/** What a month adds to a sum of costs, öre, positive: as placementCost, but 0 for a month without placements. Null when unknown. */
export function addedCost(volume: PricedVolume): Ore | null {
  return addsNoCost(volume) ? ore(0) : placementCost(volume)
}

/** Several months of a category together. Null where a month is missing. */
export interface PlacementTotal {
  readonly placementDays: number | null
  /** Placement days / days of the months: how many were placed at a time. */
  readonly averagePlacements: number | null
  /** Placement days / days of the year: 2020 has 366. */
  readonly fullYearPlacements: number | null
  /** Öre, positive. An upper estimate where care days are counted. Null also when nobody was placed at all: blank, not 0. */
  readonly cost: Ore | null
}

/**
 * Totals of some months (domain rule 11). HVB 13–20 år, January–August 2020: 2 345 placement days are 9,61 placements at a time and
 * 6,41 full-year placements.
 * @param volumes the months of one category: actual and forecast, or budget; at most one per month; others are left out
 */
export function placementTotal(volumes: readonly PricedVolume[], period: Period): PlacementTotal {
  const ofPeriod = volumes.filter(({ year, month }) => year === period.year && month >= period.from && month <= period.to)
  const days = ofPeriod.map(placementDays).filter((count) => count !== null)
  if (days.length !== monthsIn(period)) return { placementDays: null, averagePlacements: null, fullYearPlacements: null, cost: null }
  const sum = days.reduce((total, count) => total + count, 0)
  const costs = ofPeriod.filter((volume) => !addsNoCost(volume)).map(placementCost)
  return {
    placementDays: sum,
    averagePlacements: sum / daysIn(period),
    fullYearPlacements: sum / daysIn(wholeYear(period.year)),
    cost: costs.includes(null) ? null : sumOre(costs),
  }
}

/** Totals of a year. HVB föräldrar 2020, one placement in eight months of 244 days: 244 / 366 = 0,67 full-year placements. */
export function placementYear(volumes: readonly PricedVolume[], year: number): PlacementTotal {
  return placementTotal(volumes, wholeYear(year))
}
