import { assessmentOf, type RatingLevel } from './assessment'
import type { Duty, DutyFacts } from './duty'
import { proposedLevelOf } from './follow-up'
import { withIndicatorValue, type AssessmentPatch, type IndicatorEntry } from './goal-sheet'
import { valueFor } from './indicator'
import { monthOf } from './period'
import { needsReason } from './rating'

/** Last time's word on a duty, as it is to be stored again in this report. */
export interface Unchanged {
  /** Of an indicator: its value or the reason why there was none, marked with the month that it is about. Null: nothing to copy. */
  readonly value: IndicatorEntry | null
  /** Level, reason and comment of last time where this report has none yet. Null: nothing to copy. */
  readonly assessment: AssessmentPatch | null
  /** Last time's level, left out because it differs from what is proposed now and nobody gave a reason then; null: nothing is left out. */
  readonly levelLeftOut: RatingLevel | null
}

function valueOfLastTime(facts: DutyFacts, { subject, key }: Duty): IndicatorEntry | null {
  const { report, previousReport } = facts
  if (subject !== 'indicator' || previousReport === null || valueFor(facts.indicatorValues, key, report.period) !== null) return null
  const before = valueFor(facts.indicatorValues, key, previousReport.period)
  if (before === null) return null
  const { year, to } = previousReport.period
  const about = before.carriedOverFrom ?? monthOf(year, to)
  return { value: before.value, missing: before.missing, carriedOverFrom: before.value === null ? null : about }
}

type LevelOfLastTime = { readonly patch: AssessmentPatch; readonly leftOut: RatingLevel | null }

/** Last time's level with its reason, where it is a person's own; a level that followed the proposal follows it again. */
function levelOfLastTime(facts: DutyFacts, { subject, key, orgUnitKey }: Duty): LevelOfLastTime {
  const before = assessmentOf(facts.previousAssessments, subject, key, orgUnitKey)
  const level = before?.level ?? null
  const isSet = (assessmentOf(facts.assessments, subject, key, orgUnitKey)?.level ?? null) !== null
  const proposed = proposedLevelOf(facts, subject, key)
  if (before === null || level === null || isSet || proposed?.level === level) return { patch: {}, leftOut: null }
  const isExplained = !needsReason(level, proposed) || (before.reason ?? '').trim() !== ''
  return isExplained ? { patch: { level, reason: before.reason }, leftOut: null } : { patch: {}, leftOut: level }
}

function commentOfLastTime({ previousAssessments, assessments }: DutyFacts, { subject, key, orgUnitKey }: Duty): AssessmentPatch {
  const before = assessmentOf(previousAssessments, subject, key, orgUnitKey)?.commentary ?? null
  const now = assessmentOf(assessments, subject, key, orgUnitKey)?.commentary ?? null
  return before !== null && now === null ? { commentary: before } : {}
}

/**
 * What "unchanged since last time" stores for a duty: what this report lacks of last time's value, level and comment. 1 900 care days
 * of July, in a report on August → value 1 900 carried over from 2020-07. What has been written already is left as it is.
 * @returns null when last time says nothing that this report lacks
 */
export function unchangedSinceLast(facts: DutyFacts, duty: Duty): Unchanged | null {
  const value = valueOfLastTime(facts, duty)
  const known: DutyFacts = value === null ? facts : { ...facts, ...withIndicatorValue(facts, duty.key, value) }
  const { patch, leftOut } = levelOfLastTime(known, duty)
  const assessment = { ...patch, ...commentOfLastTime(facts, duty) }
  const isEmpty = Object.keys(assessment).length === 0
  return value === null && isEmpty ? null : { value, assessment: isEmpty ? null : assessment, levelLeftOut: leftOut }
}
