import type { Finding } from '../finding'
import { areaAgainstPlacements } from './area-placement'
import { budgetChangedSinceBase } from './budget-change'
import { captionYear } from './caption-year'
import type { Check, CheckInput } from './check'
import { comparisonBase } from './comparison-base'
import { crossReferenceGone } from './cross-reference'
import { dateOutsidePeriod } from './date-outside-period'
import { deviationUnexplained } from './deviation-unexplained'
import { headingOrder } from './heading-order'
import { identicalTables } from './identical-table'
import { labelAgainstFigures } from './label-against-figures'
import { linkedFigures } from './linked-figure'
import { measuredThing } from './measured-thing'
import { notConfirmed } from './not-confirmed'
import { annualCycleUnrated, notFollowedUp } from './not-followed-up'
import { percentOrPoints } from './percent-or-points'
import { careDaysAgainstPlacements, placementsAgainstIndicator } from './placement-indicator'
import { implausibleAgainstHistory, implausibleForecast } from './plausibility'
import { printedAgainstComputed } from './printed-figure'
import { ratingAgainstLegend } from './rating-legend'
import { changedWithoutTrend, overviewAgainstGoal } from './rating-overview'
import { nearTargetCalledMet, ratingAgainstRule, ratingWithoutValue } from './rating-rule'
import { emptyRequiredBlock, emptyRequiredSection, goalsAndFinance, missingCell } from './required-content'
import { signAgainstBudget } from './sign'
import { smallCount } from './small-count'
import { statementAgainstStatement, totalAgainstRows } from './statement-total'
import { statutoryDeadline } from './statutory-deadline'
import { strayText } from './stray-text'
import { fractionAgainstPercent, surveyMeanAgainstItems, tableTotalAgainstParts } from './table-relation'
import { stalePeriodTarget, targetMissing, twoTargets } from './target'
import { targetInName } from './target-in-name'
import { seriesAgainstStatement } from './series-against-statement'
import { textAgainstFigures } from './text-against-figures'
import { textAgainstRating } from './text-against-rating'
import { writtenTableCaption } from './table-caption'
import { effectAgainstParts, valueAgainstBreakdown } from './total-parts'
import { numberFormat } from './number-format'
import { trendWords } from './trend-words'
import { impliedNegativeMonth, unchangedSinceBase } from './unchanged'
import { unitInName } from './unit-in-name'
import { unknownName } from './unknown-name'
import { valueAgainstMonths } from './value-months'
import { varianceWithoutSign } from './variance-sign'

/** Every check, in the order in which findings are listed. Each is a pure function in this folder. */
export const CHECKS: readonly Check[] = [
  totalAgainstRows,
  statementAgainstStatement,
  printedAgainstComputed,
  twoTargets,
  stalePeriodTarget,
  targetMissing,
  fractionAgainstPercent,
  tableTotalAgainstParts,
  effectAgainstParts,
  valueAgainstBreakdown,
  valueAgainstMonths,
  surveyMeanAgainstItems,
  careDaysAgainstPlacements,
  placementsAgainstIndicator,
  areaAgainstPlacements,
  identicalTables,
  unchangedSinceBase,
  impliedNegativeMonth,
  implausibleAgainstHistory,
  implausibleForecast,
  signAgainstBudget,
  budgetChangedSinceBase,
  ratingAgainstRule,
  ratingAgainstLegend,
  overviewAgainstGoal,
  ratingWithoutValue,
  changedWithoutTrend,
  nearTargetCalledMet,
  notFollowedUp,
  annualCycleUnrated,
  textAgainstFigures,
  linkedFigures,
  seriesAgainstStatement,
  textAgainstRating,
  targetInName,
  unitInName,
  varianceWithoutSign,
  measuredThing,
  percentOrPoints,
  dateOutsidePeriod,
  captionYear,
  comparisonBase,
  trendWords,
  labelAgainstFigures,
  unknownName,
  strayText,
  numberFormat,
  notConfirmed,
  smallCount,
  emptyRequiredSection,
  emptyRequiredBlock,
  missingCell,
  statutoryDeadline,
  goalsAndFinance,
  deviationUnexplained,
  headingOrder,
  writtenTableCaption,
  crossReferenceGone,
]

/**
 * All findings of a report in the order of CHECKS; of two with the same id only the first is kept. Same input, same list.
 * @returns empty when nothing disagrees
 */
export function runChecks(input: CheckInput): readonly Finding[] {
  const byId = new Map<string, Finding>()
  for (const found of CHECKS.flatMap((check) => check(input))) if (!byId.has(found.id)) byId.set(found.id, found)
  return [...byId.values()]
}
