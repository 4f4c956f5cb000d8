import type { CommitteeScope } from '@/lib/auth/scope'
import type { Accumulation, MissingReason } from '@/lib/domain/indicator'
import type { Month, Period } from '@/lib/domain/period'
import type { Database } from './client'
import { typedBy, type Stamp, type Stored } from './stored'

/** The value of an indicator, or the reason why there is none; exactly one of the two. */
export interface IndicatorValueContent {
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly remark: string | null
  /** Month of an earlier report that the value is about; null: it is the period's own. */
  readonly carriedOverFrom: Month | null
}

export interface IndicatorRef {
  readonly id: string
  readonly accumulation: Accumulation
  /** The unit that answers for it. */
  readonly orgUnitKey: string | null
}

/** The committee's indicators by key. */
export async function findIndicators(scope: CommitteeScope, db: Database, keys: readonly string[]): Promise<Map<string, IndicatorRef>> {
  const { committeeId, municipalityId } = scope
  const rows = await db.indicator.findMany({
    where: { committeeId, municipalityId, key: { in: [...keys] } },
    select: { id: true, key: true, accumulation: true, orgUnit: { select: { key: true } } },
  })
  return new Map(rows.map((row) => [row.key, { id: row.id, accumulation: row.accumulation, orgUnitKey: row.orgUnit?.key ?? null }]))
}

/** The stored value of the whole committee for a period, or null. */
export async function findIndicatorValue(
  scope: CommitteeScope,
  db: Database,
  indicatorId: string,
  period: Period,
): Promise<Stored<IndicatorValueContent> | null> {
  const row = await db.indicatorValue.findFirst({
    where: { municipalityId: scope.municipalityId, indicatorId, year: period.year, fromMonth: period.from, toMonth: period.to, breakdown: '' },
  })
  if (row === null) return null
  return {
    id: row.id,
    value: { value: row.value?.toNumber() ?? null, missing: row.missing, remark: row.remark, carriedOverFrom: row.carriedOverFrom as Month | null },
    version: row.version,
    authorId: row.authorId,
    at: row.recordedAt,
  }
}

/**
 * Writes the value of a period where the row still has the version read; content null clears it.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeIndicatorValue(
  scope: CommitteeScope,
  db: Database,
  place: { readonly indicatorId: string; readonly period: Period },
  current: Stored<IndicatorValueContent> | null,
  content: IndicatorValueContent | null,
  stamp: Stamp,
): Promise<boolean> {
  const { municipalityId } = scope
  const where = current === null ? null : { id: current.id, municipalityId, version: current.version }
  if (content === null) return where === null || (await db.indicatorValue.deleteMany({ where })).count === 1
  const row = { ...content, ...typedBy(stamp) } as const
  if (where !== null) return (await db.indicatorValue.updateMany({ where, data: row })).count === 1
  const { indicatorId, period } = place
  const { count } = await db.indicatorValue.createMany({
    data: [{ ...row, municipalityId, indicatorId, year: period.year, fromMonth: period.from, toMonth: period.to }],
    skipDuplicates: true,
  })
  return count === 1
}
