import { isDue } from './duty'
import type { FollowUpFacts } from './follow-up'
import { indicatorsOf } from './follow-up'
import { goalTree, type Goal } from './goal'
import { valueFor, type Indicator } from './indicator'

/** Indicators under the goal that they hang on first; goal null: those that hang on none. */
export interface IndicatorGroup {
  readonly goal: Goal | null
  readonly indicators: readonly Indicator[]
}

/**
 * Every indicator once, under its goal, in the order of the goal tree; goals without indicators of their own are left out. An indicator
 * that hangs on two goals stands under the first.
 */
export function indicatorGroups(facts: Pick<FollowUpFacts, 'plan' | 'indicators'>): readonly IndicatorGroup[] {
  const { goals } = facts.plan
  const roots = goals.filter(({ parentKey }) => !goals.some(({ key }) => key === parentKey))
  const placed = new Set<string>()
  const groups: IndicatorGroup[] = []
  for (const goal of roots.flatMap((root) => goalTree(root, goals))) {
    const indicators = indicatorsOf(facts, goal.indicatorKeys).filter(({ key }) => !placed.has(key))
    for (const { key } of indicators) placed.add(key)
    if (indicators.length > 0) groups.push({ goal, indicators })
  }
  const rest = facts.indicators.filter(({ key }) => !placed.has(key))
  return rest.length === 0 ? groups : [...groups, { goal: null, indicators: rest }]
}

/** True when the report asks for a value of the indicator and neither a value nor a reason is there. */
export function lacksValue(facts: Pick<FollowUpFacts, 'report' | 'indicatorValues'>, indicator: Indicator): boolean {
  const { period } = facts.report
  return isDue(indicator, period) && valueFor(facts.indicatorValues, indicator.key, period) === null
}
