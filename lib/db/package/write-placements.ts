import type { ImportRun, RegisterIds } from './import-run'
import { issuedVintages, refuseLockedMonths } from './locked-facts'
import { KeyIds } from './upsert'
import { writeSpellings } from './write-registers'

const volumeKey = (category: string, month: number, measure: string, vintage: string | null): string => JSON.stringify([category, month, measure, vintage])

/** Placement categories and their volumes of the year. */
export async function writePlacements(run: ImportRun, registers: RegisterIds, vintages: KeyIds): Promise<void> {
  const { db, municipalityId, committeeId, pkg } = run
  const { year } = pkg
  const ids = new KeyIds(await db.placementCategory.findMany({ where: run.where, select: { id: true, key: true } }))
  const categories = pkg.placementCategories.map(({ key, name, kind, serviceArea, showsSmallCounts, lastYear }, order) => ({
    id: ids.of(key),
    ...run.owner,
    key,
    name,
    kind,
    serviceAreaId: registers.serviceAreas.orNull(serviceArea),
    showsSmallCounts,
    lastYear,
    order,
  }))
  await run.write('PlacementCategory', categories)
  await writeSpellings(run, 'placementCategory', pkg.placementCategories.map((category) => ({ ...category, id: ids.of(category.key) })))
  const stored = await db.placementVolume.findMany({ where: { municipalityId, year, placementCategory: { committeeId } } })
  const volumeIds = new KeyIds(
    stored.map((volume) => ({ id: volume.id, key: volumeKey(volume.placementCategoryId, volume.month, volume.measure, volume.forecastVintageId) })),
  )
  const rows = pkg.placementVolumes.map(({ category, vintage, pricePerDay, ...volume }) => {
    const placementCategoryId = ids.of(category)
    const forecastVintageId = vintages.orNull(vintage)
    const id = volumeIds.of(volumeKey(placementCategoryId, volume.month, volume.measure, forecastVintageId))
    return { ...volume, id, municipalityId, placementCategoryId, forecastVintageId, year, pricePerDayOre: pricePerDay }
  })
  const written = await run.write('PlacementVolume', rows)
  const actuals = rows.map((row) => ({ id: row.measure === 'actual' ? row.id : '', fromMonth: row.month, toMonth: row.month }))
  await refuseLockedMonths(run, 'placementVolumes', actuals, written)
  const issued = await issuedVintages(run)
  rows.forEach((row, index) => {
    const report = issued.get(row.forecastVintageId ?? '')
    if (report !== undefined && written.has(row.id)) {
      run.refuse(`placementVolumes[${index}]`, 'another forecast than the stored one', `no change: the vintage was issued with report ${report}`)
    }
  })
}
