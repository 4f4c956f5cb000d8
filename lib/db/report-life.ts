import type { CommitteeScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { Period } from '@/lib/domain/period'
import type { ReportStatus } from '@/lib/domain/report'
import type { Correction, ReportStep } from '@/lib/domain/report-status'
import { whoWhen } from './audit'
import { findLastEdition } from './edition'
import { correctionIn } from './report'
import { inTransaction } from './transaction'

/** A report in a list, latest period first. */
export interface ListedReport {
  readonly key: string
  readonly title: string
  readonly period: Period
  readonly status: ReportStatus
  readonly dueOn: string | null
  /** YYYY-MM-DD of the meeting that takes it up; null: not known. */
  readonly meetingOn: string | null
  readonly committeeName: string
  /** How it came back, while it is a draft again. */
  readonly returned: { readonly reason: string; readonly by: WhoWhen } | null
  /** Number of the last published edition, null before the first. */
  readonly edition: number | null
  /** The correction of that edition which is in the making; null: none. */
  readonly correction: Correction | null
}

/** How a report has come to where it is. */
export interface ReportLife {
  readonly status: ReportStatus
  readonly statusBy: WhoWhen
  /** Why it was last returned, while it has not been submitted again. */
  readonly returnReason: string | null
  /** Steps taken, the first first. */
  readonly steps: readonly ReportStep[]
  /** Number of the last published edition, null before the first. */
  readonly edition: number | null
  /** The correction of that edition which is in the making; null: none. */
  readonly correction: Correction | null
}

/** The committee's reports with their place in life; nothing of their contents is read. */
export function listReports(scope: CommitteeScope): Promise<ListedReport[]> {
  return inTransaction('readCommitted', async (db) => {
    const { municipalityId, committeeId } = scope
    const rows = await db.report.findMany({
      where: { municipalityId, committeeId },
      orderBy: [{ year: 'desc' }, { toMonth: 'desc' }],
      include: { committee: { select: { name: true } }, editions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } } },
    })
    const reports: ListedReport[] = []
    for (const row of rows) {
      const { key, title, status, dueOn, meetingOn, returnReason, committee, editions } = row
      const isBack = status === 'draft' && returnReason !== null
      reports.push({
        key,
        title,
        period: { year: row.year, from: row.fromMonth, to: row.toMonth },
        status,
        dueOn,
        meetingOn,
        committeeName: committee.name,
        returned: isBack ? { reason: returnReason, by: await whoWhen(scope, db, row.statusById, row.statusAt) } : null,
        edition: editions[0]?.number ?? null,
        correction: await correctionIn(scope, db, row),
      })
    }
    return reports
  })
}

/** Life of one report, or null when the committee has no such report. */
export function loadReportLife(scope: CommitteeScope, reportKey: string): Promise<ReportLife | null> {
  return inTransaction('readCommitted', async (db) => {
    const { municipalityId, committeeId } = scope
    const row = await db.report.findFirst({ where: { municipalityId, committeeId, key: reportKey } })
    if (row === null) return null
    const events = await db.auditEvent.findMany({
      where: { municipalityId, reportId: row.id, subject: { in: ['report', 'edition'] } },
      orderBy: { id: 'asc' },
    })
    const steps: ReportStep[] = []
    for (const event of events) steps.push({ command: event.command, by: await whoWhen(scope, db, event.actorId, event.at) })
    return {
      status: row.status,
      statusBy: await whoWhen(scope, db, row.statusById, row.statusAt),
      returnReason: row.returnReason,
      steps: steps.filter((step, index) => steps[index - 1]?.by.at !== step.by.at),
      edition: (await findLastEdition(scope, db, row.id))?.number ?? null,
      correction: await correctionIn(scope, db, row),
    }
  })
}
