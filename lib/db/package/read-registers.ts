import type { MunicipalityScope } from '@/lib/auth/scope'
import type { RegisterKind } from '@/lib/db/client/client'
import { followedIn } from '@/lib/db/facts/registers'
import { IN_ORDER, numberOrNull } from '@/lib/db/facts/source'
import type { Transaction } from '@/lib/db/transaction'
import { jsonList, type PackageInput, type PackageList } from './stored-fact'

type Spellings = Pick<PackageInput['committee'], 'aliases' | 'labels'>

/** What a package's part is read with: whose, in which snapshot, of which committee and year. */
export interface PackageSource {
  readonly scope: MunicipalityScope
  readonly db: Transaction
  readonly committeeId: string
  readonly year: number
}

/** Aliases and labels of register entries, by the entry's id. */
type SpellingsOf = (entryId: string) => Spellings

export async function readSpellings({ scope, db }: PackageSource, kind: RegisterKind, entryIds: readonly string[]): Promise<SpellingsOf> {
  const where = { municipalityId: scope.municipalityId, kind, entryId: { in: [...entryIds] } }
  const aliases = await db.registerAlias.findMany({ where, orderBy: { alias: 'asc' } })
  const labels = await db.registerLabel.findMany({ where, orderBy: { fromYear: 'asc' } })
  return (entryId) => ({
    aliases: aliases.filter((alias) => alias.entryId === entryId).map(({ alias }) => alias),
    labels: labels.filter((label) => label.entryId === entryId).map(({ fromYear, label }) => ({ fromYear, label })),
  })
}

/** Committee with its registers. */
export async function readCommittee(source: PackageSource): Promise<PackageInput['committee']> {
  const { db, committeeId, scope } = source
  const where = { municipalityId: scope.municipalityId, committeeId }
  const { key, name } = await db.committee.findFirstOrThrow({ where: { id: committeeId, municipalityId: scope.municipalityId } })
  const areas = await db.businessArea.findMany({ where, orderBy: IN_ORDER, include: { serviceAreas: { orderBy: IN_ORDER } } })
  const units = await db.orgUnit.findMany({ where, orderBy: IN_ORDER, include: { parent: { select: { key: true } } } })
  const ofCommittee = await readSpellings(source, 'committee', [committeeId])
  const ofArea = await readSpellings(source, 'businessArea', areas.map((area) => area.id))
  const ofService = await readSpellings(source, 'serviceArea', areas.flatMap((area) => area.serviceAreas.map((service) => service.id)))
  const ofUnit = await readSpellings(source, 'orgUnit', units.map((unit) => unit.id))
  return {
    key,
    name,
    ...ofCommittee(committeeId),
    businessAreas: areas.map((area) => ({
      key: area.key,
      name: area.name,
      lastYear: area.lastYear,
      ...ofArea(area.id),
      serviceAreas: area.serviceAreas.map((service) => ({ key: service.key, name: service.name, lastYear: service.lastYear, ...ofService(service.id) })),
    })),
    orgUnits: units.map((unit) => ({
      key: unit.key,
      name: unit.name,
      parent: unit.parent?.key ?? null,
      mergedInto: unit.mergedIntoKey,
      lastYear: unit.lastYear,
      ...ofUnit(unit.id),
    })),
  }
}

/**
 * Indicators that the year follows or assesses, with the year's targets.
 * @param named keys that are read whether the year follows them or not
 */
export async function readIndicators(source: PackageSource, named: readonly string[]): Promise<PackageList<'indicators'>> {
  const { db, committeeId, year, scope } = source
  const { municipalityId } = scope
  const ofIndicators = { municipalityId, subject: 'indicator', report: { committeeId, year } } as const
  const assessed = await db.assessment.findMany({ where: ofIndicators, select: { subjectKey: true } })
  const keys = [...named, ...assessed.map(({ subjectKey }) => subjectKey)]
  const stored = await db.indicator.findMany({
    where: { municipalityId, committeeId, OR: [followedIn(year), { key: { in: keys } }] },
    include: { orgUnit: { select: { key: true } }, targets: { where: { year }, orderBy: { fromMonth: 'asc' } } },
  })
  const spellings = await readSpellings(source, 'indicator', stored.map((indicator) => indicator.id))
  return stored.map((indicator) => ({
    key: indicator.key,
    name: indicator.name,
    orgUnit: indicator.orgUnit?.key ?? null,
    measurementUnit: indicator.measurementUnit,
    scale: jsonList(indicator.scale),
    decimals: indicator.decimals,
    favourableDirection: indicator.favourableDirection,
    accumulation: indicator.accumulation,
    frequency: indicator.frequency,
    nationalCode: indicator.nationalCode,
    sensitive: indicator.sensitive,
    ratingRule: indicator.ratingRule,
    targets: indicator.targets.map((target) => ({
      fromMonth: target.fromMonth,
      operator: target.operator,
      fullYear: numberOrNull(target.fullYear),
      periodMethod: target.periodMethod,
      periodTargets: jsonList(target.periodTargets),
      note: target.note,
    })),
    lastYear: indicator.lastYear,
    ...spellings(indicator.id),
  }))
}
