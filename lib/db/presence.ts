import type { CommitteeScope } from '@/lib/auth/scope'
import { PRESENT_FOR, type PresentPerson } from '@/lib/domain/presence'
import type { Database } from './client'

/** Milliseconds: a day. Older rows are removed, whosever they are. */
const KEPT_FOR = 24 * 60 * 60 * 1000

/** Notes that the person has a report open, and writes in a section or in none; and removes what is older than a day. */
export async function writePresence(scope: CommitteeScope, db: Database, reportId: string, sectionKey: string | null, at: Date): Promise<void> {
  const { municipalityId, userId } = scope
  if (userId === null) throw new Error('Somebody who is here is a person.')
  await db.presence.upsert({
    where: { reportId_userId: { reportId, userId } },
    create: { municipalityId, reportId, userId, sectionKey, at },
    update: { sectionKey, at },
  })
  await db.presence.deleteMany({ where: { municipalityId, at: { lt: new Date(at.getTime() - KEPT_FOR) } } })
}

/** The others who have a report open, by name. */
export async function listPresent(scope: CommitteeScope, db: Database, reportId: string, at: Date): Promise<PresentPerson[]> {
  const { municipalityId, userId } = scope
  const since = new Date(at.getTime() - PRESENT_FOR)
  const rows = await db.presence.findMany({ where: { municipalityId, reportId, at: { gt: since }, ...(userId === null ? {} : { userId: { not: userId } }) } })
  const users = await db.user.findMany({
    where: { municipalityId, id: { in: rows.map((row) => row.userId) } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const sections = new Map(rows.map((row) => [row.userId, row.sectionKey]))
  return users.map(({ id, name }) => ({ name, section: sections.get(id) ?? null }))
}
