import { categoryPlace } from '../checks/place'
import type { LineSubject } from '../figures/statement-register'
import type { PlacementCategory } from '../placement'
import { IN_MNKR, IN_TKR, signed, type DraftContext } from './draft-figure'
import type { SentenceDraft } from './sentence-draft'
import { forecastOf } from './statement-draft'

/** Categories that get a sentence, the largest effects first. */
const TOLD = 5
/** Smaller effects than this, 1 mnkr, are all written in tkr. */
const MNKR_FROM = 100_000_000

const PARTS = ['volume', 'price'] as const

/** How much volume and price together have moved the cost, öre; 0 where nothing is known. */
function sizeOf({ figures }: DraftContext, { key }: PlacementCategory): number {
  return PARTS.reduce((sum, part) => sum + Math.abs(figures.get(`placements:${key}/${part}#effect`)?.value ?? 0), 0)
}

/** The net-cost line of the service area that a category belongs to. */
function areaOf({ serviceAreaKey }: PlacementCategory, lines: readonly LineSubject[]): LineSubject | null {
  if (serviceAreaKey === null) return null
  return lines.find(({ statement, line }) => statement.kind === 'netCost' && line.kind === 'item' && line.serviceAreaKey === serviceAreaKey) ?? null
}

/**
 * A sentence per placement category whose cost to date differs from its budget: what volume and price make of it, and where the
 * forecast of the service area points that it belongs to. HVB 13–20 år, August 2020: −2,9 mnkr of volume, +0,3 of price.
 */
export function placementDrafts(context: DraftContext, lines: readonly LineSubject[]): readonly SentenceDraft[] {
  const { placementCategories, report } = context.facts
  const sized = placementCategories.map((category) => ({ category, size: sizeOf(context, category) })).sort((a, b) => b.size - a.size)
  const writing = sized.some(({ size }) => size >= MNKR_FROM) ? IN_MNKR : IN_TKR
  const told = sized.slice(0, TOLD).flatMap(({ category }) => {
    const effects = PARTS.flatMap((of) => {
      const balance = signed(context, `placements:${category.key}/${of}#effect`, writing, 'balance')
      return balance === null || balance.size === null ? [] : [{ of, balance }]
    })
    return effects.length === 0 ? [] : [{ category, effects, area: areaOf(category, lines) }]
  })
  // The forecast of an area is said once, with the category that weighs most in it.
  return told.map(({ category, effects, area }, index) => {
    const isFirst = told.findIndex((other) => other.area === area) === index
    const line = area === null || !isFirst ? null : forecastOf(context, area)
    const sentence = { kind: 'placement', name: category.name, period: report.period, effects, line } as const
    return { key: `placements:${category.key}`, subject: categoryPlace(category), sentence }
  })
}
