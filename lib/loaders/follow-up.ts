import { maySetAssessment } from '@/lib/auth/permissions/assessment'
import { mayActForPart } from '@/lib/auth/permissions/part'
import { mayKeepFollowUps } from '@/lib/auth/permissions/report'
import { activityStore } from '@/lib/db/activity'
import { annualCycleItemStore } from '@/lib/db/annual-cycle'
import { assignmentStore } from '@/lib/db/assignment'
import { correctiveMeasureStore } from '@/lib/db/corrective-measure'
import { listRiskActions, riskStore } from '@/lib/db/risk'
import { inTransaction, type Transaction } from '@/lib/db/transaction'
import type { AssessmentSubject } from '@/lib/domain/assessment'
import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import { subjectId } from '@/lib/domain/goal-sheet'
import { loadReport, type OpenReport } from './report'

type Followed = Extract<AssessmentSubject, 'risk' | 'assignment' | 'activity' | 'annualCycleItem' | 'correctiveMeasure'>

const STORES = {
  risk: riskStore,
  assignment: assignmentStore,
  activity: activityStore,
  annualCycleItem: annualCycleItemStore,
  correctiveMeasure: correctiveMeasureStore,
} satisfies Record<Followed, unknown>

function itemsOf({ facts }: OpenReport, subject: Followed): readonly { readonly key: string; readonly orgUnitKey: string | null }[] {
  const lists = {
    risk: facts.risks,
    assignment: facts.assignments,
    activity: facts.activities,
    annualCycleItem: facts.annualCycle,
    correctiveMeasure: facts.correctiveMeasures,
  }
  return lists[subject]
}

/** Versions by id: `risk:r1`, and of a risk's action `risk:r1:a2`. */
async function versionsOf({ scope, facts }: OpenReport, subjects: readonly Followed[], db: Transaction): Promise<Readonly<Record<string, number>>> {
  const { year } = facts.report.period
  const versions: Record<string, number> = {}
  for (const subject of subjects) for (const row of await STORES[subject].list(scope, db, year)) versions[subjectId(subject, row.key)] = row.version
  if (subjects.includes('risk')) for (const row of await listRiskActions(scope, db, year)) versions[`risk:${row.riskKey}:${row.key}`] = row.version
  return versions
}

/** A report whose subjects of some kinds are followed up, with what this person may do with each. */
export async function loadFollowUp(
  committee: string,
  report: string,
  subjects: readonly Followed[],
): Promise<{ readonly open: OpenReport; readonly canEdit: boolean; readonly keeping: FollowUpKeeping }> {
  const open = await loadReport(committee, report)
  const { scope, rights, facts } = open
  const all = subjects.flatMap((subject) => itemsOf(open, subject).map((item) => ({ ...item, subject, id: subjectId(subject, item.key) })))
  const ids = (may: (item: (typeof all)[number]) => boolean) => all.filter(may).map(({ id }) => id)
  const rated = ids((item) => rights.assessments && maySetAssessment(scope, { subject: item.subject, answeredBy: [item], onlyCommentary: false }) === null)
  return {
    open,
    canEdit: rated.length > 0 || mayKeepFollowUps(scope, { status: open.life.status }) === null,
    keeping: {
      rated,
      reported: ids((item) => rights.indicatorValues && mayActForPart(scope, item) === null),
      mayKeep: mayKeepFollowUps(scope, { status: open.life.status }) === null,
      versions: await inTransaction('readCommitted', (db) => versionsOf(open, subjects, db)),
      units: facts.committee.orgUnits.filter(({ mergedIntoKey }) => mergedIntoKey === null),
    },
  }
}
