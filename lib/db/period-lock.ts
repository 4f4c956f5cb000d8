import type { CommitteeScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import { whoWhen } from './audit'
import type { Database } from './client'

/** A locked month of a year: its number (1–12), why it is locked, by whom and when. */
export interface PeriodLock {
  readonly month: number
  readonly reason: string
  readonly by: WhoWhen
}

/** The committee's locked months of the year, in month order. */
export async function listPeriodLocks(scope: CommitteeScope, db: Database, year: number): Promise<PeriodLock[]> {
  const { committeeId, municipalityId } = scope
  const rows = await db.periodLock.findMany({ where: { committeeId, municipalityId, year }, orderBy: { month: 'asc' } })
  const locks: PeriodLock[] = []
  for (const row of rows) locks.push({ month: row.month, reason: row.reason, by: await whoWhen(scope, db, row.lockedById, row.lockedAt) })
  return locks
}

/**
 * Waits until no command is saving facts of the committee's year, and keeps new ones waiting until the transaction ends: saving
 * commands hold their report's row in share mode, so this takes the rows of the year for itself.
 */
export async function holdYear({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<void> {
  await db.$queryRaw`
    SELECT id FROM "Report" WHERE "committeeId" = ${committeeId}::uuid AND "municipalityId" = ${municipalityId}::uuid AND year = ${year} ORDER BY id FOR UPDATE`
}

/** Locks an open month. Returns false when it is locked already. */
export async function insertPeriodLock(
  scope: CommitteeScope,
  db: Database,
  lock: { readonly year: number; readonly month: number; readonly reason: string; readonly at: Date },
): Promise<boolean> {
  const { committeeId, municipalityId, userId } = scope
  const { at, ...row } = lock
  const data = [{ ...row, committeeId, municipalityId, lockedById: userId, lockedAt: at }]
  return (await db.periodLock.createMany({ data, skipDuplicates: true })).count === 1
}

/** Opens a locked month. Returns false when it is open already. */
export async function deletePeriodLock({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number, month: number): Promise<boolean> {
  return (await db.periodLock.deleteMany({ where: { committeeId, municipalityId, year, month } })).count === 1
}
