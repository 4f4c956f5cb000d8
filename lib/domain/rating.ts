import type { Assessment, ProposedLevel, RatingBasis, RatingLevel, RatingRule, RollUpRule } from './assessment'
import type { FavourableDirection, TargetOperator } from './indicator'
import { compareNumbers, roundHalfAwayFromZero } from './number'

type ToleranceRule = Extract<RatingRule, { kind: 'relativeTolerance' | 'points' }>
type BandsRule = Extract<RatingRule, { kind: 'bands' }>
type ConditionsRule = Extract<RatingRule, { kind: 'conditions' }>

/** Yes/no and partly scales: the value of the worst step (Nej = 0 where higher is favourable). */
interface StepsRule {
  readonly kind: 'steps'
  readonly worst: number
}

/** A rule as it is applied: the plan's or the indicator's own, or the steps of a yes/no scale instead of a tolerance. */
export type AppliedRule = RatingRule | StepsRule

/** A proposed level; what the basis does not name is null. */
function proposal(level: RatingLevel, basis: Pick<RatingBasis, 'code'> & Partial<RatingBasis>): ProposedLevel {
  return { level, basis: { value: null, target: null, deviation: null, limit: null, ...basis } }
}

/** True when the comparison holds to the letter: 4 < 4 is false. */
function holds(value: number, operator: TargetOperator, limit: number): boolean {
  const order = compareNumbers(value, limit)
  switch (operator) {
    case 'lt':
      return order < 0
    case 'lte':
      return order <= 0
    case 'eq':
      return order === 0
    case 'gte':
      return order >= 0
    case 'gt':
      return order > 0
  }
}

/** Whether a value reaches its target. A value equal to its target is reached, also for < and > (domain rule 6): 7 reaches < 7. */
export function isReached(value: number, operator: TargetOperator, target: number): boolean {
  return compareNumbers(value, target) === 0 || holds(value, operator, target)
}

/** Level of a value that misses its target by `off`, against the tolerance of the rule. */
function beyondTarget(rule: ToleranceRule, off: number): Pick<ProposedLevel, 'level'> & Pick<RatingBasis, 'code'> {
  const order = compareNumbers(off, rule.tolerance)
  if (order < 0) return { level: 'partlyMet', code: 'withinTolerance' }
  if (order > 0) return { level: 'notMet', code: 'beyondTolerance' }
  return { level: rule.atLimit, code: 'atTolerance' }
}

/** Tolerance as a share of the target: 2 017 against < 1 703⅓ misses by 18,4 % where 10 % is allowed → not met. */
function byRelativeTolerance(rule: ToleranceRule, value: number, target: number, operator: TargetOperator): ProposedLevel {
  const reached = isReached(value, operator, target)
  if (target === 0) {
    return proposal(reached ? 'met' : 'notMet', { code: reached ? 'zeroTargetReached' : 'zeroTargetMissed', value, target })
  }
  const basis = { value, target, deviation: (value - target) / Math.abs(target), limit: rule.tolerance }
  if (reached) return proposal('met', { code: 'reached', ...basis })
  const { level, code } = beyondTarget(rule, Math.abs(basis.deviation))
  return proposal(level, { code, ...basis })
}

/** Tolerance in units of the value: 4,2 % against ≤ 4 % misses by 0,2 points. A target of 0 needs no rule of its own. */
function byPoints(rule: ToleranceRule, value: number, target: number, operator: TargetOperator): ProposedLevel {
  const basis = { value, target, deviation: value - target, limit: rule.tolerance, inPoints: true } as const
  if (isReached(value, operator, target)) return proposal('met', { code: 'reached', ...basis })
  const { level, code } = beyondTarget(rule, Math.abs(basis.deviation))
  return proposal(level, { code, ...basis })
}

/**
 * Bands on the rounded value, so that no gap remains between them: with bands from 5, 3 and 1, 4,996 is 5,00 → the highest.
 * Where lower is favourable the bands are read from below: the first whose `from` the value does not exceed.
 */
function byBands(rule: BandsRule, value: number, direction: FavourableDirection): ProposedLevel {
  const rounded = roundHalfAwayFromZero(value, rule.decimals)
  const towardsWorse = direction === 'higher' ? 1 : -1
  const band = [...rule.bands]
    .sort((a, b) => towardsWorse * (b.from - a.from))
    .find(({ from }) => towardsWorse * compareNumbers(rounded, from) >= 0)
  return proposal(band?.level ?? 'notAssessed', { code: 'inBand', value: rounded, limit: band?.from ?? null })
}

/** First condition that holds, in the order of the rule. */
function byConditions(rule: ConditionsRule, value: number): ProposedLevel {
  const first = rule.conditions.find((condition) => holds(value, condition.operator, condition.value))
  return proposal(first?.level ?? rule.otherwise, { code: 'condition', value, limit: first?.value ?? null })
}

/**
 * Steps are codes, not amounts, so a share of the target says nothing about them: with Ja = 2, Delvis = 1, Nej = 0 and target 2,
 * the step between is partly met (1) and the worst is not met (0), whatever numbers the steps have. A mean over units that differ
 * (0,5) lies between as well.
 */
function bySteps(rule: StepsRule, value: number, target: number, operator: TargetOperator, direction: FavourableDirection): ProposedLevel {
  if (isReached(value, operator, target)) return proposal('met', { code: 'reached', value, target })
  const aboveWorst = compareNumbers(value, rule.worst) === (direction === 'higher' ? 1 : -1)
  return aboveWorst ? proposal('partlyMet', { code: 'betweenSteps', value, target }) : proposal('notMet', { code: 'worstStep', value, target })
}

