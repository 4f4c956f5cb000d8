import { ore, subtractOre, type Ore } from './money'
import { monthsOf, type Period } from './period'
import { addedCost, placementDays, priced, type PricedVolume } from './placement'

/** Actual or forecast against budget; öre with the sign of a variance: dearer is negative. */
export interface PlacementEffects {
  /** Budgeted cost − cost. */
  readonly variance: Ore
  /** −(placement days − budgeted placement days) × budget price. */
  readonly volumeEffect: Ore
  /** The rest of the variance. */
  readonly priceEffect: Ore
}

/** Budgeted days less days, at the budget price. As many days as budgeted need no price; other days do. */
function volumeEffectOf(days: number, budgetedDays: number, budgetPrice: Ore | null): Ore | null {
  if (days === budgetedDays) return ore(0)
  return budgetPrice === null ? null : priced(budgetPrice, budgetedDays - days)
}

/**
 * Splits the variance of one month into volume and price (domain rule 11), exactly: volume effect + price effect = variance.
 * January 2020: 9 × 31 days at 4 452 kr against 7 × 31 at 4 509 kr → −263 655 kr = −279 558 (volume) + 15 903 (price).
 * A month without placements costs nothing and is all volume.
 * @returns null when a number of placements is missing, or a price that is needed
 */
export function placementEffects(volume: PricedVolume, budget: PricedVolume): PlacementEffects | null {
  const [days, budgetedDays] = [placementDays(volume), placementDays(budget)]
  const variance = subtractOre(addedCost(budget), addedCost(volume))
  if (days === null || budgetedDays === null || variance === null) return null
  const volumeEffect = volumeEffectOf(days, budgetedDays, budget.pricePerDay)
  return volumeEffect === null ? null : { variance, volumeEffect, priceEffect: ore(variance - volumeEffect) }
}

/** The months that are compared, and what they are compared with; of one category, at most one of each month. */
export interface BudgetedVolumes {
  /** Actuals and forecasts. */
  readonly outcome: readonly PricedVolume[]
  readonly budget: readonly PricedVolume[]
}

function effectsOfMonth({ outcome, budget }: BudgetedVolumes, year: number, month: number): PlacementEffects | null {
  const inMonth = (volume: PricedVolume) => volume.year === year && volume.month === month
  const [volume, budgeted] = [outcome.find(inMonth), budget.find(inMonth)]
  return volume && budgeted ? placementEffects(volume, budgeted) : null
}

/**
 * Effects of some months together: the sums of the months' effects, since each month is compared with its own budget. HVB 13–20 år,
 * January–August 2020: 2 345 days against 1 708 → volume −2 872 233 kr, price +295 155 kr, variance −2 577 078 kr.
 * @returns null when a month is missing on either side, or cannot be split
 */
export function effectsOver(volumes: BudgetedVolumes, period: Period): PlacementEffects | null {
  const months = monthsOf(period).map((month) => effectsOfMonth(volumes, period.year, month))
  const known = months.filter((effects) => effects !== null)
  if (known.length < months.length) return null
  const sum = (effect: keyof PlacementEffects) => ore(known.reduce((total, effects) => total + effects[effect], 0))
  return { variance: sum('variance'), volumeEffect: sum('volumeEffect'), priceEffect: sum('priceEffect') }
}
