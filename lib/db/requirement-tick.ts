import type { CommitteeScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import { whoWhen } from './audit'
import type { Database } from './client'

/**
 * Who has said to have looked at which requirements of the law, by requirement. The log is where this is kept: the latest event about a
 * requirement says whether the tick stands, and there is nothing to say of it that the log does not.
 */
export async function listTicks(scope: CommitteeScope, db: Database, reportId: string): Promise<ReadonlyMap<string, WhoWhen>> {
  const events = await db.auditEvent.findMany({
    where: { municipalityId: scope.municipalityId, reportId, subject: 'requirement' },
    orderBy: [{ subjectKey: 'asc' }, { id: 'desc' }],
    distinct: ['subjectKey'],
    select: { subjectKey: true, actorId: true, at: true, after: true },
  })
  const ticks = new Map<string, WhoWhen>()
  for (const { subjectKey, actorId, at, after } of events) {
    if (after !== null) ticks.set(subjectKey.slice(subjectKey.indexOf(':') + 1), await whoWhen(scope, db, actorId, at))
  }
  return ticks
}
