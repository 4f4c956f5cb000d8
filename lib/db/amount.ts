import type { CommitteeScope } from '@/lib/auth/scope'
import { ore, type Ore } from '@/lib/domain/money'
import type { Period } from '@/lib/domain/period'
import type { Database } from './client'
import { typedBy, type Stamp, type Stored } from './stored'

/** An actual as stored: öre for an interval of months. */
export type StoredActual = Stored<Ore> & { readonly period: Period }

/** Actuals of the year by id of their budget line. */
export async function loadActuals(scope: CommitteeScope, db: Database, year: number, lineIds: readonly string[]): Promise<Map<string, StoredActual[]>> {
  const rows = await db.amount.findMany({
    where: { municipalityId: scope.municipalityId, budgetLineId: { in: [...lineIds] }, year, measure: 'actual' },
    orderBy: { fromMonth: 'asc' },
  })
  const byLine = new Map<string, StoredActual[]>()
  for (const row of rows) {
    const stored: StoredActual = {
      id: row.id,
      value: ore(Number(row.amountOre)),
      version: row.version,
      authorId: row.authorId,
      at: row.recordedAt,
      period: { year: row.year, from: row.fromMonth, to: row.toMonth },
    }
    byLine.set(row.budgetLineId, [...(byLine.get(row.budgetLineId) ?? []), stored])
  }
  return byLine
}

/**
 * Writes the actual of one interval where the row still has the version read; amount null clears it.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeActual(
  scope: CommitteeScope,
  db: Database,
  place: { readonly lineId: string; readonly period: Period },
  current: Stored<Ore> | null,
  amount: Ore | null,
  stamp: Stamp,
): Promise<boolean> {
  const { municipalityId } = scope
  const row = typedBy(stamp)
  if (current !== null) {
    const where = { id: current.id, municipalityId, version: current.version }
    const { count } =
      amount === null ? await db.amount.deleteMany({ where }) : await db.amount.updateMany({ where, data: { ...row, amountOre: BigInt(amount) } })
    return count === 1
  }
  if (amount === null) return true
  const { lineId, period } = place
  // ON CONFLICT DO NOTHING also obeys the exclusion constraint amount_no_overlap: the slower of two first writers is told.
  const { count } = await db.amount.createMany({
    data: [
      { ...row, municipalityId, budgetLineId: lineId, measure: 'actual', year: period.year, fromMonth: period.from, toMonth: period.to, amountOre: BigInt(amount) },
    ],
    skipDuplicates: true,
  })
  return count === 1
}
