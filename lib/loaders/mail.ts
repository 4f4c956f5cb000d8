import { notFound } from 'next/navigation'
import { mayReadMails } from '@/lib/auth/permissions/mail'
import type { MunicipalityScope } from '@/lib/auth/scope'
import type { Session } from '@/lib/auth/session'
import { firstMailStatus, listMails } from '@/lib/db/mail'
import { inTransaction } from '@/lib/db/transaction'
import type { ListedMail } from '@/lib/domain/mail'
import { loadAdministrator } from './administration'
import { loadCommittee } from './committee'

/** Letters on one page. */
const SHOWN = 200

/** Outgoing letters, the latest first. */
export interface Letters {
  readonly session: Session
  readonly mails: readonly ListedMail[]
  /** Most letters that are shown. */
  readonly limit: number
  /** No mail server is set: new letters reach nobody. */
  readonly toTestInbox: boolean
}

async function lettersIn(session: Session, scope: MunicipalityScope): Promise<Letters> {
  const mails = await inTransaction('readCommitted', (db) => listMails(scope, db, SHOWN))
  return { session, mails, limit: SHOWN, toTestInbox: firstMailStatus() === 'testInbox' }
}

/** Letters of all committees, for the administrator. */
export async function loadMails(): Promise<Letters> {
  const { session, scope } = await loadAdministrator()
  return lettersIn(session, scope)
}

/** Letters about a committee's reports, for those who may see them; for everybody else there is no such page. */
export async function loadCommitteeMails(committee: string): Promise<Letters> {
  const { session, scope } = await loadCommittee(committee, `/arbete/${committee}/post`)
  if (mayReadMails(scope, null) !== null) notFound()
  return lettersIn(session, scope)
}
