import type { CommitteeScope } from '@/lib/auth/scope'
import { EMPTY_RICH_TEXT, type RichText } from '@/lib/domain/rich-text'
import type { NewerText } from '@/lib/domain/text-merge/newer-text'
import { richTextSchema } from '@/lib/schemas/rich-text'
import type { Prisma } from '@/lib/db/client/client'
import { whoWhen } from './audit'
import type { Database } from './client'
import type { Stamp, Stored } from './stored'
import { inTransaction } from './transaction'

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

/** The text of an earlier version as the log has it: what was saved over it names it too. Null: no event of the report knows it. */
async function findEarlierText(scope: CommitteeScope, db: Database, reportId: string, subjectKey: string, version: number): Promise<RichText | null> {
  if (version === 0) return EMPTY_RICH_TEXT
  const rows = await db.$queryRaw<{ body: unknown }[]>`
    SELECT CASE WHEN (after->>'version')::int = ${version} THEN after->'body' ELSE before->'body' END AS body FROM "AuditEvent"
    WHERE "municipalityId" = ${scope.municipalityId}::uuid AND "committeeId" = ${scope.committeeId}::uuid AND "reportId" = ${reportId}::uuid
      AND subject = 'section' AND "subjectKey" = ${subjectKey} AND ((after->>'version')::int = ${version} OR (before->>'version')::int = ${version})
    ORDER BY id DESC LIMIT 1`
  return rows[0] === undefined ? null : richTextSchema.parse(rows[0].body)
}

/**
 * The stored text of a section with the version that somebody's text began with, both of one instant.
 * @param version 0: the text began with nothing
 * @returns null when there is no such section
 */
export function findNewerText(scope: CommitteeScope, reportKey: string, key: string, version: number): Promise<NewerText | null> {
  return inTransaction('repeatableRead', async (db) => {
    const { municipalityId, committeeId } = scope
    const report = await db.report.findFirst({ where: { municipalityId, committeeId, key: reportKey }, select: { id: true } })
    const stored = report === null ? null : await findSection(scope, db, report.id, key)
    if (report === null || stored === null) return null
    const base = await findEarlierText(scope, db, report.id, `${reportKey}:${key}`, version)
    return { base, theirs: stored.value, version: stored.version, by: await whoWhen(scope, db, stored.authorId, stored.at) }
  })
}
