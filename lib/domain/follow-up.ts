import { assessmentOf, levelTrend, type Assessment, type AssessmentSubject, type ProposedLevel, type RatingLevel, type Trend } from './assessment'
import type { CorrectiveMeasure } from './corrective-measure'
import type { Goal } from './goal'
import { indicatorTrend, proposedRecordedLevel, targetFor, valueFor, type Indicator, type IndicatorValue, type TargetInForce } from './indicator'
import type { Period } from './period'
import { effectiveLevel, rollUp, rollUpGoals } from './rating'
import type { Report } from './report'
import type { ReportFacts } from './report-facts'
import { proposedYearEndLevel } from './year-end'

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
  /** As set, else computed against a named base; null when there is nothing to compare. */
  readonly trend: Trend | null
  /** What the rules propose for year end; null where nothing can be proposed. The set level stands in the assessment. */
  readonly yearEnd: ProposedLevel | null
}

export interface IndicatorFollowUp extends FollowUp {
  readonly proposed: ProposedLevel
  readonly value: IndicatorValue | null
  readonly target: TargetInForce | null
}

/** An earlier report that a trend is measured against, with the name that it is printed by. */
export type TrendBase = Pick<Report, 'title' | 'period'>

/** Where in time one stands: the report's own period and assessments or the previous report's, now or looking to year end. */
interface Standpoint {
  readonly period: Period
  readonly assessments: readonly Assessment[]
  readonly horizon: 'now' | 'yearEnd'
}

function standpoint(facts: FollowUpFacts, horizon: Standpoint['horizon']): Standpoint {
  return { period: facts.report.period, assessments: facts.assessments, horizon }
}

/** The level that a person has set, for the time that one looks to. */
function setLevel(assessment: Assessment | null, { horizon }: Standpoint): RatingLevel | null {
  return (horizon === 'now' ? assessment?.level : assessment?.yearEndLevel) ?? null
}

function proposedForIndicator(facts: FollowUpFacts, indicator: Indicator, at: Standpoint): ProposedLevel | null {
  const recorded = valueFor(facts.indicatorValues, indicator.key, at.period)
  const { ratingRule } = facts.plan
  return at.horizon === 'now' ? proposedRecordedLevel(indicator, ratingRule, recorded, at.period) : proposedYearEndLevel(indicator, ratingRule, recorded)
}

/** The indicators with these keys, in the order of the keys. */
export function indicatorsOf(facts: Pick<FollowUpFacts, 'indicators'>, keys: readonly string[]): readonly Indicator[] {
  return keys.flatMap((key) => facts.indicators.filter((indicator) => indicator.key === key))
}

/** What the organisational units have come to on a goal, each in its own assessment. A level that was taken away again is none. */
function unitLevels(goal: Goal, at: Standpoint): readonly RatingLevel[] {
  return at.assessments
    .filter(({ subject, subjectKey, orgUnitKey, month }) => subject === 'unitResult' && subjectKey === goal.key && orgUnitKey !== '' && month === 0)
    .filter(({ level, yearEndLevel }) => level !== null || yearEndLevel !== null)
    .map((assessment) => setLevel(assessment, at) ?? 'notAssessed')
}

/**
 * Roll-up of indicators and of unit results, where there are any. The indicator rated by its sign is the budget variance, which
 * decides the share rule; that rule counts units, not indicators, where units have results.
 */
function rollUpBelow(facts: FollowUpFacts, indicators: readonly Indicator[], units: readonly RatingLevel[], at: Standpoint): ProposedLevel {
  const { rollUpRule } = facts.plan
  const rated = indicators.map((indicator) => ({
    isBudgetVariance: indicator.ratingRule?.kind === 'sign',
    level: setLevel(assessmentOf(at.assessments, 'indicator', indicator.key), at) ?? proposedForIndicator(facts, indicator, at)?.level ?? 'notAssessed',
  }))
  const budgetVariance = rated.find((indicator) => indicator.isBudgetVariance)?.level ?? null
  const countsUnitsOnly = rollUpRule.kind === 'share' && units.length > 0
  return rollUp(rollUpRule, countsUnitsOnly ? units : [...units, ...rated.map((indicator) => indicator.level)], budgetVariance)
}

