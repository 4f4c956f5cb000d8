export type GoalLevel = 'goalArea' | 'strategicGoal' | 'committeeGoal' | 'qualityGoal' | 'baseCondition'

/** Mål: one node of the goal tree, in print order among its siblings. */
export interface Goal {
  readonly key: string
  readonly parentKey: string | null
  readonly level: GoalLevel
  readonly name: string
  /** Says when the goal is reported, if not in every report. */
  readonly note: string | null
  /** Keys of the indicators hung here, in print order. An indicator may hang in several places. */
  readonly indicatorKeys: readonly string[]
}

/** Plan of one committee and year, with the rules that rate it. */
export interface Plan {
  readonly year: number
  readonly name: string
  readonly ratingRule: import('./assessment').RatingRule
  readonly rollUpRule: import('./assessment').RollUpRule
  readonly goals: readonly Goal[]
}

/** A goal and all goals below it, in print order: an area, its goals, and theirs. */
export function goalTree(goal: Goal, goals: readonly Goal[]): readonly Goal[] {
  return [goal, ...goals.filter((other) => other.parentKey === goal.key).flatMap((child) => goalTree(child, goals))]
}
