import type { CommitteeScope } from '@/lib/auth/scope'
import type { ComparisonValue } from '@/lib/domain/comparison'
import type { Database } from './client'
import { numberOrNull } from './facts/source'

/** All that has been fetched about other municipalities, and the own one, for the committee's indicators. */
export async function listComparisonValues({ committeeId, municipalityId }: Pick<CommitteeScope, 'committeeId' | 'municipalityId'>, db: Database): Promise<ComparisonValue[]> {
  const rows = await db.comparisonValue.findMany({
    where: { municipalityId, indicator: { committeeId } },
    orderBy: [{ year: 'asc' }, { comparedCode: 'asc' }],
    include: { indicator: { select: { key: true } } },
  })
  return rows.map((row) => ({
    indicatorKey: row.indicator.key,
    nationalCode: row.nationalCode,
    municipality: row.comparedCode,
    name: row.comparedName,
    year: row.year,
    value: numberOrNull(row.value),
    missing: row.missing,
    fetchedAt: row.recordedAt.toISOString(),
  }))
}

/** An indicator whose values can be fetched. */
export interface CodedIndicator {
  readonly key: string
  readonly name: string
  readonly nationalCode: string
}

/** The committee's indicators that have a national code and are still followed, by name. */
export async function listCodedIndicators({ committeeId, municipalityId }: CommitteeScope, db: Database): Promise<CodedIndicator[]> {
  const where = { committeeId, municipalityId, nationalCode: { not: null }, lastYear: null }
  const rows = await db.indicator.findMany({ where, orderBy: [{ name: 'asc' }, { key: 'asc' }], select: { key: true, name: true, nationalCode: true } })
  return rows.flatMap(({ nationalCode, ...row }) => (nationalCode === null ? [] : [{ ...row, nationalCode }]))
}
