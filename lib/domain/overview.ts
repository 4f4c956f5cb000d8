import type { RatingLevel } from './assessment'
import { followUpOf, indicatorFollowUp, indicatorsOf, type FollowUp, type FollowUpFacts } from './follow-up'
import { goalTree, type Goal, type GoalLevel } from './goal'

/** How many hold each level. */
export type LevelCounts = Readonly<Record<RatingLevel, number>>

/** A goal as the overview shows it. */
export interface OverviewGoal {
  readonly goal: Goal
  /** The same as in the goal table: one computation, so that strip and table cannot differ. */
  readonly followUp: FollowUp
  /** Indicators of the goal and of all goals below it, as often as they hang there: the rows of the goal table. */
  readonly indicators: LevelCounts
}

/** A goal area or other goal of the strip that opens a report, with the goals that it sums up. */
export interface OverviewEntry extends OverviewGoal {
  readonly below: readonly OverviewGoal[]
}

/** The levels counted: met, met, notMet → 2, 0, 1, 0. */
function counted(levels: readonly RatingLevel[]): LevelCounts {
  const count = (level: RatingLevel) => levels.filter((other) => other === level).length
  return { met: count('met'), partlyMet: count('partlyMet'), notMet: count('notMet'), notAssessed: count('notAssessed') }
}

function indicatorLevels(facts: FollowUpFacts, goal: Goal): readonly RatingLevel[] {
  const keys = goalTree(goal, facts.plan.goals).flatMap(({ indicatorKeys }) => indicatorKeys)
  return indicatorsOf(facts, keys).map((indicator) => indicatorFollowUp(facts, indicator).level)
}

/** Counts of several goals together; 2 and 3 met → 5. */
export function summedCounts(all: readonly LevelCounts[]): LevelCounts {
  const sum = (level: RatingLevel) => all.reduce((total, counts) => total + counts[level], 0)
  return { met: sum('met'), partlyMet: sum('partlyMet'), notMet: sum('notMet'), notAssessed: sum('notAssessed') }
}

/**
 * The overview of one level of the goal tree, in print order: every goal of that level as its own row of the goal table says,
 * beside the goals right below it. An area over one goal that is partly met is partly met (domain rule 7), unless people set
 * another level for the area itself, with a reason. An area over goals with 2 and 3 indicators counts 5.
 */
export function overviewOf(facts: FollowUpFacts, level: GoalLevel): readonly OverviewEntry[] {
  const { goals } = facts.plan
  const standing = (goal: Goal): OverviewGoal => ({
    goal,
    followUp: followUpOf(facts, 'goal', goal.key),
    indicators: counted(indicatorLevels(facts, goal)),
  })
  return goals
    .filter((goal) => goal.level === level)
    .map((goal) => ({ ...standing(goal), below: goals.filter((other) => other.parentKey === goal.key).map(standing) }))
}
