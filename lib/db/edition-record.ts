import type { EditionFileRecord, EditionRecord } from '@/lib/domain/published/edition-record'
import { database } from './client'
import type { NewEditionFile } from './edition'

interface EditionRow {
  readonly id: string
  readonly address: string
  readonly number: number
  readonly sha256: string
  readonly publishedAt: Date
  readonly reason: string | null
  readonly code: string
  readonly municipality: { readonly key: string; readonly name: string }
  readonly committee: { readonly key: string; readonly name: string }
  readonly report: EditionRecord['report']
}

// These reads take no scope: what is published is public, in every municipality.

/** Every edition of every report without its content: by address, then by number. */
export async function listEditionRecords(): Promise<EditionRecord[]> {
  const rows = await database().$queryRaw<EditionRow[]>`
    SELECT e.id, e.address, e.number, e.sha256, e."publishedAt", e.reason, m.code,
           e.view::json -> 'municipality' AS municipality, e.view::json -> 'committee' AS committee, e.view::json -> 'report' AS report
    FROM "Edition" e JOIN "Municipality" m ON m.id = e."municipalityId" ORDER BY e.address, e.number`
  const files = await database().$queryRaw<(EditionFileRecord & { readonly editionId: string })[]>`
    SELECT "editionId", name, "contentType", octet_length(body) AS bytes, sha256 FROM "EditionFile" ORDER BY name`
  const filesOf = new Map<string, EditionFileRecord[]>()
  for (const { editionId, ...file } of files) filesOf.set(editionId, [...(filesOf.get(editionId) ?? []), file])
  return rows.map(({ id, code, municipality, report, publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    municipality: { ...municipality, code },
    report: { key: report.key, title: report.title, period: report.period },
    files: filesOf.get(id) ?? [],
  }))
}

/** One file of the edition with this number, or of the latest (null). Null: no such edition, or it has no such file. */
export async function findEditionFile(address: string, number: number | null, name: string): Promise<NewEditionFile | null> {
  const edition = await database().edition.findFirst({
    where: number === null ? { address } : { address, number },
    orderBy: { number: 'desc' },
    select: { files: { where: { name }, select: { name: true, contentType: true, policy: true, body: true } } },
  })
  const file = edition?.files[0]
  return file === undefined ? null : { ...file, body: Buffer.from(file.body) }
}
