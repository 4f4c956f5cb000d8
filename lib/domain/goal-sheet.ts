import { assessmentOf, type Assessment, type AssessmentSubject } from './assessment'
import type { FollowUpFacts } from './follow-up'
import { valueFor, type IndicatorValue, type MissingReason } from './indicator'
import { withPeriodValues } from './indicator-months'
import type { OrgUnit } from './municipality'
import type { Month, Period } from './period'

/** What a person may change in the follow-up, by key. */
export interface FollowUpRights {
  /** Indicators whose value may be entered. */
  readonly values: readonly string[]
  /** Subjects whose level may be set, as `goal:cg1` or `unitResult:cg1:barn`. */
  readonly levels: readonly string[]
  /** Subjects that may be commented on. */
  readonly comments: readonly string[]
}

/** Goals, indicators and measures to be followed up. */
export interface GoalSheet {
  readonly facts: FollowUpFacts
  readonly orgUnits: readonly OrgUnit[]
  readonly rights: FollowUpRights
  /** Units that the person answers for: theirs come first. */
  readonly ownUnits: readonly string[]
}

/** What is assessed: a goal, an indicator … or, with a unit, that unit's own result of a goal. */
export interface AssessedSubject {
  readonly subject: AssessmentSubject
  readonly subjectKey: string
  /** Empty unless the subject is a unit's result. */
  readonly orgUnitKey: string
}

/** A subject as rights and queues name it: `goal:cg1`, a unit's result of a goal `unitResult:cg1:barn`. Keys hold no colon. */
export function subjectId(subject: AssessmentSubject, subjectKey: string, orgUnitKey = ''): string {
  return [subject, subjectKey, ...(orgUnitKey === '' ? [] : [orgUnitKey])].join(':')
}

/** The subject that an id names, the other way round: `unitResult:cg1:barn` → the result of barn on cg1. */
export function subjectOfId(id: string): AssessedSubject {
  const [subject, subjectKey = '', orgUnitKey = ''] = id.split(':')
  return { subject: subject as AssessmentSubject, subjectKey, orgUnitKey }
}

/** Everything that people set of an assessment; what is left out is kept. */
export type AssessmentPatch = Partial<Pick<Assessment, 'level' | 'reason' | 'yearEndLevel' | 'yearEndReason' | 'commentary'>>

/** The assessments as they will be once a patch has been stored. */
export function withAssessment(assessments: readonly Assessment[], of: AssessedSubject, patch: AssessmentPatch): readonly Assessment[] {
  const current = assessmentOf(assessments, of.subject, of.subjectKey, of.orgUnitKey)
  const blank: Assessment = {
    ...of,
    month: 0,
    level: null,
    reason: null,
    yearEndLevel: null,
    yearEndReason: null,
    trend: null,
    commentary: null,
    version: 0,
  }
  return [...assessments.filter((assessment) => assessment !== current), { ...(current ?? blank), ...patch }]
}

/** What values that follow from months come from. */
type MonthFacts = Pick<FollowUpFacts, 'report' | 'previousReport' | 'indicators' | 'indicatorValues'>

/** A value or the reason why there is none; neither clears. */
export interface IndicatorEntry {
  readonly value: number | null
  readonly missing: MissingReason | null
  /** Set when last time's value stands in: the last month that it is about. */
  readonly carriedOverFrom?: Month | null
}

/** The facts with every value of the report's and the previous report's period that follows from months and is not recorded. */
export function withMonthsCounted<Facts extends MonthFacts>(facts: Facts): Facts {
  const { report, previousReport, indicators, indicatorValues } = facts
  const periods = [report.period, ...(previousReport === null ? [] : [previousReport.period])]
  return { ...facts, indicatorValues: withPeriodValues(indicators, indicatorValues, periods) }
}

/** The recorded values as they will be once one of a period has been stored; what follows from months is left out. */
export function withEntry(values: readonly IndicatorValue[], indicatorKey: string, entry: IndicatorEntry, period: Period): readonly IndicatorValue[] {
  const recorded = values.filter(({ fromMonths }) => fromMonths !== true)
  const current = valueFor(recorded, indicatorKey, period)
  const others = recorded.filter((value) => value !== current)
  if (entry.value === null && entry.missing === null) return others
  const blank: IndicatorValue = {
    indicatorKey,
    period,
    breakdown: '',
    value: null,
    missing: null,
    answers: null,
    population: null,
    remark: null,
    carriedOverFrom: null,
    version: 0,
  }
  return [...others, { ...(current ?? blank), carriedOverFrom: null, ...entry }]
}

/** The facts as they will be once a value of the report's period has been stored, with what then follows from the months. */
export function withIndicatorValue(facts: FollowUpFacts, indicatorKey: string, entry: IndicatorEntry): FollowUpFacts {
  return withMonthsCounted({ ...facts, indicatorValues: withEntry(facts.indicatorValues, indicatorKey, entry, facts.report.period) })
}

/** Earlier and present values to date of an indicator in the year, in time order; those of single months are another series. */
export function valueHistory(facts: Pick<FollowUpFacts, 'indicatorValues'>, indicatorKey: string): readonly IndicatorValue[] {
  return facts.indicatorValues
    .filter((value) => value.indicatorKey === indicatorKey && value.breakdown === '' && value.value !== null && value.period.from === 1)
    .sort((a, b) => a.period.to - b.period.to)
}
