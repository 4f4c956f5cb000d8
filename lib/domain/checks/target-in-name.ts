import { targetCell } from '../blocks/cells'
import type { Finding, Place } from '../finding'
import { indicatorsOf } from '../follow-up'
import type { Goal } from '../goal'
import { targetFor, type Indicator, type TargetInForce } from '../indicator'
import { directionsIn } from '../language/direction'
import type { Lexicon } from '../language/lexicon'
import type { Quantity } from '../language/quantity'
import { quantitiesIn } from '../language/quantity-reading'
import { textAt, tokensOf } from '../language/token'
import { compareNumbers } from '../number'
import type { ReportFacts } from '../report-facts'
import type { CheckInput } from './check'
import { goalPlace, indicatorPlace } from './place'
import { textFinding } from './text-finding'

const LIMITS = ['over', 'under', 'atLeast', 'atMost']

/** So many letters that two names share at the beginning of a word make them about the same thing: sjukfrånvaro, sjukfrånvaron. */
const SAME_THING = 7

/** Percentages in a name that can only be its target: 'lägre än fyra procent', 'minst 80 procent', 'minskat med sju procent'. */
function targetsIn(name: string, lexicon: Lexicon): readonly Quantity[] {
  const isMoving = directionsIn(name, lexicon).length > 0
  return quantitiesIn(name, lexicon).filter(({ unit, exactness, start, signed }) => {
    const before = tokensOf(name.slice(0, start))
    return unit === 'percent' && !signed && (LIMITS.includes(exactness) || (isMoving && lexicon.changeLeads.includes(textAt(before, before.length - 1))))
  })
}

/** An indicator in percent with the target that it is compared with. */
interface Targeted {
  readonly indicator: Indicator
  readonly target: TargetInForce
  readonly fullYear: number
}

function targeted(indicator: Indicator, { report }: ReportFacts): readonly Targeted[] {
  const target = indicator.measurementUnit === 'percent' ? targetFor(indicator, report.period) : null
  return target === null || target.fullYear === null ? [] : [{ indicator, target, fullYear: target.fullYear }]
}

function differs({ value }: Quantity, { fullYear }: Targeted): boolean {
  return compareNumbers(Math.abs(value), Math.abs(fullYear)) !== 0
}

function conflictFinding(place: Place, quantity: Quantity, { indicator, target }: Targeted): Finding {
  const comparedWith = indicator.key === place.key ? null : indicatorPlace(indicator)
  return textFinding('targetInName', 'question', {
    place,
    quote: quantity.asWritten,
    expected: targetCell(indicator, target),
    comparedWith,
    repair: { kind: 'correctFigure' },
  })
}

function sameThing(a: string, b: string): boolean {
  const starts = (name: string) => tokensOf(name).filter(({ text }) => text.length >= SAME_THING).map(({ text }) => text.slice(0, SAME_THING))
  const inB = new Set(starts(b))
  return starts(a).some((start) => inB.has(start))
}

/** Indicators of a goal and of the goals below it. */
function indicatorsBelow(facts: ReportFacts, goal: Goal): readonly Indicator[] {
  const below = facts.plan.goals.filter(({ parentKey }) => parentKey === goal.key)
  return [...indicatorsOf(facts, goal.indicatorKeys), ...below.flatMap((child) => indicatorsBelow(facts, child))]
}

/**
 * Rule: a target that stands in a name is the stored one, of the indicator itself or of the indicators on the same thing below the
 * goal (domain, "Checks"). Goal 'Sjukfrånvaron är lägre än fyra procent' over an indicator with the target 5 % is asked about.
 */
export function targetInName({ facts, lexicon }: CheckInput): readonly Finding[] {
  const ofIndicators = facts.indicators.flatMap((indicator) =>
    targeted(indicator, facts).flatMap((own) => {
      const named = targetsIn(indicator.name, lexicon)
      const agrees = named.some((quantity) => !differs(quantity, own))
      return agrees ? [] : named.map((quantity) => conflictFinding(indicatorPlace(indicator), quantity, own))
    }),
  )
  const ofGoals = facts.plan.goals.flatMap((goal) => {
    const related = indicatorsBelow(facts, goal).filter(({ name }) => sameThing(goal.name, name)).flatMap((indicator) => targeted(indicator, facts))
    return targetsIn(goal.name, lexicon).flatMap((quantity) => {
      const [first] = related
      return first === undefined || !related.every((each) => differs(quantity, each)) ? [] : [conflictFinding(goalPlace(goal), quantity, first)]
    })
  })
  return [...ofIndicators, ...ofGoals]
}