/** A deficit is a value on the unfavourable side of zero: −9 490 tkr of variance → not met; 0 → met. */
function bySign(value: number, direction: FavourableDirection): ProposedLevel {
  const deficit = compareNumbers(value, 0) === (direction === 'higher' ? -1 : 1)
  return proposal(deficit ? 'notMet' : 'met', { code: deficit ? 'deficit' : 'noDeficit', value })
}

/** By a rule that compares the value with a target. */
function byTarget(rule: ToleranceRule | StepsRule, value: number, target: number, operator: TargetOperator, direction: FavourableDirection): ProposedLevel {
  switch (rule.kind) {
    case 'relativeTolerance':
      return byRelativeTolerance(rule, value, target, operator)
    case 'points':
      return byPoints(rule, value, target, operator)
    case 'steps':
      return bySteps(rule, value, target, operator, direction)
  }
}

/**
 * Proposes a level from a value and its target (domain rule 6). People may set another level and then give a reason.
 * 2 017 care days against < 1 703⅓ with 10 % tolerance → notMet, deviation 0,1841.
 * @param value in the indicator's own unit; null → not assessed, code noValue
 * @param target the target of the period, unrounded; null → not assessed, code noTarget (bands, conditions and sign need none)
 * @param operator a target printed without one has gte when higher is favourable, lte when lower is
 */
export function proposeLevel(
  rule: AppliedRule,
  value: number | null,
  target: number | null,
  operator: TargetOperator,
  direction: FavourableDirection,
): ProposedLevel {
  if (rule.kind === 'manual') return proposal('notAssessed', { code: 'manual', value, target })
  if (value === null) return proposal('notAssessed', { code: 'noValue', target })
  switch (rule.kind) {
    case 'bands':
      return byBands(rule, value, direction)
    case 'conditions':
      return byConditions(rule, value)
    case 'sign':
      return bySign(value, direction)
    case 'relativeTolerance':
    case 'points':
    case 'steps':
      return target === null ? proposal('notAssessed', { code: 'noTarget', value }) : byTarget(rule, value, target, operator, direction)
  }
}

const WORST_FIRST = ['notMet', 'partlyMet', 'met'] as const

/**
 * Proposes a level from the levels below (domain rule 7). Levels not assessed are left out; nothing rated → not assessed.
 * Unanimous: met, met, partlyMet → partlyMet. Share 0,5: 6 of 10 met → met, 5 of 10 → partlyMet.
 * @param budgetVariance level of the budget variance where one hangs below: not met decides the share rule (2022)
 */
export function rollUp(rule: RollUpRule, levels: readonly RatingLevel[], budgetVariance: RatingLevel | null = null): ProposedLevel {
  const rated = levels.filter((level) => level !== 'notAssessed')
  const count = (level: RatingLevel) => rated.filter((other) => other === level).length
  const basis = { value: count('met'), target: rated.length }
  if (rule.kind === 'manual') return proposal('notAssessed', { code: 'manual', ...basis })
  if (rule.kind === 'share' && budgetVariance === 'notMet') return proposal('notMet', { code: 'deficit', ...basis, limit: rule.share })
  const worst = WORST_FIRST.find((level) => count(level) > 0)
  if (worst === undefined) return proposal('notAssessed', { code: 'nothingRated', ...basis })
  switch (rule.kind) {
    case 'unanimous': {
      const unanimous = WORST_FIRST.find((level) => count(level) === rated.length)
      return unanimous === undefined ? proposal('partlyMet', { code: 'mixed', ...basis }) : proposal(unanimous, { code: 'allEqual', ...basis })
    }
    case 'worst':
      return proposal(worst, { code: 'worst', ...basis })
    case 'majority': {
      const majority = WORST_FIRST.find((level) => count(level) > rated.length / 2)
      return majority === undefined ? proposal('partlyMet', { code: 'mixed', ...basis }) : proposal(majority, { code: 'majority', ...basis })
    }
    case 'share': {
      const level = compareNumbers(basis.value / basis.target, rule.share) > 0 ? 'met' : 'partlyMet'
      return proposal(level, { code: 'share', ...basis, limit: rule.share })
    }
  }
}

/**
 * Proposes the level of a goal from the goals below it. Goals that agree give their level under every rule: the share rule counts
 * units, and an area over one goal that is not met may not be called partly met.
 */
export function rollUpGoals(rule: RollUpRule, levels: readonly RatingLevel[]): ProposedLevel {
  const proposed = rollUp({ kind: 'unanimous' }, levels)
  return rule.kind === 'share' && proposed.basis.code === 'allEqual' ? proposed : rollUp(rule, levels)
}

/** The level that holds: the one a person has set, else the proposed one. */
export function effectiveLevel(assessment: Pick<Assessment, 'level'> | null, proposed: ProposedLevel): RatingLevel {
  return assessment?.level ?? proposed.level
}

/**
 * Whether a set level, now or at year end, must be explained: it differs from a proposed one. Level null follows the proposal.
 * Nothing is proposed (null, or a manual rule) → nothing to differ from. Not assessed over a rated proposal is a level too, and explained.
 */
export function needsReason(level: RatingLevel | null, proposed: ProposedLevel | null): boolean {
  if (level === null || proposed === null || proposed.basis.code === 'manual') return false
  return level !== proposed.level
}
