import { assessmentOf, levelTrend, type Assessment, type AssessmentSubject, type ProposedLevel, type RatingLevel, type Trend } from './assessment'
import type { CorrectiveMeasure } from './corrective-measure'
import type { Goal } from './goal'
import { indicatorTrend, proposedIndicatorLevel, targetFor, valueFor, type Indicator, type IndicatorValue, type TargetInForce } from './indicator'
import type { Period } from './period'
import { effectiveLevel, rollUp } from './rating'
import type { ReportFacts } from './report-facts'

/** The facts that levels and trends come from. */
export type FollowUpFacts = Pick<
  ReportFacts,
  'report' | 'previousReport' | 'plan' | 'indicators' | 'indicatorValues' | 'assessments' | 'previousAssessments' | 'correctiveMeasures'
>

/** How a goal, measure, risk or assignment stands in a report. */
export interface FollowUp {
  /** The level that holds. */
  readonly level: RatingLevel
  /** Null where nothing is proposed: only people rate it. */
  readonly proposed: ProposedLevel | null
  readonly assessment: Assessment | null
  /** As set, else computed against the previous report; null when there is nothing to compare. */
  readonly trend: Trend | null
}

export interface IndicatorFollowUp extends FollowUp {
  readonly proposed: ProposedLevel
  readonly value: IndicatorValue | null
  readonly target: TargetInForce | null
}

/** Where in time one stands: the report's own period and assessments, or the previous report's. */
interface Standpoint {
  readonly period: Period
  readonly assessments: readonly Assessment[]
}

function now(facts: FollowUpFacts): Standpoint {
  return { period: facts.report.period, assessments: facts.assessments }
}

function proposedForIndicator(facts: FollowUpFacts, indicator: Indicator, at: Standpoint): ProposedLevel {
  const value = valueFor(facts.indicatorValues, indicator.key, at.period)
  return proposedIndicatorLevel(indicator, facts.plan.ratingRule, value?.value ?? null, at.period)
}

/** The indicators with these keys, in the order of the keys. */
export function indicatorsOf(facts: Pick<FollowUpFacts, 'indicators'>, keys: readonly string[]): readonly Indicator[] {
  return keys.flatMap((key) => facts.indicators.filter((indicator) => indicator.key === key))
}

/** Roll-up of indicators; the one rated by its sign is the budget variance, which decides the share rule. */
function rollUpIndicators(facts: FollowUpFacts, indicators: readonly Indicator[], at: Standpoint): ProposedLevel {
  const rated = indicators.map((indicator) => ({
    isBudgetVariance: indicator.ratingRule?.kind === 'sign',
    level: effectiveLevel(assessmentOf(at.assessments, 'indicator', indicator.key), proposedForIndicator(facts, indicator, at)),
  }))
  const budgetVariance = rated.find((indicator) => indicator.isBudgetVariance)?.level ?? null
  return rollUp(facts.plan.rollUpRule, rated.map((indicator) => indicator.level), budgetVariance)
}

/** A goal's level comes from its indicators; a goal without any takes it from the goals below. */
function proposedForGoal(facts: FollowUpFacts, goal: Goal, at: Standpoint): ProposedLevel {
  const indicators = indicatorsOf(facts, goal.indicatorKeys)
  if (indicators.length > 0) return rollUpIndicators(facts, indicators, at)
  const below = facts.plan.goals.filter((other) => other.parentKey === goal.key)
  return rollUp(facts.plan.rollUpRule, below.map((child) => goalLevel(facts, child, at)))
}

function goalLevel(facts: FollowUpFacts, goal: Goal, at: Standpoint): RatingLevel {
  return effectiveLevel(assessmentOf(at.assessments, 'goal', goal.key), proposedForGoal(facts, goal, at))
}

/** A measure's level comes from its indicators; without any, people set it. */
function proposedForMeasure(facts: FollowUpFacts, measure: CorrectiveMeasure, at: Standpoint): ProposedLevel | null {
  const indicators = indicatorsOf(facts, measure.indicatorKeys)
  return indicators.length === 0 ? null : rollUpIndicators(facts, indicators, at)
}

function proposedAt(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string, at: Standpoint): ProposedLevel | null {
  const withKey = (each: { readonly key: string }) => each.key === subjectKey
  switch (subject) {
    case 'indicator': {
      const indicator = facts.indicators.find(withKey)
      return indicator === undefined ? null : proposedForIndicator(facts, indicator, at)
    }
    case 'goal': {
      const goal = facts.plan.goals.find(withKey)
      return goal === undefined ? null : proposedForGoal(facts, goal, at)
    }
    case 'correctiveMeasure': {
      const measure = facts.correctiveMeasures.find(withKey)
      return measure === undefined ? null : proposedForMeasure(facts, measure, at)
    }
    default:
      return null
  }
}

/**
 * The level that the rules propose for a subject of the report, for the view and for the check that a reason is given.
 * @returns null where no rule proposes anything: risks, assignments, measures without indicators, unknown keys
 */
export function proposedLevelOf(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string): ProposedLevel | null {
  return proposedAt(facts, subject, subjectKey, now(facts))
}

/** The level that holds for a subject at a standpoint; not assessed where nobody and no rule says anything. */
function levelAt(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string, at: Standpoint): RatingLevel {
  const proposed = proposedAt(facts, subject, subjectKey, at)
  return assessmentOf(at.assessments, subject, subjectKey)?.level ?? proposed?.level ?? 'notAssessed'
}

/** How a subject stands: the level that holds, what was proposed, and the trend of the level since the previous report. */
export function followUpOf(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string): FollowUp {
  const assessment = assessmentOf(facts.assessments, subject, subjectKey)
  const level = levelAt(facts, subject, subjectKey, now(facts))
  const previous = facts.previousReport
  const computed =
    previous === null
      ? null
      : levelTrend(
          levelAt(facts, subject, subjectKey, { period: previous.period, assessments: facts.previousAssessments }),
          level,
          previous.title,
        )
  return { level, proposed: proposedLevelOf(facts, subject, subjectKey), assessment, trend: assessment?.trend ?? computed }
}

/** How an indicator stands: value, target, level, and the trend of the value since the previous report. */
export function indicatorFollowUp(facts: FollowUpFacts, indicator: Indicator): IndicatorFollowUp {
  const { period } = facts.report
  const value = valueFor(facts.indicatorValues, indicator.key, period)
  const proposed = proposedForIndicator(facts, indicator, now(facts))
  const assessment = assessmentOf(facts.assessments, 'indicator', indicator.key)
  const previous = facts.previousReport
  const before = previous === null ? null : valueFor(facts.indicatorValues, indicator.key, previous.period)
  return {
    level: effectiveLevel(assessment, proposed),
    proposed,
    assessment,
    trend: assessment?.trend ?? (previous === null ? null : indicatorTrend(indicator, before, value, previous.title)),
    value,
    target: targetFor(indicator, period),
  }
}
