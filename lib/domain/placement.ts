import { ore, subtractOre, sumOre, type Ore } from './money'
import { roundHalfAwayFromZero } from './number'
import { daysInMonth, type Month } from './period'
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

/** The part of a month's volume that cost is computed from. */
export type PricedVolume = Pick<PlacementVolume, 'year' | 'month' | 'pricePerDay' | 'placements'>

/** Placements × days of the month: 7 in August = 217. Null when placements are missing. */
export function placementDays(volume: PricedVolume): number | null {
  return volume.placements === null ? null : volume.placements * daysInMonth(volume.year, volume.month)
}

/** Öre per day × days, as whole öre. */
function priced(pricePerDay: Ore, days: number): Ore {
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

/** Actual or forecast of a month against its budget; öre with the sign of a variance: dearer is negative. */
export interface PlacementEffects {
  /** Budgeted cost − cost. */
  readonly variance: Ore
  /** −(placement days − budgeted placement days) × budget price. */
  readonly volumeEffect: Ore
  /** The rest of the variance. */
  readonly priceEffect: Ore
}

/**
 * Splits the variance of one month into volume and price (domain rule 11), exactly: volume effect + price effect = variance.
 * January 2020: 9 × 31 days at 4 452 kr against 7 × 31 at 4 509 kr → −263 655 kr = −279 558 (volume) + 15 903 (price).
 * @returns null when a price or a number of placements is missing
 */
export function placementEffects(volume: PricedVolume, budget: PricedVolume): PlacementEffects | null {
  const days = placementDays(volume)
  const budgetedDays = placementDays(budget)
  const variance = subtractOre(placementCost(budget), placementCost(volume))
  if (days === null || budgetedDays === null || budget.pricePerDay === null || variance === null) return null
  const volumeEffect = priced(budget.pricePerDay, budgetedDays - days)
  return { variance, volumeEffect, priceEffect: ore(variance - volumeEffect) }
}

/** Twelve months of a category together. Null where a month is missing. */
export interface PlacementYear {
  readonly placementDays: number | null
  /** Placement days / days of the year: 2020 has 366. */
  readonly fullYearPlacements: number | null
  /** Öre, positive. An upper estimate where care days are counted. */
  readonly cost: Ore | null
}

/** A month without placements needs no price and adds no cost; any other month without a cost leaves the year unknown. */
function addsNoCost(volume: PricedVolume): boolean {
  return volume.placements === 0 && volume.pricePerDay === null
}

/**
 * Totals of a year. HVB föräldrar 2020, one placement in eight months of 244 days: 244 / 366 = 0,67 full-year placements.
 * @param volumes the months of one category and year: actual and forecast, or budget; at most one per month
 */
export function placementYear(volumes: readonly PricedVolume[], year: number): PlacementYear {
  const ofYear = volumes.filter((volume) => volume.year === year)
  const days = ofYear.map(placementDays).filter((count) => count !== null)
  if (days.length !== 12) return { placementDays: null, fullYearPlacements: null, cost: null }
  const sum = days.reduce((total, count) => total + count, 0)
  const priceable = ofYear.filter((volume) => !addsNoCost(volume)).map(placementCost)
  const daysOfYear = 337 + daysInMonth(year, 2)
  return {
    placementDays: sum,
    fullYearPlacements: sum / daysOfYear,
    cost: priceable.includes(null) ? null : sumOre(priceable),
  }
}
