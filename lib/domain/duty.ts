import { assessmentOf, type Assessment, type AssessmentSubject } from './assessment'
import { followUpOf, type FollowUp, type FollowUpFacts } from './follow-up'
import { subjectId, type GoalSheet } from './goal-sheet'
import { proposedRecordedLevel, valueFor, type Indicator } from './indicator'
import { monthOf, type Period } from './period'
import type { ReportFacts } from './report-facts'
import { isOpen } from './risk'
import { previousReportOfYear } from './statement-input'

/** What somebody owes a word about in every report. Goals are left out: theirs come from what hangs below. */
export type DutySubject = Extract<
  AssessmentSubject,
  'indicator' | 'unitResult' | 'risk' | 'assignment' | 'activity' | 'annualCycleItem' | 'correctiveMeasure'
>

/** The facts that duties come from: no money, no texts, no volumes. */
export type DutyFacts = FollowUpFacts & Pick<ReportFacts, 'risks' | 'assignments' | 'activities' | 'annualCycle'>

/** Something owed in a report: a figure, a level or both, from one unit or from the committee's controllers. */
export interface Duty {
  readonly subject: DutySubject
  readonly key: string
  /** The unit whose result of a goal it is; empty for everything else. */
  readonly orgUnitKey: string
  /** Unit that owes it; null: the committee's controllers. */
  readonly responsible: string | null
  readonly title: string
  /** What is still missing; null: it is done. A reason why there is no value is an answer. */
  readonly lacks: 'value' | 'level' | null
}

/** Whose duties: everybody's, or those of some units, with or without what no unit answers for. */
export type DutyScope = 'everybody' | { readonly units: readonly string[]; readonly unowned: boolean }

/** A duty as rights, queues and lists name it: `risk:r1`, `unitResult:cg1:barn`. */
export function dutyId({ subject, key, orgUnitKey }: Pick<Duty, 'subject' | 'key' | 'orgUnitKey'>): string {
  return subjectId(subject, key, orgUnitKey)
}

/** Yearly figures are owed in the report that ends the year, all others in every report. */
export function isDue({ frequency }: Pick<Indicator, 'frequency'>, { to }: Period): boolean {
  return frequency !== 'yearly' || to === 12
}

/** What an indicator lacks: its value, or with a value that no rule rates, its level. */
function indicatorLacks(facts: DutyFacts, indicator: Indicator): Duty['lacks'] {
  const { period } = facts.report
  const recorded = valueFor(facts.indicatorValues, indicator.key, period)
  if (recorded === null) return 'value'
  const proposed = proposedRecordedLevel(indicator, facts.plan.ratingRule, recorded, period)
  const set = assessmentOf(facts.assessments, 'indicator', indicator.key)?.level ?? null
  return recorded.value !== null && proposed.level === 'notAssessed' && set === null ? 'level' : null
}

function indicatorDuties(facts: DutyFacts): readonly Duty[] {
  return facts.indicators
    .filter((indicator) => isDue(indicator, facts.report.period))
    .map((indicator) => ({
      subject: 'indicator',
      key: indicator.key,
      orgUnitKey: '',
      responsible: indicator.orgUnitKey,
      title: indicator.name,
      lacks: indicatorLacks(facts, indicator),
    }))
}

/** A unit owes the result of a goal that it gave last time, or has begun to give. */
function unitResultDuties({ plan, assessments, previousAssessments }: DutyFacts): readonly Duty[] {
  const ofUnits = (all: readonly Assessment[]) => all.filter(({ subject, orgUnitKey, month }) => subject === 'unitResult' && orgUnitKey !== '' && month === 0)
  const given = ofUnits(assessments)
  const owed = new Map([...ofUnits(previousAssessments), ...given].map((each) => [`${each.subjectKey}:${each.orgUnitKey}`, each]))
  return [...owed.values()].flatMap(({ subjectKey, orgUnitKey }) => {
    const goal = plan.goals.find(({ key }) => key === subjectKey)
    if (goal === undefined) return []
    const level = given.find((each) => each.subjectKey === subjectKey && each.orgUnitKey === orgUnitKey)?.level ?? null
    return [{ subject: 'unitResult' as const, key: goal.key, orgUnitKey, responsible: orgUnitKey, title: goal.name, lacks: level === null ? ('level' as const) : null }]
  })
}

interface Followed {
  readonly key: string
  readonly orgUnitKey: string | null
}

