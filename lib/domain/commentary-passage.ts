import type { Assessment, AssessmentSubject } from './assessment'
import { goalPlace, indicatorPlace, linePlace, measurePlace, riskPlace, assignmentPlace } from './checks/place'
import type { Place } from './finding'
import { followUpOf } from './follow-up'
import type { Goal } from './goal'
import type { Passage, PassageKind } from './passage'
import type { ReportFacts } from './report-facts'
import type { BudgetLine, Statement } from './statement'

/** What a comment is about, and the names above it, outermost first, its own last. */
interface Subject {
  readonly place: Place
  readonly headings: readonly string[]
}

function goalHeadings(goals: readonly Goal[], goal: Goal): readonly string[] {
  const parent = goals.find(({ key }) => key === goal.parentKey)
  return [...(parent === undefined ? [] : goalHeadings(goals, parent)), goal.name]
}

function indicatorSubject({ plan, indicators }: ReportFacts, key: string): Subject | null {
  const indicator = indicators.find((each) => each.key === key)
  const goal = plan.goals.find(({ indicatorKeys }) => indicatorKeys.includes(key))
  if (indicator === undefined) return null
  return { place: indicatorPlace(indicator), headings: [...(goal === undefined ? [] : goalHeadings(plan.goals, goal)), indicator.name] }
}

function goalSubject({ plan }: ReportFacts, key: string): Subject | null {
  const goal = plan.goals.find((each) => each.key === key)
  return goal === undefined ? null : { place: goalPlace(goal), headings: goalHeadings(plan.goals, goal) }
}

/** A place without anything above it. */
function alone(place: Place | null): Subject | null {
  return place === null ? null : { place, headings: [place.label] }
}

function found<Thing extends { readonly key: string }>(things: readonly Thing[], key: string, placeOf: (thing: Thing) => Place): Subject | null {
  const thing = things.find((each) => each.key === key)
  return alone(thing === undefined ? null : placeOf(thing))
}

/** How each kind of subject is found; a monthly strip cell has no words of its own. */
const SUBJECTS: Readonly<Record<AssessmentSubject, (facts: ReportFacts, key: string) => Subject | null>> = {
  indicator: indicatorSubject,
  goal: goalSubject,
  unitResult: goalSubject,
  monthlyStripCell: () => null,
  correctiveMeasure: (facts, key) => found(facts.correctiveMeasures, key, measurePlace),
  risk: (facts, key) => found(facts.risks, key, riskPlace),
  assignment: (facts, key) => found(facts.assignments, key, assignmentPlace),
  activity: (facts, key) => found(facts.activities, key, (activity) => ({ kind: 'activity', key: activity.key, label: activity.text })),
  annualCycleItem: (facts, key) => found(facts.annualCycle, key, (item) => ({ kind: 'annualCycleItem', key: item.key, label: item.activity })),
}

function passage(kind: PassageKind, { place, headings }: Subject, text: string | null, level: Passage['level']): readonly Passage[] {
  return text === null || text.trim() === '' ? [] : [{ kind, place, headings, text, level, carriedOver: false }]
}

/** The subject with this key as a list of one; empty when the key is unknown. */
function subjectsOf(facts: ReportFacts, subject: AssessmentSubject, key: string): readonly Subject[] {
  const about = SUBJECTS[subject](facts, key)
  return about === null ? [] : [about]
}

/** Commentary and reason of an assessment, with the level that holds. */
function assessmentPassages(facts: ReportFacts, assessment: Assessment): readonly Passage[] {
  const { subject, subjectKey, commentary, reason } = assessment
  const { level } = subject === 'unitResult' ? assessment : followUpOf(facts, subject, subjectKey)
  return subjectsOf(facts, subject, subjectKey).flatMap((about) => [commentary, reason].flatMap((text) => passage('commentary', about, text, level)))
}

function lineSubject(statement: Statement, line: BudgetLine): Subject {
  const labels = (each: BudgetLine): readonly string[] => {
    const parent = statement.lines.find(({ key }) => key === each.parentKey)
    return [...(parent === undefined ? [] : labels(parent)), each.label]
  }
  return { place: linePlace(statement, line), headings: [statement.name, ...labels(line)] }
}

/** Comments on the forecasts of the report's own vintage. */
function forecastPassages({ statements, forecasts, report }: ReportFacts): readonly Passage[] {
  return forecasts
    .filter(({ vintageKey }) => vintageKey === report.vintageKey)
    .flatMap(({ statementKey, lineKey, comment }) => {
      const statement = statements.find(({ key }) => key === statementKey)
      const line = statement?.lines.find(({ key }) => key === lineKey)
      return statement === undefined || line === undefined ? [] : passage('commentary', lineSubject(statement, line), comment, null)
    })
}

/** Remarks on values of the report's period ("known to be too low"). */
function remarkPassages(facts: ReportFacts): readonly Passage[] {
  const { period } = facts.report
  return facts.indicatorValues
    .filter((value) => value.period.year === period.year && value.period.to === period.to)
    .flatMap(({ indicatorKey, remark }) => subjectsOf(facts, 'indicator', indicatorKey).flatMap((about) => passage('commentary', about, remark, null)))
}

/** What people have written about things: assessments, forecasts and values. */
export function commentaryPassages(facts: ReportFacts): readonly Passage[] {
  return [...facts.assessments.flatMap((each) => assessmentPassages(facts, each)), ...forecastPassages(facts), ...remarkPassages(facts)]
}

/** Names of the things that are followed up: goals, indicators, measures, risks with their actions, assignments, activities. */
export function namePassages(facts: ReportFacts): readonly Passage[] {
  const named = (subject: AssessmentSubject, things: readonly { readonly key: string }[]) =>
    things.flatMap(({ key }) =>
      subjectsOf(facts, subject, key).flatMap(({ place, headings }) =>
        passage('name', { place, headings: headings.slice(0, -1) }, place.label, followUpOf(facts, subject, key).level),
      ),
    )
  const actions = facts.risks.flatMap((risk) => risk.actions.flatMap(({ text }) => passage('cell', { place: riskPlace(risk), headings: [risk.title] }, text, null)))
  return [
    ...named('goal', facts.plan.goals),
    ...named('indicator', facts.indicators),
    ...named('correctiveMeasure', facts.correctiveMeasures),
    ...named('risk', facts.risks),
    ...named('assignment', facts.assignments),
    ...named('activity', facts.activities),
    ...actions,
  ]
}
