import { ore, sumOre, type Ore } from './money'
import { monthsIn, type Period } from './period'
import { placementTotal, priced, type PlacementVolume } from './placement'

/** Counted care days of some months beside the placement days that the cost is made of. */
export interface CareDayTotal {
  readonly careDays: number
  /** Placements × days of the months; null when the placements of a month are missing. */
  readonly placementDays: number | null
  /** Care days in percent of placement days; null without placement days. */
  readonly share: number | null
  /** Öre, positive: price × placement days, the upper estimate. */
  readonly cost: Ore | null
  /** Öre, positive: price × care days, what was really bought; null when a month with care days has no price. */
  readonly careDayCost: Ore | null
}

type CareDayVolume = Pick<PlacementVolume, 'year' | 'month' | 'pricePerDay' | 'placements' | 'careDays'>
type CountedVolume = CareDayVolume & { readonly careDays: number }

function careDayCost({ careDays, pricePerDay }: CountedVolume): Ore | null {
  if (careDays === 0) return ore(0)
  return pricePerDay === null ? null : priced(pricePerDay, careDays)
}

/**
 * Care days where they are counted (domain rule 11): a month of placements counts every day of the month, while people come and go,
 * so that the cost from placements is an upper estimate. HVB 13–20 år, January–August 2020: 2 017 care days of 2 345 placement
 * days, 86,0 %.
 * @param volumes the months of one category and measure; at most one per month; others are left out
 * @returns null when care days are not counted in every month of the period
 */
export function careDayTotal(volumes: readonly CareDayVolume[], period: Period): CareDayTotal | null {
  const counted = volumes
    .filter(({ year, month }) => year === period.year && month >= period.from && month <= period.to)
    .filter((volume): volume is CountedVolume => volume.careDays !== null)
  if (counted.length < monthsIn(period)) return null
  const careDays = counted.reduce((total, volume) => total + volume.careDays, 0)
  const { placementDays, cost } = placementTotal(counted, period)
  const costs = counted.map(careDayCost)
  return {
    careDays,
    placementDays,
    share: placementDays === null || placementDays === 0 ? null : (100 * careDays) / placementDays,
    cost,
    careDayCost: costs.includes(null) ? null : sumOre(costs),
  }
}
