import { committeeScope } from '@/lib/auth/gate'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import { currentSession } from '@/lib/auth/session'
import { listFigureChanges } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { FigureChange, FigureSubject } from '@/lib/domain/figure-change'

/** Changes that are shown of one figure. */
const SHOWN = 50

/**
 * Every change of one figure, newest first, for those who may read a draft of the committee; null: nobody is logged in, or may not.
 * @param subjectKey as the log has it: `netCost:ifo_barn:2020-8--8`
 */
export async function loadHistory(committee: string, subject: FigureSubject, subjectKey: string): Promise<readonly FigureChange[] | null> {
  const session = await currentSession()
  const scope = session === null ? null : await committeeScope(session, committee)
  if (scope === null || !reportRights(scope, { status: 'draft' }).read) return null
  return inTransaction('readCommitted', (db) => listFigureChanges(scope, db, { subject, subjectKey }, SHOWN))
}
