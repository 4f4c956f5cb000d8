import type { Ore } from './money'
import { monthsOf, wholeYear, type Month } from './period'
import { placementCost, placementYear, type PlacementCategory, type PlacementVolume, type PlacementTotal } from './placement'
import type { ReportFacts } from './report-facts'
import type { Measure } from './statement'

/** What can be typed in for one month of one category. */
export type PlacementField = 'pricePerDay' | 'placements' | 'purchasedShare' | 'contractedShare'

/** Volumes to be filled in: twelve months of each category, actual up to the report's month and forecast after it. */
export interface PlacementSheet {
  readonly year: number
  /** Last month with actuals, 1–12. */
  readonly toMonth: number
  readonly vintageKey: Month
  readonly categories: readonly PlacementCategory[]
  readonly volumes: readonly PlacementVolume[]
}

/** The volumes that concern a report: actuals, budget, and the forecast of its own vintage. */
export function placementSheet(facts: Pick<ReportFacts, 'report' | 'placementCategories' | 'placementVolumes'>): PlacementSheet {
  const { report } = facts
  return {
    year: report.period.year,
    toMonth: report.period.to,
    vintageKey: report.vintageKey,
    categories: facts.placementCategories,
    volumes: facts.placementVolumes.filter(
      (volume) => volume.year === report.period.year && (volume.measure !== 'forecast' || volume.vintageKey === report.vintageKey),
    ),
  }
}

const enteredMeasure = (sheet: PlacementSheet, month: number): Measure => (month <= sheet.toMonth ? 'actual' : 'forecast')

function volumeOf(sheet: PlacementSheet, categoryKey: string, month: number, measure: Measure): PlacementVolume | null {
  return sheet.volumes.find((volume) => volume.categoryKey === categoryKey && volume.month === month && volume.measure === measure) ?? null
}

/** The month's actual, or its forecast when the report does not reach that far; null when nothing is stored. */
export function enteredVolume(sheet: PlacementSheet, categoryKey: string, month: number): PlacementVolume | null {
  return volumeOf(sheet, categoryKey, month, enteredMeasure(sheet, month))
}

export function budgetedVolume(sheet: PlacementSheet, categoryKey: string, month: number): PlacementVolume | null {
  return volumeOf(sheet, categoryKey, month, 'budget')
}

/** All months of a category as entered: actual up to the report's month, then the forecast of its vintage. */
export function enteredVolumes(sheet: PlacementSheet, categoryKey: string): readonly PlacementVolume[] {
  return monthsOf(wholeYear(sheet.year)).flatMap((month) => enteredVolume(sheet, categoryKey, month) ?? [])
}

export function budgetedVolumes(sheet: PlacementSheet, categoryKey: string): readonly PlacementVolume[] {
  return sheet.volumes.filter((volume) => volume.categoryKey === categoryKey && volume.measure === 'budget')
}

/** Cost of a month as entered, öre, positive; null when price or placements are missing. */
export function monthCost(sheet: PlacementSheet, categoryKey: string, month: number): Ore | null {
  const volume = enteredVolume(sheet, categoryKey, month)
  return volume && placementCost(volume)
}

/** The year of a category as entered: actual and forecast together. */
export function enteredYear(sheet: PlacementSheet, categoryKey: string): PlacementTotal {
  return placementYear(enteredVolumes(sheet, categoryKey), sheet.year)
}

/** The sheet as it will be once fields of a month have been stored. */
export function withVolume(
  sheet: PlacementSheet,
  categoryKey: string,
  month: number,
  fields: Partial<Pick<PlacementVolume, PlacementField>>,
): PlacementSheet {
  const current = enteredVolume(sheet, categoryKey, month)
  const measure = enteredMeasure(sheet, month)
  const blank: PlacementVolume = {
    categoryKey,
    year: sheet.year,
    month,
    measure,
    vintageKey: measure === 'forecast' ? sheet.vintageKey : null,
    pricePerDay: null,
    placements: null,
    purchasedShare: null,
    contractedShare: null,
    careDays: null,
    version: 0,
  }
  const others = sheet.volumes.filter((volume) => volume !== current)
  return { ...sheet, volumes: [...others, { ...(current ?? blank), ...fields }] }
}

/** Budgeted cost of a month, öre, positive. */
export function budgetedCost(sheet: PlacementSheet, categoryKey: string, month: number): Ore | null {
  const volume = budgetedVolume(sheet, categoryKey, month)
  return volume && placementCost(volume)
}

/** The budgeted year of a category. */
export function budgetedYear(sheet: PlacementSheet, categoryKey: string): PlacementTotal {
  return placementYear(budgetedVolumes(sheet, categoryKey), sheet.year)
}
