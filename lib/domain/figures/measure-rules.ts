import type { FigureMeasure } from './figure'
import { isAgainstBudget, isMove, type Base, type Gap, type Meaning, type Thing } from './meaning'
import { remembered } from './remembered'

/** When a number with some meaning is a measure, and how sure that is. What is left out does not matter. */
interface MeasureRule {
  readonly measure: FigureMeasure
  readonly sure: number
  /** `gap`: against budget; `move`: a movement; `none`: a level; or certain ones. */
  readonly gap?: 'gap' | 'move' | 'none' | readonly Gap[]
  readonly moved?: boolean
  readonly base?: readonly (Base | null)[]
  readonly taken?: readonly Meaning['taken'][]
  readonly span?: readonly Meaning['span'][]
  readonly signed?: boolean
  readonly end?: readonly Meaning['end'][]
  /** At least one of these is named. */
  readonly thing?: readonly Thing[]
  /** None of these is named. */
  readonly not?: readonly Thing[]
}

/** Said in as many words. */
const SAID = 0.95
/** One word is missing that the context usually gives. */
const LIKELY = 0.88
/** Either of two measures is meant; of the year and of the period a little more often the year. */
const EITHER = 0.86
const OR_PERIOD = 0.85
/** Possible: only a number that agrees makes it the one. */
const POSSIBLE = 0.5

