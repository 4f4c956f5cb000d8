import { maySetAssessment } from '@/lib/auth/permissions/assessment'
import { maySaveIndicatorValue } from '@/lib/auth/permissions/indicator'
import type { AssessmentSubject } from '@/lib/domain/assessment'
import { indicatorsOf } from '@/lib/domain/follow-up'
import { subjectId, type FollowUpRights, type GoalSheet } from '@/lib/domain/goal-sheet'
import type { Indicator } from '@/lib/domain/indicator'
import { loadReport, type OpenReport } from './report'

interface Subject {
  readonly subject: AssessmentSubject
  readonly key: string
  readonly indicators: readonly Indicator[]
}

/** Everything that is rated on the page, each with the indicators that permissions look at. */
function subjectsOf({ facts }: OpenReport): readonly Subject[] {
  return [
    ...facts.indicators.map((indicator): Subject => ({ subject: 'indicator', key: indicator.key, indicators: [indicator] })),
    ...facts.plan.goals.map((goal): Subject => ({ subject: 'goal', key: goal.key, indicators: indicatorsOf(facts, goal.indicatorKeys) })),
    ...facts.correctiveMeasures.map((measure): Subject => ({ subject: 'correctiveMeasure', key: measure.key, indicators: [] })),
  ]
}

function followUpRights(open: OpenReport): FollowUpRights {
  const { rights, scope, facts } = open
  const maySet = ({ subject, indicators }: Subject, onlyCommentary: boolean) =>
    rights.assessments && maySetAssessment(scope, { subject, indicators, onlyCommentary }) === null
  const ids = (onlyCommentary: boolean) =>
    subjectsOf(open)
      .filter((each) => maySet(each, onlyCommentary))
      .map((each) => subjectId(each.subject, each.key))
  return {
    values: facts.indicators.filter((each) => rights.indicatorValues && maySaveIndicatorValue(scope, each) === null).map(({ key }) => key),
    levels: ids(false),
    comments: ids(true),
  }
}

/** Goals, indicators and measures of a report, with what the person may change of each. */
export async function loadGoals(committee: string, report: string): Promise<{ readonly open: OpenReport; readonly sheet: GoalSheet }> {
  const open = await loadReport(committee, report)
  const { facts, scope } = open
  const { plan, indicators, indicatorValues, assessments, previousAssessments, correctiveMeasures, previousReport } = facts
  return {
    open,
    sheet: {
      facts: { report: facts.report, previousReport, plan, indicators, indicatorValues, assessments, previousAssessments, correctiveMeasures },
      orgUnits: facts.committee.orgUnits,
      rights: followUpRights(open),
      ownUnits: scope.orgUnitKeys,
    },
  }
}
