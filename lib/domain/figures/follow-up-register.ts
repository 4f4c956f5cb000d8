import type { RatingLevel } from '../assessment'
import { followUpOf, indicatorsOf, type FollowUpFacts } from '../follow-up'
import type { FormBlock } from '../form'
import { goalTree, type Goal } from '../goal'
import { indicatorTrend, valueFor, type Indicator } from '../indicator'
import { monthOf, type Period } from '../period'
import type { Report } from '../report'
import type { ReportFacts } from '../report-facts'
import { isOpen, riskScore, type Risk } from '../risk'
import type { Figure } from './figure'
import { figureOf, type FigureSubject } from './figure-of'

/** Goals below which indicators are counted: those that a goal table starts from. */
export type GoalRoot = Extract<FormBlock, { kind: 'goalTable' }>['rootLevel']

const GOAL_ROOTS: readonly GoalRoot[] = ['goalArea', 'strategicGoal', 'baseCondition']

/** The levels that somebody or a rule has set, best first. */
export const RATED_LEVELS = ['met', 'partlyMet', 'notMet'] as const satisfies readonly RatingLevel[]

/** The goals below the roots of a level and the roots themselves, in tree order. */
export function goalsBelow(goals: readonly Goal[], root: GoalRoot): readonly Goal[] {
  return goals.filter(({ level }) => level === root).flatMap((goal) => goalTree(goal, goals))
}

/** The indicators of a part of the goal tree, each once. */
export function indicatorsBelow(facts: FollowUpFacts, root: GoalRoot): readonly Indicator[] {
  const keys = goalsBelow(facts.plan.goals, root).flatMap(({ indicatorKeys }) => indicatorKeys)
  return indicatorsOf(facts, [...new Set(keys)])
}

/** The indicators whose value has become better, or worse, since the previous report, whatever a person says of the trend. */
export function indicatorsMoved(facts: FollowUpFacts, root: GoalRoot, goodness: 'better' | 'worse'): readonly Indicator[] {
  const { report, previousReport, indicatorValues } = facts
  if (previousReport === null) return []
  const value = ({ key }: Indicator, { period }: Report) => valueFor(indicatorValues, key, period)
  return indicatorsBelow(facts, root).filter(
    (indicator) => indicatorTrend(indicator, value(indicator, previousReport), value(indicator, report), previousReport.title)?.goodness === goodness,
  )
}

function subject(key: string, place: Figure['place']): FigureSubject {
  return { key, place, names: [place.label], under: [], depth: 0, combined: false }
}

/** How many of each level, of all that are rated, and of all. */
function levelCounts(key: string, place: Figure['place'], levels: readonly RatingLevel[]): readonly Figure[] {
  const count = (name: string, number: number) => figureOf(subject(`${key}/${name}`, place), 'count', 'number', number)
  const holding = (level: RatingLevel) => levels.filter((other) => other === level).length
  return [
    ...[...RATED_LEVELS, 'notAssessed' as const].flatMap((level) => count(level, holding(level))),
    ...count('rated', levels.length - holding('notAssessed')),
    ...count('all', levels.length),
  ]
}

function goalFigures(facts: ReportFacts, root: GoalRoot): readonly Figure[] {
  const place = { kind: 'report', key: root, label: facts.plan.name } as const
  const key = `goals:${root}`
  const levels = indicatorsBelow(facts, root).map((indicator) => followUpOf(facts, 'indicator', indicator.key).level)
  const moved = (goodness: 'better' | 'worse') =>
    figureOf(subject(`${key}/${goodness}`, place), 'count', 'number', indicatorsMoved(facts, root, goodness).length)
  return levels.length === 0 ? [] : [...levelCounts(key, place, levels), ...moved('better'), ...moved('worse')]
}

/** The risks that are open in the report's last month, those of them that were not open in the previous report's, and those closed since. */
export function risksSince({ risks, report, previousReport }: Pick<ReportFacts, 'risks' | 'report' | 'previousReport'>): {
  readonly open: readonly Risk[]
  readonly added: readonly Risk[]
  readonly closed: readonly Risk[]
} {
  const openAt = (period: Period) => risks.filter((risk) => isOpen(risk, monthOf(period.year, period.to)))
  const open = openAt(report.period)
  const before = previousReport === null ? open : openAt(previousReport.period)
  return { open, added: open.filter((risk) => !before.includes(risk)), closed: before.filter((risk) => !open.includes(risk)) }
}

function riskFigures(facts: ReportFacts): readonly Figure[] {
  const place = { kind: 'report', key: 'risks', label: facts.report.title } as const
  const counts = Object.entries(risksSince(facts)).flatMap(([name, risks]) => figureOf(subject(`risks/${name}`, place), 'count', 'number', risks.length))
  const scores = facts.risks.flatMap((risk) =>
    figureOf(subject(`risk:${risk.key}`, { kind: 'risk', key: risk.key, label: risk.title }), 'value', 'number', riskScore(risk)),
  )
  return [...counts, ...scores]
}

/** How many assignments are met that were rated lower in the previous report: of one that was not rated then nobody knows. */
function assignmentsDone(facts: ReportFacts): number | null {
  const { previousReport, previousAssessments } = facts
  if (previousReport === null) return null
  const before = { ...facts, report: previousReport, previousReport: null, assessments: previousAssessments }
  const levelAt = (at: FollowUpFacts, key: string) => followUpOf(at, 'assignment', key).level
  return facts.assignments.filter(({ key }) => levelAt(facts, key) === 'met' && ['partlyMet', 'notMet'].includes(levelAt(before, key))).length
}

function assignmentFigures(facts: ReportFacts): readonly Figure[] {
  const place = { kind: 'report', key: 'assignments', label: facts.report.title } as const
  if (facts.assignments.length === 0) return []
  const levels = facts.assignments.map(({ key }) => followUpOf(facts, 'assignment', key).level)
  return [...levelCounts('assignments', place, levels), ...figureOf(subject('assignments/done', place), 'count', 'number', assignmentsDone(facts))]
}

/**
 * Counts of what is followed up, which sentences about goals, risks and assignments say: `goals:strategicGoal/met#count` = 28 of
 * `…/rated#count` = 31, `…/better#count` since the previous report; `risks/open#count`, `/added`, `/closed`, `risk:r1#value` (score);
 * `assignments/met#count`, `/done` since the previous report.
 */
export function followUpFigures(facts: ReportFacts): readonly Figure[] {
  return [...GOAL_ROOTS.flatMap((root) => goalFigures(facts, root)), ...riskFigures(facts), ...assignmentFigures(facts)]
}
