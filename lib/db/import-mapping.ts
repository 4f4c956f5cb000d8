import type { CommitteeScope } from '@/lib/auth/scope'
import type { Prisma } from '@/lib/db/client/client'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { ImportSource } from '@/lib/domain/import-reading'
import { whoWhen } from './audit'
import type { Database } from './client'

/** How files of a kind are read, under a name. */
export interface ImportMapping {
  readonly key: string
  readonly name: string
  readonly rules: unknown
  readonly version: number
}

/** The committee's mappings of a kind of file, latest first. */
export async function listMappings({ committeeId, municipalityId }: CommitteeScope, db: Database, source: ImportSource): Promise<ImportMapping[]> {
  return db.importMapping.findMany({
    where: { committeeId, municipalityId, source },
    orderBy: [{ recordedAt: 'desc' }, { key: 'asc' }],
    select: { key: true, name: true, rules: true, version: true },
  })
}

/** Stores a mapping where it still has the version that was seen (0: none). @returns false when somebody was faster */
export async function writeMapping(
  { committeeId, municipalityId, userId }: CommitteeScope,
  db: Database,
  mapping: ImportMapping & { readonly source: ImportSource; readonly at: Date },
): Promise<boolean> {
  const { source, key, name, version, at } = mapping
  const row = { name, rules: mapping.rules as Prisma.InputJsonValue, authorId: userId, recordedAt: at, version: version + 1 }
  const where = { committeeId, municipalityId, source, key }
  const { count } =
    version === 0
      ? await db.importMapping.createMany({ data: [{ ...where, ...row }], skipDuplicates: true })
      : await db.importMapping.updateMany({ where: { ...where, version }, data: row })
  return count === 1
}

/** A mapping with the kind of file that it is for and who kept it last. */
export interface KeptMapping extends ImportMapping {
  readonly source: ImportSource
  readonly by: WhoWhen
}

/** All mappings of the committee, by kind of file and name. */
export async function listKeptMappings(scope: CommitteeScope, db: Database): Promise<KeptMapping[]> {
  const { committeeId, municipalityId } = scope
  const rows = await db.importMapping.findMany({ where: { committeeId, municipalityId }, orderBy: [{ source: 'asc' }, { name: 'asc' }, { key: 'asc' }] })
  const mappings: KeptMapping[] = []
  for (const { source, key, name, rules, version, authorId, recordedAt } of rows) {
    mappings.push({ source, key, name, rules, version, by: await whoWhen(scope, db, authorId, recordedAt) })
  }
  return mappings
}

/** Gives a mapping another name where it still has the version that was seen. @returns false when somebody was faster */
export async function renameMapping(
  { committeeId, municipalityId }: CommitteeScope,
  db: Database,
  { source, key, version }: Pick<KeptMapping, 'source' | 'key' | 'version'>,
  name: string,
): Promise<boolean> {
  return (await db.importMapping.updateMany({ where: { committeeId, municipalityId, source, key, version }, data: { name, version: version + 1 } })).count === 1
}

/** Takes a mapping away where it still has the version that was seen. @returns false when somebody was faster */
export async function deleteMapping(
  { committeeId, municipalityId }: CommitteeScope,
  db: Database,
  { source, key, version }: Pick<KeptMapping, 'source' | 'key' | 'version'>,
): Promise<boolean> {
  return (await db.importMapping.deleteMany({ where: { committeeId, municipalityId, source, key, version } })).count === 1
}
