import { maySetAssessment } from '@/lib/auth/permissions/assessment'
import { maySaveIndicatorValue } from '@/lib/auth/permissions/indicator'
import { mayActForPart } from '@/lib/auth/permissions/part'
import { maySendReminders } from '@/lib/auth/permissions/report'
import { listDoneMarks, listLatestChanges } from '@/lib/db/done-mark'
import { listReminderDays } from '@/lib/db/mail'
import { inTransaction } from '@/lib/db/transaction'
import { partsOf, type ShownPart } from '@/lib/domain/done-mark'
import { dutiesOf, dutiesWithin, dutyFactsOf, dutyId, type Duty, type DutySheet } from '@/lib/domain/duty'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { FollowUpRights } from '@/lib/domain/goal-sheet'
import { isDone } from '@/lib/domain/section-work'
import { figureTasks, requiredSections, sectionTasks, type Task } from '@/lib/domain/task'
import { dutyScopeOf } from './my-tasks'
import { loadReport, type OpenReport } from './report'
import { loadSectionWork, type ShownSectionWork } from './section-work'

/** What a person owes in one report, and how far every part that concerns them has come. */
export interface TaskPage {
  readonly open: OpenReport
  readonly sheet: DutySheet
  /** Figures and texts that a controller has not filled in; empty for everybody else. */
  readonly figures: readonly Task[]
  /** Parts that the person answers for. */
  readonly own: readonly ShownPart[]
  /** All parts, for those who answer for the whole report; empty for unit heads. */
  readonly all: readonly ShownPart[]
  /** Day of the latest reminder by unit, for those who may remind; null for everybody else. */
  readonly reminderDays: Readonly<Record<string, string>> | null
  /** The person's own sections of the report. */
  readonly ownSections: readonly ShownSectionWork[]
  /** Sections that are not ready, for those who answer for the whole report, where it is divided; empty for others. */
  readonly waitingSections: readonly ShownSectionWork[]
}

function dutyRights({ scope, rights, facts }: OpenReport, duties: readonly Duty[]): FollowUpRights {
  const may = ({ subject, responsible }: Duty) =>
    rights.assessments && maySetAssessment(scope, { subject, answeredBy: [{ orgUnitKey: responsible }], onlyCommentary: false }) === null
  const ids = duties.filter(may).map(dutyId)
  return {
    values: facts.indicators.filter((each) => rights.indicatorValues && maySaveIndicatorValue(scope, each) === null).map(({ key }) => key),
    levels: ids,
    comments: ids,
  }
}

function missingFigures({ rights, facts, form, life }: OpenReport): readonly Task[] {
  if (!rights.figures || life.status !== 'draft') return []
  return [...figureTasks(facts), ...sectionTasks(facts.sections, requiredSections(form, facts))]
}

async function partsIn({ scope, rights, facts, reportId }: OpenReport, duties: readonly Duty[]): Promise<readonly ShownPart[]> {
  const [marks, changes] = await inTransaction('readCommitted', async (db) => [
    await listDoneMarks(scope, db, reportId),
    await listLatestChanges(scope, db, reportId),
  ])
  const mayMark = (orgUnitKey: string | null) => rights.indicatorValues && mayActForPart(scope, { orgUnitKey }) === null
  return partsOf(duties, facts.committee.orgUnits, marks, changes).map((part) => ({ ...part, mayMark: mayMark(part.unit?.key ?? null) }))
}

async function reminderDaysOf({ scope, life, reportId }: OpenReport): Promise<TaskPage['reminderDays']> {
  if (maySendReminders(scope, life) !== null) return null
  return inTransaction('readCommitted', (db) => listReminderDays(scope, db, reportId))
}

/** Everything that the person who is logged in owes in a report. */
export async function loadTasks(committee: string, report: string): Promise<TaskPage> {
  const open = await loadReport(committee, report)
  const { facts, scope, rights } = open
  const everything = dutiesOf(facts)
  const own = dutyScopeOf(scope, rights)
  const parts = await partsIn(open, everything)
  const isOwn = ({ unit }: ShownPart) => (unit === null ? own.unowned : own.units.includes(unit.key))
  const answersForAll = scope.roles.some((role) => role !== 'unitHead')
  const division = await loadSectionWork(open, buildReportView(facts, open.form))
  return {
    open,
    sheet: {
      facts: dutyFactsOf(facts),
      orgUnits: facts.committee.orgUnits,
      rights: dutyRights(open, dutiesWithin(everything, own)),
      ownUnits: scope.orgUnitKeys,
      scope: own,
    },
    figures: missingFigures(open),
    own: parts.filter(isOwn),
    all: answersForAll ? parts : [],
    reminderDays: await reminderDaysOf(open),
    ownSections: division?.works.filter(({ isOwn }) => isOwn) ?? [],
    waitingSections: answersForAll && division?.isDivided ? division.works.filter((work) => !isDone(work)) : [],
  }
}
