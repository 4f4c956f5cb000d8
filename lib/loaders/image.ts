import { municipalityScope } from '@/lib/auth/gate'
import { currentSession } from '@/lib/auth/session'
import { findImage, type StoredImage } from '@/lib/db/image'
import { inTransaction } from '@/lib/db/transaction'

/** A picture of a committee that the person works in, or, for members, of a report that is sent to them; null: there is none, or nobody is logged in. */
export async function loadImage(sha256: string): Promise<StoredImage | null> {
  const session = await currentSession()
  if (session === null) return null
  const idsOf = (isMember: boolean) => session.memberships.filter(({ role }) => (role === 'member') === isMember).map(({ committeeId }) => committeeId)
  const works = idsOf(false)
  const whole = works.includes(null) ? null : works.filter((id) => id !== null)
  const sent = idsOf(true).filter((id) => id !== null)
  return inTransaction('readCommitted', (db) => findImage(municipalityScope(session), db, sha256, { whole, sent }))
}
