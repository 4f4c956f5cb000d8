import { subtractOre, type Ore } from './money'
import { monthsOf, wholeYear, type Month } from './period'
import { placementCost, type PlacementVolume } from './placement'
import type { ReportFacts } from './report-facts'
import { previousReportOfYear } from './statement-input'

/**
 * Why a month is another than it was in the previous report: `forecast`: still to come, forecast anew; `outcome`: forecast then, actual now.
 */
export type RestatementKind = 'forecast' | 'outcome'

/** A month of a category whose volume is another than in the previous report. */
export interface Restatement {
  readonly categoryKey: string
  readonly month: number
  readonly kind: RestatementKind
  readonly before: PlacementVolume
  readonly now: PlacementVolume
  /** Cost then − cost now, öre, the sign of a variance: dearer than foreseen is negative. Null when either has no cost. */
  readonly effect: Ore | null
}

const FIELDS = ['pricePerDay', 'placements', 'purchasedShare', 'contractedShare'] as const

function differs(a: PlacementVolume, b: PlacementVolume): boolean {
  return FIELDS.some((field) => a[field] !== b[field])
}

interface Vintages {
  readonly toMonth: number
  readonly now: Month
  readonly before: Month
}

function restatementOf(volumes: readonly PlacementVolume[], month: number, vintages: Vintages): readonly Restatement[] {
  const inVintage = (vintageKey: Month) =>
    volumes.find((volume) => volume.month === month && volume.measure === 'forecast' && volume.vintageKey === vintageKey)
  const kind: RestatementKind = month <= vintages.toMonth ? 'outcome' : 'forecast'
  const before = inVintage(vintages.before)
  const now = kind === 'outcome' ? volumes.find((volume) => volume.month === month && volume.measure === 'actual') : inVintage(vintages.now)
  if (before === undefined || now === undefined || !differs(before, now)) return []
  return [{ categoryKey: now.categoryKey, month, kind, before, now, effect: subtractOre(placementCost(before), placementCost(now)) }]
}

/**
 * Months whose volume has changed since the previous report of the year, old → new, by category and month: SiS in October forecast at
 * 2 × 4 650 kr in July and at 1 × 2 612 kr in August.
 *
 * What the facts can tell: forecasts are kept per vintage, so every forecast month is compared with what was forecast then, and an actual
 * with its last forecast. What they cannot: an actual is stored once, so an *actual* month of the previous report that has been
 * corrected since looks as if it had always been so; only the audit trail and the published edition know the earlier value.
 * @returns nothing without a previous report of the year
 */
export function restatements(facts: Pick<ReportFacts, 'report' | 'previousReport' | 'placementCategories' | 'placementVolumes'>): readonly Restatement[] {
  const { period, vintageKey } = facts.report
  const previous = previousReportOfYear(facts)
  if (previous === null) return []
  const vintages: Vintages = { toMonth: period.to, now: vintageKey, before: previous.vintageKey }
  return facts.placementCategories.flatMap(({ key }) => {
    const volumes = facts.placementVolumes.filter((volume) => volume.categoryKey === key && volume.year === period.year)
    return monthsOf(wholeYear(period.year)).flatMap((month) => restatementOf(volumes, month, vintages))
  })
}
