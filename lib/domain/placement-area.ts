import { ore, type Ore } from './money'
import { monthsOf, wholeYear, type Period } from './period'
import { addedCost, type PlacementCategory, type PlacementVolume } from './placement'
import { budgetedVolumes, enteredVolumes, placementSheet } from './placement-sheet'
import type { ReportFacts } from './report-facts'
import { statementRows, type StatementRow } from './statement-figures'
import { statementInput } from './statement-input'

/** What the placements of a service area cost, öre with the sign of a cost: negative. Null when a month of a category is not known. */
export interface AreaPlacements {
  readonly serviceAreaKey: string
  readonly categories: readonly PlacementCategory[]
  /** January to the report's last month. */
  readonly actual: Ore | null
  readonly budget: Ore | null
  /** The whole year: actual, then forecast of the report's vintage. An upper estimate where care days are counted (domain rule 11). */
  readonly forecast: Ore | null
  readonly yearBudget: Ore | null
  /** Net-cost lines of the area with their figures; the placements are a part of them. */
  readonly lines: readonly StatementRow[]
}

/** Priced categories of an area that have any volume at all in the year: one that is not in use says nothing. */
function categoriesInUse(
  { placementCategories, placementVolumes }: Pick<ReportFacts, 'placementCategories' | 'placementVolumes'>,
  serviceAreaKey: string,
  year: number,
): readonly PlacementCategory[] {
  const inUse = new Set(placementVolumes.filter((volume) => volume.year === year).map((volume) => volume.categoryKey))
  return placementCategories.filter((category) => category.kind === 'price' && category.serviceAreaKey === serviceAreaKey && inUse.has(category.key))
}

/** Cost of some months of some categories, negative; a month without placements adds none. Null when a month is missing or has no cost. */
function costOver(volumesOf: (categoryKey: string) => readonly PlacementVolume[], categories: readonly PlacementCategory[], period: Period): Ore | null {
  const costs = categories.flatMap(({ key }) => {
    const volumes = volumesOf(key)
    return monthsOf(period).map((month) => {
      const volume = volumes.find((each) => each.month === month)
      return volume === undefined ? null : addedCost(volume)
    })
  })
  const known = costs.filter((cost) => cost !== null)
  return known.length < costs.length ? null : ore(-known.reduce((total, cost) => total + cost, 0))
}

function linesOf(facts: ReportFacts, serviceAreaKey: string): readonly StatementRow[] {
  const netCost = facts.statements.filter((statement) => statement.kind === 'netCost')
  return netCost
    .map((statement) => statementInput(facts, statement.key))
    .filter((input) => input !== null)
    .flatMap(statementRows)
    .filter(({ line }) => line.kind === 'item' && line.serviceAreaKey === serviceAreaKey)
}

/**
 * The service areas that placement categories are linked to, in the order of the categories: what their placements cost beside what
 * the area itself is budgeted and forecast to cost. Two budgeted placements at 2 142 kr all 2020 are −1 568 tkr, more than the
 * whole budget of their area (−1 272 tkr): one of the two is wrong.
 */
export function areaPlacements(facts: ReportFacts): readonly AreaPlacements[] {
  const sheet = placementSheet(facts)
  const [toDate, year] = [{ year: sheet.year, from: 1, to: sheet.toMonth }, wholeYear(sheet.year)]
  const keys = [...new Set(facts.placementCategories.map((category) => category.serviceAreaKey))].filter((key) => key !== null)
  return keys.flatMap((serviceAreaKey) => {
    const categories = categoriesInUse(facts, serviceAreaKey, sheet.year)
    if (categories.length === 0) return []
    const cost = (volumes: typeof enteredVolumes, period: Period) => costOver((key) => volumes(sheet, key), categories, period)
    return {
      serviceAreaKey,
      categories,
      actual: cost(enteredVolumes, toDate),
      budget: cost(budgetedVolumes, toDate),
      forecast: cost(enteredVolumes, year),
      yearBudget: cost(budgetedVolumes, year),
      lines: linesOf(facts, serviceAreaKey),
    }
  })
}
