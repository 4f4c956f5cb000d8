import { committeeScope } from '@/lib/auth/gate'
import { reportRights, type ReportRights } from '@/lib/auth/permissions/report-rights'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { mayReadQuestions } from '@/lib/auth/permissions/question'
import { countOpenNotes } from '@/lib/db/note'
import { countOpenQuestions } from '@/lib/db/question'
import { listReports, type ListedReport } from '@/lib/db/report-life'
import { readDutyFacts, readFigureFacts } from '@/lib/db/task-facts'
import { inTransaction } from '@/lib/db/transaction'
import { dutiesOf, dutiesWithin, progressOf, type Duty, type DutyScope } from '@/lib/domain/duty'
import { takesNotes } from '@/lib/domain/note'
import { dutyTasks, figureTasks, sectionTasks, stepTasks, type Task } from '@/lib/domain/task'
import { requireSession } from './session'

/** One report in the list: what waits for the person there. */
export interface ReportTasks {
  readonly committeeKey: string
  readonly report: ListedReport
  readonly tasks: readonly Task[]
  /** How far the person's own follow-up has come; null: there is none to do. */
  readonly progress: { readonly done: number; readonly of: number } | null
  /** Address of the published report, null before it is published. */
  readonly published: string | null
  /** False: the person reads what is published and nothing else. */
  readonly mayOpen: boolean
  /** Notes on the report that are open; 0 also for whoever reads none. */
  readonly openNotes: number
  /** Members' questions on it that wait for an answer; 0 also for whoever reads none. */
  readonly openQuestions: number
}

/** Whose duties are a person's own in a report: those of the units answered for, and for controllers those of no unit. */
export function dutyScopeOf(scope: CommitteeScope, rights: ReportRights): Exclude<DutyScope, 'everybody'> {
  return { units: scope.orgUnitKeys, unowned: rights.figures }
}

interface Draft {
  readonly duties: readonly Duty[]
  readonly tasks: readonly Task[]
}

/** Reads what a draft lacks: follow-ups for those who have any, figures and texts for controllers. Other people's parts are not read. */
function readDraft(scope: CommitteeScope, { key }: ListedReport, rights: ReportRights): Promise<Draft> {
  const own = dutyScopeOf(scope, rights)
  return inTransaction('repeatableRead', async (db) => {
    const reading = own.unowned || own.units.length > 0 ? await readDutyFacts(scope, key, db) : null
    const duties = reading === null ? [] : dutiesWithin(dutiesOf(reading.facts), own)
    const figures = rights.figures ? await readFigureFacts(scope, key, db) : null
    const typed = figures === null ? [] : [...figureTasks(figures.figures), ...sectionTasks(figures.sections, figures.required)]
    return { duties, tasks: [...typed, ...dutyTasks(duties)] }
  })
}

/** A report that is being corrected, for those who read what is published: it is for them as it was. */
function onlyPublished(committeeKey: string, report: ListedReport, published: string | null): ReportTasks {
  const asItWas = { ...report, status: 'published', returned: null, correction: null } as const
  return { committeeKey, report: asItWas, tasks: [], progress: null, published, mayOpen: false, openNotes: 0, openQuestions: 0 }
}

async function tasksOf(session: Session, scope: CommitteeScope, committeeKey: string, report: ListedReport): Promise<ReportTasks | null> {
  const rights = reportRights(scope, report)
  const published = report.edition === null ? null : `/rapporter/${session.municipalityKey}/${committeeKey}/${report.key}/`
  if (!rights.read) return report.correction === null ? null : onlyPublished(committeeKey, report, published)
  const draft = report.status === 'draft' ? await readDraft(scope, report, rights) : { duties: [], tasks: [] }
  const readsNotes = takesNotes(report.status) && reportRights(scope, { status: 'draft' }).read
  return {
    committeeKey,
    report,
    tasks: [...draft.tasks, ...stepTasks(report.status, rights.steps)],
    progress: draft.duties.length === 0 ? null : progressOf(draft.duties),
    published,
    mayOpen: true,
    openNotes: readsNotes ? await inTransaction('readCommitted', (db) => countOpenNotes(scope, db, report.key)) : 0,
    openQuestions: mayReadQuestions(scope, report) === null ? await inTransaction('readCommitted', (db) => countOpenQuestions(scope, db, report.key)) : 0,
  }
}

/** A report that somebody still has something to do with; one that is published is only read. */
function isUnderWay({ report }: ReportTasks): boolean {
  return report.status !== 'published'
}

/** What waits for the person who is logged in, report by report: those under way first, then by time, the latest first. Only drafts are looked into. */
export async function loadMyTasks(): Promise<{ readonly session: Session; readonly reports: readonly ReportTasks[] }> {
  const session = await requireSession('/arbete')
  const keys = [...new Set(session.memberships.flatMap(({ committeeKey }) => (committeeKey === null ? [] : [committeeKey])))]
  const reports: ReportTasks[] = []
  for (const key of keys) {
    const scope = await committeeScope(session, key)
    if (scope === null) continue
    for (const report of await listReports(scope)) {
      const tasks = await tasksOf(session, scope, key, report)
      if (tasks) reports.push(tasks)
    }
  }
  return { session, reports: [...reports.filter(isUnderWay), ...reports.filter((each) => !isUnderWay(each))] }
}
