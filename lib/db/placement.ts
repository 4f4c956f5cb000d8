import type { CommitteeScope } from '@/lib/auth/scope'
import { ore, type Ore } from '@/lib/domain/money'
import type { Database } from './client'
import { typedBy, type Stamp, type Stored } from './stored'

/** What people type of one month: price in öre a care day, placements, shares in percent. Null is blank, not 0. */
export interface VolumeValue {
  readonly pricePerDay: Ore | null
  readonly placements: number | null
  readonly purchasedShare: number | null
  readonly contractedShare: number | null
}

export interface PlacementCategoryRef {
  readonly id: string
  readonly kind: 'price' | 'share'
}

/** A month of a category: an actual, or a forecast of a vintage. */
export interface VolumePlace {
  readonly categoryId: string
  readonly year: number
  readonly month: number
  /** Null: an actual. */
  readonly vintageId: string | null
}

/** The committee's placement categories by key. */
export async function findPlacementCategories(scope: CommitteeScope, db: Database): Promise<Map<string, PlacementCategoryRef>> {
  const { committeeId, municipalityId } = scope
  const rows = await db.placementCategory.findMany({ where: { committeeId, municipalityId }, select: { id: true, key: true, kind: true } })
  return new Map(rows.map((row) => [row.key, { id: row.id, kind: row.kind }]))
}

/** The stored row of a month, or null. */
export async function findVolume(scope: CommitteeScope, db: Database, place: VolumePlace): Promise<Stored<VolumeValue> | null> {
  const row = await db.placementVolume.findFirst({
    where: {
      municipalityId: scope.municipalityId,
      placementCategoryId: place.categoryId,
      year: place.year,
      month: place.month,
      measure: place.vintageId === null ? 'actual' : 'forecast',
      forecastVintageId: place.vintageId,
    },
  })
  if (row === null) return null
  return {
    id: row.id,
    value: {
      pricePerDay: row.pricePerDayOre === null ? null : ore(Number(row.pricePerDayOre)),
      placements: row.placements?.toNumber() ?? null,
      purchasedShare: row.purchasedShare?.toNumber() ?? null,
      contractedShare: row.contractedShare?.toNumber() ?? null,
    },
    version: row.version,
    authorId: row.authorId,
    at: row.recordedAt,
  }
}

/**
 * Writes one month where the row still has the version read. A cleared month keeps its row with blanks.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeVolume(
  scope: CommitteeScope,
  db: Database,
  place: VolumePlace,
  current: Stored<VolumeValue> | null,
  value: VolumeValue,
  stamp: Stamp,
): Promise<boolean> {
  const { municipalityId } = scope
  const row = {
    pricePerDayOre: value.pricePerDay === null ? null : BigInt(value.pricePerDay),
    placements: value.placements,
    purchasedShare: value.purchasedShare,
    contractedShare: value.contractedShare,
    ...typedBy(stamp),
  } as const
  if (current !== null) {
    const { count } = await db.placementVolume.updateMany({ where: { id: current.id, municipalityId, version: current.version }, data: row })
    return count === 1
  }
  const { count } = await db.placementVolume.createMany({
    data: [
      {
        ...row,
        municipalityId,
        placementCategoryId: place.categoryId,
        year: place.year,
        month: place.month,
        measure: place.vintageId === null ? 'actual' : 'forecast',
        forecastVintageId: place.vintageId,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}
