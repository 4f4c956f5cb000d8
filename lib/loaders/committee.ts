import { notFound } from 'next/navigation'
import { committeeScope } from '@/lib/auth/gate'
import type { ReportSubject } from '@/lib/auth/permissions/report'
import { reportRights, type ReportRights } from '@/lib/auth/permissions/report-rights'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { requireSession } from './session'

/** A person's way into a committee: the scope that queries ask for, and what may be done with a report of it. */
export interface CommitteeAccess {
  readonly session: Session
  readonly scope: CommitteeScope
  readonly rights: (report: ReportSubject) => ReportRights
}

/**
 * Opens a committee for the person who is logged in. A committee that does not exist and one without a role in it are both not found.
 * @param address of the page, to come back to after the login
 */
export async function loadCommittee(committeeKey: string, address: string): Promise<CommitteeAccess> {
  const session = await requireSession(address)
  const scope = await committeeScope(session, committeeKey)
  if (scope === null) notFound()
  return { session, scope, rights: (report) => reportRights(scope, report) }
}
