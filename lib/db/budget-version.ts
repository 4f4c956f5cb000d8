import type { CommitteeScope } from '@/lib/auth/scope'
import type { Database } from './client'

/** Id of the committee's budget version of a year, or null. */
export async function findBudgetVersion({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number, key: string): Promise<string | null> {
  const row = await db.budgetVersion.findFirst({ where: { committeeId, municipalityId, year, key }, select: { id: true } })
  return row?.id ?? null
}