/** A goal's level comes from its unit results and indicators; a goal without any takes it from the goals below. */
function proposedForGoal(facts: FollowUpFacts, goal: Goal, at: Standpoint): ProposedLevel {
  const indicators = indicatorsOf(facts, goal.indicatorKeys)
  const units = unitLevels(goal, at)
  if (indicators.length > 0 || units.length > 0) return rollUpBelow(facts, indicators, units, at)
  const below = facts.plan.goals.filter((other) => other.parentKey === goal.key)
  return rollUpGoals(facts.plan.rollUpRule, below.map((child) => goalLevel(facts, child, at)))
}

function goalLevel(facts: FollowUpFacts, goal: Goal, at: Standpoint): RatingLevel {
  return setLevel(assessmentOf(at.assessments, 'goal', goal.key), at) ?? proposedForGoal(facts, goal, at).level
}

/** A measure's level comes from its indicators; without any, people set it. */
function proposedForMeasure(facts: FollowUpFacts, measure: CorrectiveMeasure, at: Standpoint): ProposedLevel | null {
  const indicators = indicatorsOf(facts, measure.indicatorKeys)
  return indicators.length === 0 ? null : rollUpBelow(facts, indicators, [], at)
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
 * A goal whose indicators are all met → met, code allEqual (domain rules 6 and 7).
 * @returns null where no rule proposes anything: risks, assignments, measures without indicators, unknown keys
 */
export function proposedLevelOf(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string): ProposedLevel | null {
  return proposedAt(facts, subject, subjectKey, standpoint(facts, 'now'))
}

/**
 * The level that the rules propose for year end: indicators by their full-year value, goals and measures from the levels below.
 * 2 017 care days to August against < 2 555 for the year → notMet, with 3 025,5 as value of its basis.
 * @returns null where nothing can be proposed, so that there is nothing for people to differ from
 */
export function proposedYearEndOf(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string): ProposedLevel | null {
  const proposed = proposedAt(facts, subject, subjectKey, standpoint(facts, 'yearEnd'))
  return proposed?.level === 'notAssessed' ? null : proposed
}

/** The level that holds for a subject at a standpoint; not assessed where nobody and no rule says anything. */
function levelAt(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string, at: Standpoint): RatingLevel {
  return setLevel(assessmentOf(at.assessments, subject, subjectKey), at) ?? proposedAt(facts, subject, subjectKey, at)?.level ?? 'notAssessed'
}

/**
 * How a subject stands: the level that holds, what was proposed now and for year end, and the trend of the level since the
 * previous report: partly met in July, met in August → better (domain rule 8).
 */
export function followUpOf(facts: FollowUpFacts, subject: AssessmentSubject, subjectKey: string): FollowUp {
  const assessment = assessmentOf(facts.assessments, subject, subjectKey)
  const level = levelAt(facts, subject, subjectKey, standpoint(facts, 'now'))
  const previous = facts.previousReport
  const before: Standpoint | null = previous === null ? null : { period: previous.period, assessments: facts.previousAssessments, horizon: 'now' }
  const computed = previous === null || before === null ? null : levelTrend(levelAt(facts, subject, subjectKey, before), level, previous.title)
  return {
    level,
    proposed: proposedLevelOf(facts, subject, subjectKey),
    assessment,
    trend: assessment?.trend ?? computed,
    yearEnd: proposedYearEndOf(facts, subject, subjectKey),
  }
}

/**
 * How an indicator stands: value, target, level, and the trend of the value since a base. Sick leave 9,00 → 7,75 %: down, better.
 * @param base the report compared with; without one that the form names, the previous report
 */
export function indicatorFollowUp(facts: FollowUpFacts, indicator: Indicator, base: TrendBase | null = facts.previousReport): IndicatorFollowUp {
  const { report, plan, indicatorValues } = facts
  const value = valueFor(indicatorValues, indicator.key, report.period)
  const proposed = proposedRecordedLevel(indicator, plan.ratingRule, value, report.period)
  const assessment = assessmentOf(facts.assessments, 'indicator', indicator.key)
  const before = base === null ? null : valueFor(indicatorValues, indicator.key, base.period)
  return {
    level: effectiveLevel(assessment, proposed),
    proposed,
    assessment,
    trend: assessment?.trend ?? (base === null ? null : indicatorTrend(indicator, before, value, base.title)),
    yearEnd: proposedYearEndLevel(indicator, plan.ratingRule, value),
    value,
    target: targetFor(indicator, report.period),
  }
}
