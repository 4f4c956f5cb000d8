import type { CommitteeScope } from '@/lib/auth/scope'
import type { RichText } from '@/lib/domain/rich-text'
import { richTextSchema } from '@/lib/schemas/rich-text'
import type { Prisma } from '@/lib/db/client/client'
import type { Database } from './client'
import type { Stamp, Stored } from './stored'

/** The stored text of a section, or null. */
export async function findSection(scope: CommitteeScope, db: Database, reportId: string, key: string): Promise<Stored<RichText> | null> {
  const row = await db.section.findFirst({ where: { municipalityId: scope.municipalityId, reportId, key } })
  if (row === null) return null
  return { id: row.id, value: richTextSchema.parse(row.body), version: row.version, authorId: row.authorId, at: row.recordedAt }
}

/**
 * Writes the text where the row still has the version read. Saving it confirms it: it is no longer "carried over".
 * @returns false when somebody was faster: nothing is written
 */
export async function writeSection(
  scope: CommitteeScope,
  db: Database,
  place: { readonly reportId: string; readonly key: string },
  current: Stored<RichText> | null,
  body: RichText,
  stamp: Stamp,
): Promise<boolean> {
  const { municipalityId } = scope
  // A checked RichText is plain JSON; Prisma's input type only lacks `readonly`.
  const json = body as unknown as Prisma.InputJsonObject
  const row = { body: json, carriedOver: false, authorId: stamp.authorId, recordedAt: stamp.at, version: stamp.version }
  if (current !== null) {
    const { count } = await db.section.updateMany({ where: { id: current.id, municipalityId, version: current.version }, data: row })
    return count === 1
  }
  const { count } = await db.section.createMany({ data: [{ ...row, ...place, municipalityId }], skipDuplicates: true })
  return count === 1
}
