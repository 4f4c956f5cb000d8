import type { MunicipalityScope } from '@/lib/auth/scope'
import { database, type Database } from './client'

/**
 * Id of the municipality with this key, created when it is new. For command-line scripts, which own the database: there is no
 * scope before there is a municipality.
 */
export async function ensureMunicipality(municipality: { readonly key: string; readonly name: string; readonly code: string }): Promise<string> {
  const { id } = await database().municipality.upsert({ where: { key: municipality.key }, create: municipality, update: {}, select: { id: true } })
  return id
}

/** Id of the municipality with this key, or null. For command-line scripts. */
export async function findMunicipalityId(key: string): Promise<string | null> {
  const municipality = await database().municipality.findUnique({ where: { key }, select: { id: true } })
  return municipality?.id ?? null
}

/** True for a database without any municipality: nothing has been imported yet. */
export async function isEmpty(): Promise<boolean> {
  return (await database().municipality.findFirst({ select: { id: true } })) === null
}

/** Takes back a municipality that was made for a package which was then refused; one that holds a committee is left alone. */
export async function removeIfEmpty(municipalityId: string): Promise<void> {
  await database().municipality.deleteMany({ where: { id: municipalityId, committees: { none: {} }, memberships: { none: {} } } })
}

/** Counts of fewer people than this are hidden when published. */
export async function readSmallCountThreshold({ municipalityId }: MunicipalityScope, db: Database): Promise<number> {
  const { smallCountThreshold } = await db.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { smallCountThreshold: true } })
  return smallCountThreshold
}
