import type { CommitteeScope } from '@/lib/auth/scope'
import { ore, type Ore } from '@/lib/domain/money'
import type { Period } from '@/lib/domain/period'
import type { Database } from './client'
import { typedBy, type Stamp, type Stored } from './stored'

/** An amount as stored: öre for an interval of months. */
export type StoredAmount = Stored<Ore> & { readonly period: Period }

/** Which amounts: actuals, or the budget of one version. */
export type AmountKind = { readonly measure: 'actual'; readonly budgetVersionId: null } | { readonly measure: 'budget'; readonly budgetVersionId: string }

export const ACTUALS: AmountKind = { measure: 'actual', budgetVersionId: null }

/** Amounts of one kind and year by id of their budget line, in month order. */
export async function loadAmounts(
  scope: CommitteeScope,
  db: Database,
  kind: AmountKind,
  year: number,
  lineIds: readonly string[],
): Promise<Map<string, StoredAmount[]>> {
  const rows = await db.amount.findMany({
    where: { ...kind, municipalityId: scope.municipalityId, budgetLineId: { in: [...lineIds] }, year },
    orderBy: { fromMonth: 'asc' },
  })
  const byLine = new Map<string, StoredAmount[]>()
  for (const row of rows) {
    const stored: StoredAmount = {
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
 * Writes the amount of one interval where the row still has the version read; amount null clears it.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeAmount(
  scope: CommitteeScope,
  db: Database,
  place: { readonly kind: AmountKind; readonly lineId: string; readonly period: Period },
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
  const { kind, lineId, period } = place
  // ON CONFLICT DO NOTHING also obeys the exclusion constraint amount_no_overlap: the slower of two first writers is told.
  const { count } = await db.amount.createMany({
    data: [
      { ...row, municipalityId, budgetLineId: lineId, ...kind, year: period.year, fromMonth: period.from, toMonth: period.to, amountOre: BigInt(amount) },
    ],
    skipDuplicates: true,
  })
  return count === 1
}
