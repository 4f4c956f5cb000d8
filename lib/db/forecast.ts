import type { CommitteeScope } from '@/lib/auth/scope'
import { ore, type Ore } from '@/lib/domain/money'
import type { Database } from './client'
import { typedBy, type Stamp, type Stored } from './stored'

/** Full-year forecast in öre with its comment. */
export interface ForecastValue {
  readonly fullYear: Ore
  readonly comment: string | null
}

/** Forecasts of one vintage by id of their budget line. */
export async function loadForecasts(
  scope: CommitteeScope,
  db: Database,
  vintageId: string,
  lineIds: readonly string[],
): Promise<Map<string, Stored<ForecastValue>>> {
  const rows = await db.forecast.findMany({
    where: { municipalityId: scope.municipalityId, forecastVintageId: vintageId, budgetLineId: { in: [...lineIds] } },
  })
  return new Map(
    rows.map((row) => [
      row.budgetLineId,
      {
        id: row.id,
        value: { fullYear: ore(Number(row.fullYearOre)), comment: row.comment },
        version: row.version,
        authorId: row.authorId,
        at: row.recordedAt,
      },
    ]),
  )
}

/**
 * Writes one forecast where the row still has the version read; value null clears it, with its effect parts.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeForecast(
  scope: CommitteeScope,
  db: Database,
  place: { readonly lineId: string; readonly vintageId: string },
  current: Stored<ForecastValue> | null,
  value: ForecastValue | null,
  stamp: Stamp,
): Promise<boolean> {
  const { municipalityId } = scope
  if (current !== null && value === null) {
    const { count } = await db.forecast.deleteMany({ where: { id: current.id, municipalityId, version: current.version } })
    return count === 1
  }
  if (value === null) return true
  const row = {
    fullYearOre: BigInt(value.fullYear),
    comment: value.comment,
    method: 'entered',
    ...typedBy(stamp),
  } as const
  if (current !== null) {
    const { count } = await db.forecast.updateMany({ where: { id: current.id, municipalityId, version: current.version }, data: row })
    return count === 1
  }
  const { count } = await db.forecast.createMany({
    data: [{ ...row, municipalityId, forecastVintageId: place.vintageId, budgetLineId: place.lineId }],
    skipDuplicates: true,
  })
  return count === 1
}
