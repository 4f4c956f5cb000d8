import type { ReportFacts } from '../report-facts'
import type { ReportView } from '../report-view'
import { combinedFigures } from './combined-register'
import type { Figure } from './figure'
import { indicatorFigures } from './indicator-register'
import { placementFigures } from './placement-register'
import { statementFigures } from './statement-register'
import { tableFigures } from './table-register'

/**
 * Every stored and computed number that a text could repeat, each under a key that is stable as long as the keys of its facts are:
 * `netCost/ifo.total#yearVariance` = −665 400 000 öre, `indicator:sick_total#value` = 7,75.
 * @param view null leaves out what only a printed table counts (assignments per level)
 */
export function figuresOf(facts: ReportFacts, view: ReportView | null = null): readonly Figure[] {
  return [
    ...statementFigures(facts),
    ...combinedFigures(facts),
    ...indicatorFigures(facts),
    ...placementFigures(facts),
    ...tableFigures(facts, view),
  ]
}
