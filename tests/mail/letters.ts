import { randomUUID } from 'node:crypto'
import { committeeScope } from '@/lib/auth/gate'
import type { CommitteeScope } from '@/lib/auth/scope'
import { queueMails, type NewMail } from '@/lib/db/mail'
import { inTransaction } from '@/lib/db/transaction'
import { buildCommittee, buildSession, type SmallCommittee } from '@/tests/factories'

/** A committee to write letters for. */
export interface LetterPlace {
  readonly at: SmallCommittee
  readonly scope: CommitteeScope
}

export async function letterPlace(): Promise<LetterPlace> {
  const at = await buildCommittee()
  const scope = await committeeScope(await buildSession(at, 'controller'), at.committee)
  if (scope === null) throw new Error('No scope.')
  return { at, scope }
}

function letter(): NewMail {
  const recipientId = randomUUID()
  return { recipientId, toAddress: `${recipientId}@example.se`, subject: 'Reminder', text: 'Fill in.', kind: 'reminder', onDate: '2020-09-01', orgUnitKeys: ['barn'] }
}

/** Queues letters to as many recipients, in one transaction, as commands do. */
export async function queueLetters({ at, scope }: LetterPlace, count: number): Promise<void> {
  await inTransaction('readCommitted', (db) => queueMails(scope, db, at.reportId, Array.from({ length: count }, letter), new Date()))
}
