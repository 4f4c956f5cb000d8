import type { RatingLevel } from '../assessment'
import type { Place } from '../finding'
import { followUpOf, indicatorsOf } from '../follow-up'
import type { Goal } from '../goal'
import type { Passage } from '../passage'
import type { ReportFacts } from '../report-facts'
import { goalPlace, indicatorPlace } from './place'

/** A thing with the level that holds for it. */
export interface RatedPlace {
  readonly place: Place
  readonly level: RatingLevel
}

/** A name as people repeat it in a heading: without numbering, case and signs. '2. Trygghet i vardagen' → 'trygghet i vardagen'. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^[\d ]+/, '').trim()
}

/** A goal with the level that holds for it. */
export function ratedGoal(facts: ReportFacts, goal: Goal): RatedPlace {
  return { place: goalPlace(goal), level: followUpOf(facts, 'goal', goal.key).level }
}

/** The goals and indicators below a goal at any depth, nearest first. */
export function ratedBelow(facts: ReportFacts, goal: Goal): readonly RatedPlace[] {
  const indicators = indicatorsOf(facts, goal.indicatorKeys).map((indicator): RatedPlace => ({
    place: indicatorPlace(indicator),
    level: followUpOf(facts, 'indicator', indicator.key).level,
  }))
  const goals = facts.plan.goals.filter(({ parentKey }) => parentKey === goal.key)
  return [...indicators, ...goals.flatMap((child) => [ratedGoal(facts, child), ...ratedBelow(facts, child)])]
}

/** The goal that a passage comments on: the one of its place, else the nearest one whose name is a heading above it. */
export function goalOf({ plan }: ReportFacts, { place, headings }: Passage): Goal | null {
  if (place.kind === 'goal') return plan.goals.find(({ key }) => key === place.key) ?? null
  if (place.kind !== 'section') return null
  const names = headings.map(plainName)
  const named = plan.goals.map((goal) => ({ goal, at: names.lastIndexOf(plainName(goal.name)) })).filter(({ at }) => at >= 0)
  return named.sort((a, b) => b.at - a.at)[0]?.goal ?? null
}
