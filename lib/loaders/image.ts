import { municipalityScope } from '@/lib/auth/gate'
import { currentSession } from '@/lib/auth/session'
import { findImage, type StoredImage } from '@/lib/db/image'
import { inTransaction } from '@/lib/db/transaction'

/** A picture of a committee that the person has a role in; null: there is none, or nobody is logged in. */
export async function loadImage(sha256: string): Promise<StoredImage | null> {
  const session = await currentSession()
  if (session === null) return null
  const ids = session.memberships.map(({ committeeId }) => committeeId)
  const committeeIds = ids.includes(null) ? null : ids.filter((id) => id !== null)
  return inTransaction('readCommitted', (db) => findImage(municipalityScope(session), db, sha256, committeeIds))
}
