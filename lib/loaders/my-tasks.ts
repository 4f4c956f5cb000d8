import { committeeScope } from '@/lib/auth/gate'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { listReports, loadReportLife, type ListedReport, type ReportLife } from '@/lib/db/report-life'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { requiredSections, reportTasks, type Task, type TaskPerson } from '@/lib/domain/task'
import { requireSession } from './session'

/** One report in the list: what waits for the person there, and how it came back if it did. */
export interface ReportTasks {
  readonly committee: { readonly key: string; readonly name: string }
  readonly report: ListedReport
  readonly life: ReportLife
  readonly tasks: readonly Task[]
  /** Address of the published report, null before it is published. */
  readonly published: string | null
}

function personIn(scope: CommitteeScope, report: ListedReport): TaskPerson {
  const rights = reportRights(scope, report)
  return {
    entersFigures: rights.figures,
    indicators: rights.figures ? 'all' : rights.indicatorValues ? scope.orgUnitKeys : 'none',
    writesReport: rights.sections,
    steps: rights.steps,
  }
}

async function tasksOf(session: Session, scope: CommitteeScope, committeeKey: string, report: ListedReport): Promise<ReportTasks | null> {
  if (!reportRights(scope, report).read) return null
  const [snapshot, life] = await Promise.all([loadReportSnapshot(scope, report.key), loadReportLife(scope, report.key)])
  if (snapshot === null || life === null) return null
  const { facts, form } = snapshot
  return {
    committee: { key: committeeKey, name: facts.committee.name },
    report,
    life,
    tasks: reportTasks(facts, requiredSections(form, facts), personIn(scope, report)),
    published: life.edition === null ? null : `/rapporter/${session.municipalityKey}/${committeeKey}/${report.key}/`,
  }
}

/** What waits for the person who is logged in, report by report, the latest first. */
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
  return { session, reports }
}
