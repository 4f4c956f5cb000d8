import { effectsOver } from '../placement-effect'
import { budgetedVolumes, enteredVolumes, placementSheet } from '../placement-sheet'
import type { ReportFacts } from '../report-facts'
import type { ReportView } from '../report-view'
import type { Figure } from './figure'
import { figureOf } from './figure-of'
import { figuresOf } from './figure-register'
import { followUpFigures } from './follow-up-register'

/** What volume and price made of the cost to date against budget, öre: `placements:hvb/volume#effect`, `placements:hvb/price#effect`. */
function effectFigures(facts: ReportFacts): readonly Figure[] {
  const sheet = placementSheet(facts)
  return sheet.categories
    .filter(({ kind }) => kind === 'price')
    .flatMap(({ key, name }) => {
      const effects = effectsOver({ outcome: enteredVolumes(sheet, key), budget: budgetedVolumes(sheet, key) }, facts.report.period)
      const subject = { place: { kind: 'placementCategory', key, label: name }, names: [name], under: [], depth: 0, combined: false } as const
      return [
        ...figureOf({ ...subject, key: `placements:${key}/volume` }, 'effect', 'ore', effects?.volumeEffect ?? null),
        ...figureOf({ ...subject, key: `placements:${key}/price` }, 'effect', 'ore', effects?.priceEffect ?? null),
      ]
    })
}

/**
 * Every figure that a text may be linked to: those that a typed number is compared with, and counts of what is followed up and effects
 * of placements, which are too many and too small to be told from a typed number alone.
 */
export function linkableFigures(facts: ReportFacts, view: ReportView | null = null): readonly Figure[] {
  return [...figuresOf(facts, view), ...followUpFigures(facts), ...effectFigures(facts)]
}
