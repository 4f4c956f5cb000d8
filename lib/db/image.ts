import type { CommitteeScope, MunicipalityScope } from '@/lib/auth/scope'
import type { RichTextImage } from '@/lib/domain/rich-text'
import type { Database } from './client'

/** A picture as it is served. */
export interface StoredImage {
  readonly contentType: RichTextImage['attrs']['contentType']
  readonly body: Uint8Array
}

export interface NewImage {
  readonly sha256: string
  readonly contentType: StoredImage['contentType']
  readonly width: number
  readonly height: number
  readonly body: Uint8Array
  readonly at: Date
}

/** Keeps a picture of the committee. @returns false when it has the very same one already */
export async function insertImage({ municipalityId, committeeId, userId }: CommitteeScope, db: Database, { at, body, ...image }: NewImage): Promise<boolean> {
  const row = { ...image, body: new Uint8Array(body), municipalityId, committeeId, uploadedById: userId, uploadedAt: at }
  const { count } = await db.image.createMany({ data: [row], skipDuplicates: true })
  return count === 1
}

/** Which of the pictures the committee has. */
export async function knownImages({ municipalityId, committeeId }: CommitteeScope, db: Database, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.image.findMany({ where: { municipalityId, committeeId, sha256: { in: [...hashes] } }, select: { sha256: true } })
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** The pictures of the committee by their SHA-256. */
export async function loadImages(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, StoredImage>> {
  const where = { municipalityId, committeeId, sha256: { in: [...hashes] } }
  const rows = await db.image.findMany({ where, select: { sha256: true, contentType: true, body: true } })
  // Written by insertImage only.
  return new Map(rows.map(({ sha256, contentType, body }) => [sha256, { contentType: contentType as StoredImage['contentType'], body }]))
}

/** Committees of whose pictures a person sees all, null: of every one; and those of which only what is sent to the committee. */
export interface SeenCommittees {
  readonly whole: readonly string[] | null
  readonly sent: readonly string[]
}

/** Whether a text of a report that has been sent to one of the committees has the picture. */
async function isSent({ municipalityId }: MunicipalityScope, db: Database, sha256: string, committeeIds: readonly string[]): Promise<boolean> {
  const rows = await db.$queryRaw<readonly unknown[]>`
    SELECT 1 FROM "Section" AS section JOIN "Report" AS report ON report.id = section."reportId"
    WHERE report."municipalityId" = ${municipalityId}::uuid AND report."committeeId" = ANY(${[...committeeIds]}::uuid[])
      AND report.status IN ('sent', 'adopted', 'published') AND strpos(section.body::text, ${sha256}) > 0
    LIMIT 1`
  return rows.length > 0
}

/** A picture of one of the committees that the person sees; null: there is none such. */
export async function findImage(scope: MunicipalityScope, db: Database, sha256: string, { whole, sent }: SeenCommittees): Promise<StoredImage | null> {
  const { municipalityId } = scope
  const read = async (committeeIds: readonly string[] | null) =>
    db.image.findFirst({
      where: { municipalityId, sha256, ...(committeeIds === null ? {} : { committeeId: { in: [...committeeIds] } }) },
      select: { contentType: true, body: true },
    })
  const row = (await read(whole)) ?? ((await isSent(scope, db, sha256, sent)) ? await read(sent) : null)
  return row === null ? null : { contentType: row.contentType as StoredImage['contentType'], body: row.body }
}
