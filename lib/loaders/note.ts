import { mayWriteNotes } from '@/lib/auth/permissions/report'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import { listNotes } from '@/lib/db/note'
import { inTransaction } from '@/lib/db/transaction'
import type { Note } from '@/lib/domain/note'
import type { OpenReport } from './report'

export interface ReportNotes {
  readonly notes: readonly Note[]
  readonly mayWrite: boolean
}

/** What is said about a report while it is made. Null for those who read the report only when it has left the department. */
export async function loadNotes({ scope, life, reportId }: OpenReport): Promise<ReportNotes | null> {
  if (!reportRights(scope, { status: 'draft' }).read) return null
  const notes = await inTransaction('readCommitted', (db) => listNotes(scope, db, reportId))
  return { notes, mayWrite: mayWriteNotes(scope, life) === null }
}