const AMOUNT_RULES: readonly MeasureRule[] = [
  { measure: 'yearVariance', sure: SAID, gap: 'gap', base: ['budget', null], taken: ['forecast'] },
  { measure: 'yearVariance', sure: SAID, gap: 'gap', base: ['budget', null], span: ['year'] },
  { measure: 'yearVariance', sure: EITHER, gap: 'gap', base: ['budget', null], taken: [null], span: [null] },
  { measure: 'yearVariance', sure: LIKELY, gap: ['better', 'worse', 'above', 'below'], moved: false, base: ['budget'] },
  { measure: 'yearVariance', sure: POSSIBLE, gap: 'none', base: ['budget'] },
  // 'Helårsprognosen visar -3,2 mnkr': what has a sign is a variance.
  { measure: 'yearVariance', sure: LIKELY, gap: 'none', base: ['budget', null], taken: ['forecast'], signed: true },
  { measure: 'yearVariance', sure: POSSIBLE, gap: 'none', base: [null], taken: ['forecast'] },
  { measure: 'variance', sure: LIKELY, gap: 'none', base: ['budget', null], taken: ['actual'], signed: true },
  { measure: 'variance', sure: SAID, gap: 'gap', base: ['budget', null], taken: ['actual'] },
  { measure: 'variance', sure: SAID, gap: 'gap', base: ['budget', null], taken: ['actual', null], span: ['period'] },
  { measure: 'variance', sure: OR_PERIOD, gap: 'gap', base: ['budget', null], taken: [null], span: [null] },
  { measure: 'variance', sure: LIKELY, gap: ['better', 'worse', 'above', 'below'], moved: false, base: ['budget'], taken: ['actual', null] },
  { measure: 'variance', sure: POSSIBLE, gap: 'none', thing: ['result'], taken: ['actual', null] },
  { measure: 'yearVariance', sure: POSSIBLE, gap: 'none', thing: ['result'] },
  { measure: 'forecastChange', sure: SAID, gap: ['variance', 'better', 'worse', 'up', 'down', 'unchanged', 'change', 'above', 'below'], base: ['previousForecast'], not: ['grant'] },
  { measure: 'forecastChange', sure: SAID, gap: ['better', 'worse', 'unchanged', 'change'], moved: false, base: [null], taken: ['forecast'], not: ['grant'] },
  { measure: 'forecastChange', sure: LIKELY, gap: 'none', base: ['previousForecast'] },
  { measure: 'forecastChange', sure: POSSIBLE, gap: ['up', 'down'], moved: false, base: [null], taken: ['forecast'], not: ['grant', 'budget'] },
  { measure: 'forecastChange', sure: POSSIBLE, gap: ['better', 'worse', 'change', 'unchanged'], moved: false, base: [null], taken: [null] },
  { measure: 'previousForecast', sure: POSSIBLE, gap: 'none', base: ['previousForecast'] },
  { measure: 'previousYearVariance', sure: LIKELY, gap: ['deficit', 'surplus', 'zero'], base: ['previousForecast'], taken: ['forecast'] },
  { measure: 'previousYearVariance', sure: POSSIBLE, gap: 'gap', base: ['previousForecast', null] },
  { measure: 'yearVarianceChange', sure: LIKELY, gap: 'move', moved: true, base: ['budget', 'previousForecast', null] },
  { measure: 'yearVarianceChange', sure: POSSIBLE, gap: 'move', moved: false, taken: ['forecast', null] },
  { measure: 'budgetChange', sure: SAID, thing: ['grant'] },
  { measure: 'budgetChange', sure: LIKELY, gap: ['up', 'down', 'change'], moved: false, thing: ['budget'], base: [null] },
  { measure: 'actual', sure: SAID, gap: 'none', base: [null], taken: ['actual'], signed: false, not: ['budget', 'grant', 'target'] },
  { measure: 'actual', sure: POSSIBLE, gap: 'none', base: [null], taken: ['actual'], not: ['budget', 'grant', 'target'] },
  { measure: 'actual', sure: LIKELY, gap: 'none', base: [null], taken: [null], span: ['period'], thing: ['cost', 'netCost', 'revenue'] },
  { measure: 'actual', sure: POSSIBLE, gap: 'none', base: [null], taken: [null], thing: ['cost', 'netCost', 'revenue'] },
  { measure: 'forecast', sure: LIKELY, gap: 'none', base: [null], taken: ['forecast'], signed: false, not: ['budget', 'grant', 'target'] },
  { measure: 'forecast', sure: POSSIBLE, gap: 'none', base: [null], taken: ['forecast'], not: ['budget', 'grant', 'target'] },
  { measure: 'forecast', sure: POSSIBLE, gap: 'none', base: [null], taken: [null], thing: ['cost', 'netCost', 'revenue'] },
  { measure: 'yearBudget', sure: EITHER, gap: 'none', base: [null], thing: ['budget'] },
  { measure: 'yearBudget', sure: POSSIBLE, gap: 'none', thing: ['grant'] },
  { measure: 'budget', sure: LIKELY, gap: 'none', base: [null], thing: ['budget'], span: ['period'] },
  { measure: 'budget', sure: EITHER, gap: 'none', base: [null], thing: ['budget'], taken: ['actual', null] },
  { measure: 'budget', sure: POSSIBLE, gap: 'none', thing: ['grant'] },
  { measure: 'changeOnLastYear', sure: SAID, gap: ['variance', 'better', 'worse', 'up', 'down', 'unchanged', 'change', 'above', 'below'], base: ['lastYear'], taken: ['forecast', null] },
  { measure: 'changeOnLastYear', sure: LIKELY, gap: ['variance', 'better', 'worse', 'up', 'down', 'unchanged', 'change', 'above', 'below'], base: ['lastYear'] },
  { measure: 'changeOnSamePeriodLastYear', sure: SAID, gap: ['variance', 'better', 'worse', 'up', 'down', 'unchanged', 'change', 'above', 'below'], base: ['samePeriod'] },
  { measure: 'changeOnSamePeriodLastYear', sure: LIKELY, gap: ['variance', 'better', 'worse', 'up', 'down', 'unchanged', 'change', 'above', 'below'], base: ['lastYear'], taken: ['actual', null] },
  { measure: 'changeOnLastYearNetResult', sure: LIKELY, gap: ['variance', 'better', 'worse', 'up', 'down', 'change'], base: ['lastYear'] },
  { measure: 'lastYear', sure: LIKELY, gap: 'none', base: ['lastYear'] },
  { measure: 'samePeriodLastYear', sure: LIKELY, gap: 'none', base: ['samePeriod', 'lastYear'] },
  { measure: 'lastYearNetResult', sure: LIKELY, gap: 'gap', base: ['lastYear'] },
  { measure: 'effect', sure: LIKELY, gap: 'none' },
  // The cost of a placement category is stored for the whole year alone.
  { measure: 'cost', sure: LIKELY, gap: 'none', base: [null], taken: ['forecast'], span: ['year', null], thing: ['cost'] },
  { measure: 'cost', sure: LIKELY, gap: 'none', base: [null], span: ['year'], thing: ['cost'] },
  { measure: 'cost', sure: POSSIBLE, gap: 'none', thing: ['cost'] },
]

