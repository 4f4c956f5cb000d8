import type { RegisterKind } from '@/lib/db/client/client'
import type { ImportRun, RegisterIds } from './import-run'
import { KeyIds } from './upsert'

/** A register entry as the package spells it, with its id. */
interface SpelledEntry {
  readonly id: string
  readonly aliases: readonly string[]
  readonly labels: readonly { readonly fromYear: number; readonly label: string }[]
}

/** Labels per year and aliases of register entries of one kind. */
export async function writeSpellings(run: ImportRun, kind: RegisterKind, entries: readonly SpelledEntry[]): Promise<void> {
  const { municipalityId } = run
  const where = { municipalityId, kind, entryId: { in: entries.map((entry) => entry.id) } }
  const storedLabels = await run.db.registerLabel.findMany({ where })
  const labelIds = new KeyIds(storedLabels.map((label) => ({ id: label.id, key: `${label.entryId} ${label.fromYear}` })))
  const storedAliases = await run.db.registerAlias.findMany({ where })
  const aliasIds = new KeyIds(storedAliases.map((alias) => ({ id: alias.id, key: `${alias.entryId} ${alias.alias}` })))
  const labels = entries.flatMap((entry) => entry.labels.map((label) => ({ ...label, entryId: entry.id })))
  const aliases = entries.flatMap((entry) => entry.aliases.map((alias) => ({ alias, entryId: entry.id })))
  await run.write('RegisterLabel', labels.map((label) => ({ id: labelIds.of(`${label.entryId} ${label.fromYear}`), municipalityId, kind, ...label })))
  await run.write('RegisterAlias', aliases.map((alias) => ({ id: aliasIds.of(`${alias.entryId} ${alias.alias}`), municipalityId, kind, ...alias })))
}

async function writeAreas(run: ImportRun): Promise<Pick<RegisterIds, 'businessAreas' | 'serviceAreas'>> {
  const { municipalityId, committeeId, db } = run
  const { businessAreas } = run.pkg.committee
  const areaIds = new KeyIds(await db.businessArea.findMany({ where: run.where, select: { id: true, key: true } }))
  const storedServices = await db.serviceArea.findMany({ where: { municipalityId, businessArea: { committeeId } }, select: { id: true, key: true } })
  const serviceIds = new KeyIds(storedServices)
  const areas = businessAreas.map((area, order) => ({ id: areaIds.of(area.key), ...run.owner, key: area.key, name: area.name, lastYear: area.lastYear, order }))
  await run.write('BusinessArea', areas)
  const services = businessAreas.flatMap((area) =>
    area.serviceAreas.map(({ key, name, lastYear }, order) => ({
      ...{ municipalityId, businessAreaId: areaIds.of(area.key), key, name, lastYear, order },
      id: serviceIds.of(key),
    })),
  )
  await run.write('ServiceArea', services)
  await writeSpellings(run, 'businessArea', businessAreas.map((area) => ({ ...area, id: areaIds.of(area.key) })))
  const spelledServices = businessAreas.flatMap((area) => area.serviceAreas.map((service) => ({ ...service, id: serviceIds.of(service.key) })))
  await writeSpellings(run, 'serviceArea', spelledServices)
  return { businessAreas: areaIds, serviceAreas: serviceIds }
}

async function writeOrgUnits(run: ImportRun): Promise<KeyIds> {
  const { orgUnits } = run.pkg.committee
  const ids = new KeyIds(await run.db.orgUnit.findMany({ where: run.where, select: { id: true, key: true } }))
  const rows = orgUnits.map(({ key, name, parent, mergedInto, lastYear }, order) => ({
    id: ids.of(key),
    ...run.owner,
    key,
    name,
    parentId: ids.orNull(parent),
    mergedIntoKey: mergedInto,
    lastYear,
    order,
  }))
  await run.write('OrgUnit', rows)
  await writeSpellings(run, 'orgUnit', orgUnits.map((unit) => ({ ...unit, id: ids.of(unit.key) })))
  return ids
}

async function writeTargets(run: ImportRun, ids: KeyIds): Promise<void> {
  const { db, municipalityId, committeeId } = run
  const { indicators, year } = run.pkg
  const stored = await db.indicatorTarget.findMany({ where: { municipalityId, year, indicator: { committeeId } } })
  const targetIds = new KeyIds(stored.map((target) => ({ id: target.id, key: `${target.indicatorId} ${target.fromMonth}` })))
  const targets = indicators.flatMap((indicator) => indicator.targets.map((target) => ({ ...target, indicatorId: ids.of(indicator.key) })))
  const targetRows = targets.map((target) => ({
    ...target,
    id: targetIds.of(`${target.indicatorId} ${target.fromMonth}`),
    municipalityId,
    year,
    periodTargets: target.periodTargets.length === 0 ? null : target.periodTargets,
  }))
  await run.write('IndicatorTarget', targetRows)
}

async function writeIndicators(run: ImportRun, orgUnits: KeyIds): Promise<KeyIds> {
  const { indicators } = run.pkg
  const ids = new KeyIds(await run.db.indicator.findMany({ where: run.where, select: { id: true, key: true } }))
  const rows = indicators.map((indicator) => ({
    id: ids.of(indicator.key),
    ...run.owner,
    key: indicator.key,
    name: indicator.name,
    orgUnitId: orgUnits.orNull(indicator.orgUnit),
    measurementUnit: indicator.measurementUnit,
    scale: indicator.scale.length === 0 ? null : indicator.scale,
    decimals: indicator.decimals,
    favourableDirection: indicator.favourableDirection,
    accumulation: indicator.accumulation,
    frequency: indicator.frequency,
    nationalCode: indicator.nationalCode,
    sensitive: indicator.sensitive,
    ratingRule: indicator.ratingRule,
    lastYear: indicator.lastYear,
  }))
  await run.write('Indicator', rows)
  await writeSpellings(run, 'indicator', indicators.map((indicator) => ({ ...indicator, id: ids.of(indicator.key) })))
  await writeTargets(run, ids)
  return ids
}

/** Committee, business and service areas, organisational units and indicators with the year's targets. */
export async function writeRegisters(run: ImportRun): Promise<RegisterIds> {
  const { committee } = run.pkg
  await writeSpellings(run, 'committee', [{ ...committee, id: run.committeeId }])
  const areas = await writeAreas(run)
  const orgUnits = await writeOrgUnits(run)
  return { ...areas, orgUnits, indicators: await writeIndicators(run, orgUnits) }
}
