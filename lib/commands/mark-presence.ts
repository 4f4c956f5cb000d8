import { committeeScope } from '@/lib/auth/gate'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import type { Session } from '@/lib/auth/session'
import { listPresent, writePresence } from '@/lib/db/presence'
import { readReportState } from '@/lib/db/report'
import { inTransaction } from '@/lib/db/transaction'
import type { PresentPerson } from '@/lib/domain/presence'

/** Whose page it is, and where in the report the person writes; section null: nowhere. */
export interface PresenceInput {
  readonly committee: string
  readonly report: string
  readonly section: string | null
}

/**
 * Notes that a person has a report open, and answers who else has: for those who see the names of its authors, which members never do.
 * No command of the registry: it changes nothing of the product, leaves no event, and renews no session, since a page left open tells nothing of
 * whether somebody is there.
 * @returns null when there is no such report for this person
 */
export async function markPresence(session: Session, { committee, report, section }: PresenceInput, at = new Date()): Promise<readonly PresentPerson[] | null> {
  const scope = await committeeScope(session, committee)
  // As a draft is read: members read what is sent to them, and nobody's name in it.
  if (scope === null || !reportRights(scope, { status: 'draft' }).read) return null
  return inTransaction('readCommitted', async (db) => {
    const state = await readReportState(scope, db, report)
    if (state === null) return null
    await writePresence(scope, db, state.id, section, at)
    return listPresent(scope, db, state.id, at)
  })
}