const PERCENT_RULES: readonly MeasureRule[] = [
  { measure: 'budgetVariancePercent', sure: LIKELY, gap: 'gap', base: ['budget', null] },
  { measure: 'budgetVariancePercent', sure: LIKELY, gap: ['better', 'worse', 'above', 'below'], base: ['budget'] },
  { measure: 'budgetVariancePercent', sure: POSSIBLE, thing: ['budget'] },
  { measure: 'shareWithinBudget', sure: SAID, thing: ['withinBudget'] },
]

const COUNT_RULES: readonly MeasureRule[] = [
  { measure: 'value', sure: LIKELY, gap: 'none', base: [null], not: ['target'] },
  { measure: 'value', sure: POSSIBLE },
  { measure: 'fullYearTarget', sure: LIKELY, gap: 'none', thing: ['target'] },
  { measure: 'fullYearTarget', sure: POSSIBLE },
  { measure: 'periodTarget', sure: LIKELY, gap: 'none', thing: ['target'] },
  { measure: 'targetDeviation', sure: SAID, gap: ['above', 'below', 'up', 'down', 'variance', 'better', 'worse'], thing: ['target'], base: [null] },
  { measure: 'previousTargetDeviation', sure: LIKELY, thing: ['target'], base: ['previousForecast'] },
  { measure: 'previousTargetDeviation', sure: POSSIBLE, thing: ['target'] },
  { measure: 'previousValue', sure: LIKELY, gap: 'none', base: ['previousForecast', 'lastYear', 'samePeriod'] },
  { measure: 'previousValue', sure: LIKELY, gap: 'none', end: ['from'] },
  { measure: 'previousValue', sure: POSSIBLE, gap: 'none' },
  { measure: 'answers', sure: LIKELY },
  { measure: 'placementDays', sure: EITHER, gap: 'none' },
  { measure: 'careDays', sure: EITHER, gap: 'none' },
  { measure: 'fullYearPlacements', sure: EITHER, gap: 'none' },
  { measure: 'cell', sure: EITHER, gap: 'none' },
  { measure: 'cell', sure: POSSIBLE },
  { measure: 'count', sure: EITHER, gap: 'none' },
]

const RULES: readonly MeasureRule[] = [...AMOUNT_RULES, ...PERCENT_RULES, ...COUNT_RULES]
const rulesOf = remembered((measure: FigureMeasure) => RULES.filter((rule) => rule.measure === measure))

function gapFits({ gap, moved }: MeasureRule, meaning: Meaning): boolean {
  if (moved !== undefined && moved !== (meaning.moved !== null)) return false
  switch (gap) {
    case undefined:
      return true
    case 'none':
      return meaning.gap === null
    case 'gap':
      return isAgainstBudget(meaning.gap)
    case 'move':
      return isMove(meaning.gap)
    default:
      return meaning.gap !== null && gap.includes(meaning.gap)
  }
}

function fits(rule: MeasureRule, meaning: Meaning): boolean {
  const { base, taken, span, signed, end, thing, not } = rule
  return (
    gapFits(rule, meaning) &&
    (base === undefined || base.includes(meaning.base)) &&
    (taken === undefined || taken.includes(meaning.taken)) &&
    (span === undefined || span.includes(meaning.span)) &&
    (signed === undefined || signed === meaning.signed) &&
    (end === undefined || end.includes(meaning.end)) &&
    (thing === undefined || thing.some((each) => meaning.things.includes(each))) &&
    !(not ?? []).some((each) => meaning.things.includes(each))
  )
}

/**
 * How sure it is, from 0 to 1, that a number with this meaning is the measure. 'Prognosen pekar på ett underskott' → yearVariance 0.95,
 * variance 0.
 */
export function measureEvidence(measure: FigureMeasure, meaning: Meaning): number {
  return rulesOf(measure).reduce((sure, rule) => (rule.sure > sure && fits(rule, meaning) ? rule.sure : sure), 0)
}
