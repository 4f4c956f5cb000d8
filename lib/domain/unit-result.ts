import { assessmentOf, type Assessment, type RatingLevel } from './assessment'
import type { FollowUpFacts } from './follow-up'
import type { Goal } from './goal'
import type { OrgUnit } from './municipality'

/** Where units have results: goals × units. */
export interface UnitResultPlaces {
  readonly goals: readonly Goal[]
  readonly units: readonly OrgUnit[]
}

/** Whether a goal or unit holds others: then its level comes from them. */
function isLeaf(key: string, all: readonly { readonly parentKey: string | null }[]): boolean {
  return !all.some(({ parentKey }) => parentKey === key)
}

/**
 * The goals that units rate and the units that do, in print order: goals without goals below them, units that stand by themselves
 * and have none below. What has a result already is there in any case, so that no stored level is out of sight.
 * Source: the roll-up of unit results (domain rule 7).
 */
export function unitResultPlaces(facts: Pick<FollowUpFacts, 'plan' | 'assessments'>, orgUnits: readonly OrgUnit[]): UnitResultPlaces {
  const { goals } = facts.plan
  const results = facts.assessments.filter(({ subject }) => subject === 'unitResult')
  return {
    goals: goals.filter(({ key }) => isLeaf(key, goals) || results.some(({ subjectKey }) => subjectKey === key)),
    units: orgUnits.filter(
      ({ key, mergedIntoKey }) => (mergedIntoKey === null && isLeaf(key, orgUnits)) || results.some(({ orgUnitKey }) => orgUnitKey === key),
    ),
  }
}

/** The level that a unit has set for itself on a goal; null: it has not. */
export function unitResultOf(assessments: readonly Assessment[], goalKey: string, orgUnitKey: string): RatingLevel | null {
  return assessmentOf(assessments, 'unitResult', goalKey, orgUnitKey)?.level ?? null
}
