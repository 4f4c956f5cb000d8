import { followUpOf, type FollowUp, type FollowUpFacts } from './follow-up'
import type { Goal, GoalLevel } from './goal'

/** A goal area or other goal of the strip that opens a report, with the goals that it sums up. */
export interface OverviewEntry {
  readonly goal: Goal
  /** The same as in the goal table: one computation, so that strip and table cannot differ. */
  readonly followUp: FollowUp
  readonly below: readonly { readonly goal: Goal; readonly followUp: FollowUp }[]
}

/**
 * The overview of one level of the goal tree, in print order: every goal of that level as its own row of the goal table says,
 * beside the goals right below it. An area over one goal that is partly met is partly met (domain rule 7), unless people set
 * another level for the area itself, with a reason.
 */
export function overviewOf(facts: FollowUpFacts, level: GoalLevel): readonly OverviewEntry[] {
  const { goals } = facts.plan
  const standing = (goal: Goal) => ({ goal, followUp: followUpOf(facts, 'goal', goal.key) })
  return goals
    .filter((goal) => goal.level === level)
    .map((goal) => ({ ...standing(goal), below: goals.filter((other) => other.parentKey === goal.key).map(standing) }))
}
