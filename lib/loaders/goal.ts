import { maySetAssessment } from '@/lib/auth/permissions/assessment'
import { maySaveIndicatorValue, type IndicatorSubject } from '@/lib/auth/permissions/indicator'
import { listComparisonValues } from '@/lib/db/comparison-value'
import { inTransaction } from '@/lib/db/transaction'
import type { AssessmentSubject } from '@/lib/domain/assessment'
import { indicatorsOf } from '@/lib/domain/follow-up'
import { subjectId, type FollowUpRights, type GoalSheet } from '@/lib/domain/goal-sheet'
import type { Goal } from '@/lib/domain/goal'
import type { OrgUnit } from '@/lib/domain/municipality'
import { comparisonOf, type Comparisons } from '@/lib/domain/comparison'
import { unitResultPlaces } from '@/lib/domain/unit-result'
import { loadReport, type OpenReport } from './report'

interface Subject {
  readonly id: string
  readonly subject: AssessmentSubject
  readonly answeredBy: readonly IndicatorSubject[]
}

/** Everything that is rated on the page, each with who answers for it. */
function subjectsOf({ facts }: OpenReport): readonly Subject[] {
  const named = (subject: AssessmentSubject, key: string, answeredBy: readonly IndicatorSubject[]): Subject => ({
    id: subjectId(subject, key),
    subject,
    answeredBy,
  })
  const { goals, units } = unitResultPlaces(facts, facts.committee.orgUnits)
  const ofUnit = (goal: Goal, { key: orgUnitKey }: OrgUnit): Subject => ({
    id: subjectId('unitResult', goal.key, orgUnitKey),
    subject: 'unitResult',
    answeredBy: [{ orgUnitKey }],
  })
  return [
    ...facts.indicators.map((indicator) => named('indicator', indicator.key, [indicator])),
    ...facts.plan.goals.map((goal) => named('goal', goal.key, indicatorsOf(facts, goal.indicatorKeys))),
    ...goals.flatMap((goal) => units.map((unit) => ofUnit(goal, unit))),
    ...facts.correctiveMeasures.map((measure) => named('correctiveMeasure', measure.key, [])),
  ]
}

function followUpRights(open: OpenReport): FollowUpRights {
  const { rights, scope, facts } = open
  const maySet = ({ subject, answeredBy }: Subject, onlyCommentary: boolean) =>
    rights.assessments && maySetAssessment(scope, { subject, answeredBy, onlyCommentary }) === null
  const ids = (onlyCommentary: boolean) =>
    subjectsOf(open)
      .filter((each) => maySet(each, onlyCommentary))
      .map(({ id }) => id)
  return {
    values: facts.indicators.filter((each) => rights.indicatorValues && maySaveIndicatorValue(scope, each) === null).map(({ key }) => key),
    levels: ids(false),
    comments: ids(true),
  }
}

async function loadComparisons({ scope, facts }: OpenReport): Promise<Comparisons> {
  const values = await inTransaction('readCommitted', (db) => listComparisonValues(scope, db))
  const { code } = facts.municipality
  return Object.fromEntries(
    facts.indicators.flatMap((indicator) => {
      const comparison = comparisonOf(indicator, values, code)
      return comparison === null ? [] : [[indicator.key, comparison]]
    }),
  )
}

/** Goals, indicators and measures of a report, with what the person may change of each. */
export async function loadGoals(
  committee: string,
  report: string,
): Promise<{ readonly open: OpenReport; readonly sheet: GoalSheet; readonly comparisons: Comparisons }> {
  const open = await loadReport(committee, report)
  const { facts, scope } = open
  const { plan, indicators, indicatorValues, assessments, previousAssessments, correctiveMeasures, previousReport } = facts
  return {
    open,
    comparisons: await loadComparisons(open),
    sheet: {
      facts: { report: facts.report, previousReport, plan, indicators, indicatorValues, assessments, previousAssessments, correctiveMeasures },
      orgUnits: facts.committee.orgUnits,
      rights: followUpRights(open),
      ownUnits: scope.orgUnitKeys,
    },
  }
}
