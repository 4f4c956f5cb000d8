import { committeeScope } from '@/lib/auth/gate'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import { currentSession, type Session } from '@/lib/auth/session'
import { findNewerText } from '@/lib/db/section'
import { loadReportLife } from '@/lib/db/report-life'
import type { NewerText } from '@/lib/domain/text-merge/newer-text'

/** See loadNewerText. */
export async function newerTextFor(session: Session, committee: string, report: string, section: string, version: number): Promise<NewerText | null> {
  const scope = await committeeScope(session, committee)
  const life = scope === null ? null : await loadReportLife(scope, report)
  if (scope === null || life === null || !reportRights(scope, { status: life.status }).sections) return null
  return findNewerText(scope, report, section, version)
}

/**
 * The section as it stands now, with the version that a writer's text began with, for those who may write in it.
 * @param version the version that the text began with; 0: there was none
 * @returns null when nobody is logged in, or may not, or nothing is stored
 */
export async function loadNewerText(committee: string, report: string, section: string, version: number): Promise<NewerText | null> {
  const session = await currentSession()
  return session === null ? null : newerTextFor(session, committee, report, section, version)
}
