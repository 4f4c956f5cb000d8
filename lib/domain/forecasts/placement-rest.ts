import { sumOre, type Ore } from '../money'
import { monthOf } from '../period'
import { placementCost, type PlacementVolume } from '../placement'
import type { PlacementRest } from './line-year'
import { wholeOre } from './method'
import { eachMonth } from './year-to-date'

/** Price × placements × days of a month as a cost: negative, öre. No placements cost nothing, with or without a price. */
function costOf(volume: PlacementVolume | undefined): Ore | null {
  if (volume === undefined) return null
  const cost = volume.placements === 0 ? wholeOre(0) : placementCost(volume)
  return cost === null ? null : wholeOre(-cost)
}

/** The sum of the months; null when one of them is not known. */
function sumOfAll(costs: readonly (Ore | null)[]): Ore | null {
  return costs.includes(null) ? null : sumOre([wholeOre(0), ...costs])
}

/**
 * What the linked placements of a line cost after each month 0–12, as forecast in the vintage of that month.
 * 7 placements at 4 372 kr forecast for December after November: −948 724 kr; budgeted 7 at 4 509 kr: −978 453 kr.
 * @param volumes of the categories that are linked to the line's service area, of the year, all measures and vintages
 * @returns null for a month when no category is linked, or when a month after it has no forecast
 */
export function placementRests(volumes: readonly PlacementVolume[], year: number): readonly (PlacementRest | null)[] {
  if (volumes.length === 0) return eachMonth(() => null)
  const byMonth = new Map(volumes.map((volume) => [`${volume.categoryKey}/${volume.measure}/${volume.vintageKey}/${volume.month}`, volume]))
  const categories = [...new Set(volumes.map(({ categoryKey }) => categoryKey))]
  return eachMonth((origin) => {
    const left = Array.from({ length: 12 - origin }, (_, index) => origin + 1 + index)
    const costs = (measure: 'forecast' | 'budget', vintageKey: string | null) =>
      sumOfAll(categories.flatMap((category) => left.map((month) => costOf(byMonth.get(`${category}/${measure}/${vintageKey}/${month}`)))))
    const forecast = costs('forecast', monthOf(year, origin))
    return forecast === null ? null : { forecast, budget: costs('budget', null) }
  })
}
