import { followUpOf } from '../follow-up'
import { finding, type CheckCode, type Finding, type Place } from '../finding'
import type { ReportForm } from '../form'
import { monthOf } from '../period'
import type { ReportFacts } from '../report-facts'
import { isOpen } from '../risk'
import { previousReportOfYear } from '../statement-input'
import type { CheckInput } from './check'
import { assignmentPlace, riskPlace } from './place'

type FollowedUp = 'risk' | 'assignment' | 'activity' | 'annualCycleItem'

/** One finding for all that have no level in the report, at the first of them: how many, of how many. */
function unrated(code: CheckCode, facts: ReportFacts, subject: FollowedUp, places: readonly Place[]): readonly Finding[] {
  const without = places.filter((place) => followUpOf(facts, subject, place.key).level === 'notAssessed')
  return without.slice(0, 1).map((first) =>
    finding({
      code,
      severity: 'question',
      place: first,
      found: { type: 'number', value: without.length, decimals: 0 },
      expected: { type: 'empty' },
      comparedWith: null,
      quote: null,
      repair: { kind: 'enterValue' },
      beside: { kind: 'count', count: without.length, of: places.length },
    }),
  )
}

/** Whether the form has a table of the kind with a column for their levels. */
function isRated(form: ReportForm, kind: 'risks' | 'assignments'): boolean {
  const blocks = form.sections.flatMap((section) => section.blocks)
  return blocks.some((block) => block.kind === kind && block.columns.some((column) => column.key === 'rating'))
}

/**
 * Rule: every open risk, assignment and activity has a level in each report that lists it (domain, "Checks"). 3 of 11 assignments
 * without one → one question for the kind, at the first of them. Risks and assignments only where the form prints their level.
 */
export function notFollowedUp({ facts, form }: CheckInput): readonly Finding[] {
  const { year, to } = facts.report.period
  const open = isRated(form, 'risks') ? facts.risks.filter((risk) => isOpen(risk, monthOf(year, to))) : []
  const assignments = isRated(form, 'assignments') ? facts.assignments : []
  const activities = facts.activities.map(({ key, text }) => ({ kind: 'activity', key, label: text }) as const)
  return [
    ...unrated('notFollowedUp', facts, 'risk', open.map(riskPlace)),
    ...unrated('notFollowedUp', facts, 'assignment', assignments.map(assignmentPlace)),
    ...unrated('notFollowedUp', facts, 'activity', activities),
  ]
}

/**
 * Rule: a row of the annual cycle that fell due since the previous report of the year is rated (domain, "Checks"). Of five rows due in
 * May–August two without a level → one question, at the first of them.
 */
export function annualCycleUnrated({ facts }: CheckInput): readonly Finding[] {
  const { period } = facts.report
  const from = previousReportOfYear(facts)?.period.to ?? period.from - 1
  const due = facts.annualCycle.filter(({ month }) => month > from && month <= period.to)
  return unrated('annualCycleUnrated', facts, 'annualCycleItem', due.map(({ key, activity }) => ({ kind: 'annualCycleItem', key, label: activity })))
}
