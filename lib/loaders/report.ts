import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { loadReportLife, type ReportLife } from '@/lib/db/report-life'
import { loadReportSnapshot, type ReportSnapshot } from '@/lib/db/report-facts'
import type { ReportRights } from '@/lib/auth/permissions/report-rights'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { loadCommittee } from './committee'

/** A report as one person meets it on a page: its facts and form, how it came here, and what the person may do. */
export interface OpenReport extends ReportSnapshot {
  readonly session: Session
  readonly scope: CommitteeScope
  readonly rights: ReportRights
  /** A member, who reads what is sent and has nothing to do with how it was made. */
  readonly onlyReads: boolean
  readonly life: ReportLife
  /** As commands name it. */
  readonly address: { readonly committee: string; readonly report: string }
}

/**
 * Opens a report to be read; not found also when the person may not read it. Who may only read what is published is led
 * there while that is being corrected. Read once per request, by the frame and the page together.
 * Its facts are whole: what is shown to somebody who only reads is the protected view (protected-view.ts) and nothing else.
 */
export const loadReportToRead = cache(async (committee: string, report: string): Promise<OpenReport> => {
  const { session, scope, rights: rightsIn } = await loadCommittee(committee, `/arbete/${committee}/${report}/mal`)
  const [snapshot, life] = await Promise.all([loadReportSnapshot(scope, report), loadReportLife(scope, report)])
  if (snapshot === null || life === null) notFound()
  const rights = rightsIn(life)
  if (!rights.read && life.correction !== null) redirect(`/rapporter/${session.municipalityKey}/${committee}/${report}/`)
  if (!rights.read) notFound()
  const onlyReads = !rightsIn({ status: 'draft' }).read
  return { ...snapshot, session, scope, rights, life, onlyReads, address: { committee, report } }
})

/** Opens a report for those who work with it; not found for members, who are not to see the numbers that editions hide. */
export async function loadReport(committee: string, report: string): Promise<OpenReport> {
  const open = await loadReportToRead(committee, report)
  if (open.onlyReads) notFound()
  return open
}