/** What only people rate: any set level is an answer, also that it cannot be assessed. A measure with rated indicators is answered by them. */
function followedDuties<Item extends Followed>(
  facts: DutyFacts,
  subject: DutySubject,
  items: readonly Item[],
  titleOf: (item: Item) => string,
): readonly Duty[] {
  return items.map((item) => {
    const isSet = (assessmentOf(facts.assessments, subject, item.key)?.level ?? null) !== null
    const isDone = isSet || followUpOf(facts, subject, item.key).level !== 'notAssessed'
    return { subject, key: item.key, orgUnitKey: '', responsible: item.orgUnitKey, title: titleOf(item), lacks: isDone ? null : 'level' }
  })
}

/** Rows of the annual cycle that fell due since the previous report of the year: after one on January–April, May–August. */
function dueCycle(facts: DutyFacts): DutyFacts['annualCycle'] {
  const { period } = facts.report
  const from = previousReportOfYear(facts)?.period.to ?? period.from - 1
  return facts.annualCycle.filter(({ month }) => month > from && month <= period.to)
}

/**
 * Everything that is owed in a report, in the order that it is best done: figures before levels. Closed risks, yearly figures before
 * the year ends and rows of the annual cycle that are not due are not owed.
 */
export function dutiesOf(facts: DutyFacts): readonly Duty[] {
  const { year, to } = facts.report.period
  const open = facts.risks.filter((risk) => isOpen(risk, monthOf(year, to)))
  return [
    ...indicatorDuties(facts),
    ...unitResultDuties(facts),
    ...followedDuties(facts, 'risk', open, ({ title }) => title),
    ...followedDuties(facts, 'assignment', facts.assignments, ({ text }) => text),
    ...followedDuties(facts, 'activity', facts.activities, ({ text }) => text),
    ...followedDuties(facts, 'annualCycleItem', dueCycle(facts), ({ activity }) => activity),
    ...followedDuties(facts, 'correctiveMeasure', facts.correctiveMeasures, ({ text }) => text),
  ]
}

/** The duties within a scope. A unit head has those of the units answered for, a controller those that no unit answers for. */
export function dutiesWithin(duties: readonly Duty[], scope: DutyScope): readonly Duty[] {
  if (scope === 'everybody') return duties
  return duties.filter(({ responsible }) => (responsible === null ? scope.unowned : scope.units.includes(responsible)))
}

/** How far the duties have come: 5 of 12 done. */
export function progressOf(duties: readonly Duty[]): { readonly done: number; readonly of: number } {
  return { done: duties.filter(({ lacks }) => lacks === null).length, of: duties.length }
}

/** Duties to be seen to on one page, with the facts that their levels come from. */
export interface DutySheet extends GoalSheet {
  readonly facts: DutyFacts
  readonly scope: DutyScope
}

/** How a duty stands: a unit's result by its own assessment, everything else as wherever it is shown. */
export function dutyFollowUp(facts: FollowUpFacts, { subject, key, orgUnitKey }: Pick<Duty, 'subject' | 'key' | 'orgUnitKey'>): FollowUp {
  if (orgUnitKey === '') return followUpOf(facts, subject, key)
  const assessment = assessmentOf(facts.assessments, subject, key, orgUnitKey)
  return { level: assessment?.level ?? 'notAssessed', proposed: null, assessment, trend: null, yearEnd: null }
}

/** How a duty stood in the previous report; null when there is none to look back to. */
export function dutyLastTime(facts: FollowUpFacts, duty: Pick<Duty, 'subject' | 'key' | 'orgUnitKey'>): FollowUp | null {
  const { previousReport, previousAssessments } = facts
  if (previousReport === null) return null
  return dutyFollowUp({ ...facts, report: previousReport, previousReport: null, assessments: previousAssessments, previousAssessments: [] }, duty)
}

/** The part of a report's facts that duties come from: what a page hands on, without money, texts and volumes. */
export function dutyFactsOf(facts: DutyFacts): DutyFacts {
  const { report, previousReport, plan, indicators, indicatorValues, assessments, previousAssessments } = facts
  const { correctiveMeasures, risks, assignments, activities, annualCycle } = facts
  const followUp = { report, previousReport, plan, indicators, indicatorValues, assessments, previousAssessments, correctiveMeasures }
  return { ...followUp, risks, assignments, activities, annualCycle }
}
