import type { RatingLevel, Trend } from '../assessment'
import { followUpOf, indicatorFollowUp, indicatorsOf } from '../follow-up'
import type { Finding, Place } from '../finding'
import type { FormBlock, ReportForm } from '../form'
import type { ReportFacts } from '../report-facts'
import type { CheckInput } from './check'
import { assignmentPlace, goalPlace, indicatorPlace, measurePlace, riskPlace } from './place'
import { againstProposal, hasReason, levelCell, levelFinding } from './rating-rule'

/** A cell of the monthly overview that shows another level in the report's last month than the goal itself has. */
function stripCells(facts: ReportFacts): readonly Finding[] {
  const cells = facts.assessments.filter(({ subject, month }) => subject === 'monthlyStripCell' && month === facts.report.period.to)
  return cells.flatMap((cell) =>
    facts.plan.goals
      .filter((goal) => goal.key === cell.subjectKey)
      .flatMap((goal) => {
        const { level, proposed } = followUpOf(facts, 'goal', goal.key)
        if (cell.level === null || cell.level === level || hasReason(cell)) return []
        return [levelFinding('overviewAgainstGoal', 'error', goalPlace(goal), { found: levelCell(cell.level), expected: levelCell(level, proposed) })]
      }),
  )
}

/**
 * Rule: a goal has the level that its indicators or the goals below it give, and the overview shows the goal's level (domain rule 7).
 * A goal set to met over indicators met and not met, which give partly met, without a reason → error. The overview says met
 * for April, the goal table partly met → error.
 */
export function overviewAgainstGoal({ facts }: CheckInput): readonly Finding[] {
  const rated = facts.plan.goals.filter((goal) => goal.indicatorKeys.length > 0 || facts.plan.goals.some((below) => below.parentKey === goal.key))
  return [...againstProposal(facts, 'overviewAgainstGoal', 'goal', rated.map(goalPlace)), ...stripCells(facts)]
}

/** How something in a table stands now and stood in the previous report. */
interface Change {
  readonly place: Place
  readonly before: RatingLevel
  readonly now: RatingLevel
  readonly trend: Trend | null
}

type Rated = 'goal' | 'correctiveMeasure' | 'risk' | 'assignment'

/** The facts as they stood in the previous report. */
type Then = ReportFacts | null

function factsThen(facts: ReportFacts): Then {
  const { previousReport } = facts
  return previousReport === null ? null : { ...facts, report: previousReport, previousReport: null, assessments: facts.previousAssessments }
}

function changesOf(facts: ReportFacts, then: ReportFacts, subject: Rated, places: readonly Place[]): readonly Change[] {
  return places.map((place) => {
    const { level, trend } = followUpOf(facts, subject, place.key)
    return { place, before: followUpOf(then, subject, place.key).level, now: level, trend }
  })
}

function indicatorChanges(facts: ReportFacts, then: ReportFacts, keys: readonly string[]): readonly Change[] {
  return indicatorsOf(facts, keys).map((indicator) => {
    const { level, trend } = indicatorFollowUp(facts, indicator)
    return { place: indicatorPlace(indicator), before: indicatorFollowUp(then, indicator).level, now: level, trend }
  })
}

/** What a block of the form shows with a trend column. */
function changesIn(block: FormBlock, facts: ReportFacts, then: ReportFacts): readonly Change[] {
  if (!('columns' in block) || !block.columns.some((column) => column.key === 'trend')) return []
  const { plan, correctiveMeasures, risks, assignments } = facts
  switch (block.kind) {
    case 'goalTable':
    case 'qualityGoals':
    case 'indicatorTable':
      return [
        ...changesOf(facts, then, 'goal', plan.goals.map(goalPlace)),
        ...indicatorChanges(facts, then, plan.goals.flatMap((goal) => goal.indicatorKeys)),
      ]
    case 'correctiveMeasures':
      return [
        ...changesOf(facts, then, 'correctiveMeasure', correctiveMeasures.map(measurePlace)),
        ...indicatorChanges(facts, then, correctiveMeasures.flatMap((measure) => measure.indicatorKeys)),
      ]
    case 'risks':
    case 'closedRisks':
      return changesOf(facts, then, 'risk', risks.map(riskPlace))
    case 'assignments':
      return changesOf(facts, then, 'assignment', assignments.map(assignmentPlace))
    // Activities are told by their own comments, and one of the annual cycle is done once.
    case 'activities':
    case 'annualCycle':
    // The overview shows the goals of the goal table once more, and a chart other figures: what is silent there is told there.
    case 'overview':
    case 'chart':
    case 'statement':
      return []
  }
}

/** Changed from one rated level to another, without a trend that says so. */
function isSilent({ before, now, trend }: Change): boolean {
  const changed = before !== now && before !== 'notAssessed' && now !== 'notAssessed'
  return changed && (trend === null || trend.goodness === 'unchanged')
}

const blocksOf = (form: ReportForm) => form.sections.flatMap((section) => section.blocks)

/**
 * Rule: where a table shows trends, a changed level has one (domain rule 8). An indicator not met in July and met in August without a
 * mark, or marked unchanged → question. What was not rated last time has nothing to be compared with.
 */
export function changedWithoutTrend({ facts, form }: CheckInput): readonly Finding[] {
  const then = factsThen(facts)
  if (then === null) return []
  return blocksOf(form)
    .flatMap((block) => changesIn(block, facts, then))
    .filter(isSilent)
    .map(({ place, before, now }) => ({
      ...levelFinding('changedWithoutTrend', 'question', place, { found: levelCell(now), expected: levelCell(before) }),
      repair: { kind: 'confirm' } as const,
    }))
}
