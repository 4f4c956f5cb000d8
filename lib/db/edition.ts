import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { ListedFinding } from '@/lib/domain/finding-list'
import type { ChainLink } from '@/lib/domain/manifest'
import type { FoundFile } from '@/lib/domain/published/check-edition'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import type { EditionIndex } from '@/lib/domain/published/search-passage'
import type { ReportView } from '@/lib/domain/report-view'
import type { ChecklistItem } from '@/lib/domain/statutory-checklist'
import { database, type Database } from './client'
import { insertPassages } from './edition-passage'

/** A file of an edition as rendered: its name below the edition's address, how it is served, and its bytes. */
export interface NewEditionFile {
  readonly name: string
  readonly contentType: string
  /** Content-Security-Policy to serve it with. */
  readonly policy: string
  readonly body: Buffer
}

export interface NewEdition {
  readonly reportId: string
  readonly number: number
  /** Canonical JSON (RFC 8785) of the ReportView, and its SHA-256 in hexadecimal. */
  readonly view: string
  readonly sha256: string
  readonly previousSha256: string | null
  /** Why there is a new edition; null for the first. */
  readonly reason: string | null
  /** The checks as they stood, for authors: no public reader gets them. */
  readonly findings: readonly ListedFinding[]
  /** What law asks of the report, as it stood, for authors as well. */
  readonly checklist: readonly ChecklistItem[]
  /** `tyreso/asn/2020-08` */
  readonly address: string
  readonly approvedById: string | null
  readonly publishedById: string
  readonly publishedAt: Date
  /** Place in the committee's chain, and the SHA-256 of `manifest.json`, which is among the files. */
  readonly sequence: number
  readonly manifestSha256: string
  readonly files: readonly NewEditionFile[]
  /** What can be found of it, read from the same view. */
  readonly index: EditionIndex
}

/** A published edition with its files, as readers get them. */
export interface StoredEdition {
  readonly address: string
  readonly number: number
  readonly sha256: string
  readonly publishedAt: string
  readonly files: readonly (NewEditionFile & { readonly sha256: string })[]
}

/** A published report in a list: the latest edition of its address. */
export interface ListedEdition {
  readonly address: string
  readonly number: number
  readonly municipality: string
  readonly committee: string
  readonly title: string
  readonly publishedAt: string
}

/** Channel on which every committed edition is told, with its address, to servers that keep files in memory. */
export const EDITION_CHANNEL = 'edition_published'

/** Number and hash of the report's last edition, or null before the first. */
export async function findLastEdition(
  scope: CommitteeScope,
  db: Database,
  reportId: string,
): Promise<{ readonly number: number; readonly sha256: string } | null> {
  return db.edition.findFirst({
    where: { municipalityId: scope.municipalityId, reportId },
    orderBy: { number: 'desc' },
    select: { number: true, sha256: true },
  })
}

/** The last edition in the chain of what the committee has published, over all its reports; null before the first. */
export async function findChainEnd({ municipalityId, committeeId }: CommitteeScope, db: Database): Promise<ChainLink | null> {
  const row = await db.edition.findFirst({
    where: { municipalityId, committeeId, sequence: { not: null } },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, address: true, number: true, manifestSha256: true },
  })
  if (row === null || row.sequence === null || row.manifestSha256 === null) return null
  return { ...row, sequence: row.sequence, manifestSha256: row.manifestSha256 }
}

/** The views of every edition of the committee's reports on a year, oldest first: what is public already. */
export async function listPublishedViews(scope: CommitteeScope, db: Database, year: number): Promise<ReportView[]> {
  const { municipalityId, committeeId } = scope
  const rows = await db.edition.findMany({
    where: { municipalityId, report: { committeeId, year } },
    orderBy: [{ publishedAt: 'asc' }, { number: 'asc' }, { id: 'asc' }],
    select: { view: true },
  })
  // Written by insertEdition only, from a ReportView, and never changed.
  return rows.map(({ view }) => JSON.parse(view) as ReportView)
}

/**
 * Editions of one committee are stored one after another: what each hides rests on what the others show. The row that both write makes
 * the later of two transactions at the same time a write conflict.
 */
async function takeTurn({ municipalityId, committeeId }: CommitteeScope, db: Database): Promise<void> {
  await db.committee.update({ where: { id: committeeId, municipalityId }, data: { version: { increment: 0 } }, select: { id: true } })
}

/** Stores the edition with its files; told on the channel when the transaction commits. The rows can never be changed (trigger). */
export async function insertEdition(scope: CommitteeScope, db: Database, edition: NewEdition): Promise<void> {
  const { files, index, findings, checklist, ...row } = edition
  await takeTurn(scope, db)
  const { municipalityId, committeeId } = scope
  // Both are plain JSON by contract; Prisma's input type only lacks `readonly`.
  const plain = (list: readonly object[]) => JSON.parse(JSON.stringify(list)) as object[]
  const data = { ...row, municipalityId, committeeId, findings: plain(findings), checklist: plain(checklist) }
  const { id } = await db.edition.create({ data, select: { id: true } })
  await db.editionFile.createMany({
    data: files.map(({ name, contentType, policy, body }) => ({
      municipalityId,
      editionId: id,
      name,
      contentType,
      policy,
      body: new Uint8Array(body),
      sha256: createHash('sha256').update(body).digest('hex'),
    })),
  })
  await insertPassages(db, { editionId: id, municipalityId, address: edition.address, number: edition.number, index })
  await db.$executeRaw`SELECT pg_notify(${EDITION_CHANNEL}, ${edition.address})`
}

// The reads below take no scope: what is published is public, in every municipality.

/** The edition with this number, or the latest; null when there is none at the address. */
export async function findEdition(address: string, number: number | 'latest'): Promise<StoredEdition | null> {
  const edition = await database().edition.findFirst({
    where: number === 'latest' ? { address } : { address, number },
    orderBy: { number: 'desc' },
    select: { address: true, number: true, sha256: true, publishedAt: true, files: { orderBy: { name: 'asc' } } },
  })
  if (edition === null) return null
  return {
    ...edition,
    publishedAt: edition.publishedAt.toISOString(),
    files: edition.files.map(({ name, contentType, policy, body, sha256 }) => ({ name, contentType, policy, body: Buffer.from(body), sha256 })),
  }
}

/** Every edition of a committee's reports as they read, by the keys of municipality and committee. */
export async function listCommitteeEditions(municipality: string, committee: string, db: Database = database()): Promise<PublishedEdition[]> {
  const rows = await db.edition.findMany({
    where: { address: { startsWith: `${municipality}/${committee}/` } },
    orderBy: [{ publishedAt: 'asc' }, { number: 'asc' }],
    select: { address: true, number: true, publishedAt: true, reason: true, view: true },
  })
  // Written by insertEdition only, from a ReportView, and never changed.
  return rows.map(({ view, publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt.toISOString(), view: JSON.parse(view) as ReportView }))
}

/** Files, and editions by what is printed in them, whose SHA-256 begins with these hexadecimal characters; the latest published first. */
export async function findFilesByHash(prefix: string): Promise<FoundFile[]> {
  const rows = await database().$queryRaw<(Omit<FoundFile, 'publishedAt'> & { readonly publishedAt: Date })[]>`
    SELECT edition.address, edition.number, edition."publishedAt", file.name, file.sha256,
           edition.view::json #>> '{report,title}' AS title,
           edition.view::json #>> '{committee,name}' AS committee,
           edition.view::json #>> '{municipality,name}' AS municipality,
           (SELECT max(latest.number) FROM "Edition" AS latest WHERE latest.address = edition.address) AS latest
    FROM "EditionFile" AS file JOIN "Edition" AS edition ON edition.id = file."editionId"
    WHERE file.sha256 >= ${prefix} AND file.sha256 < ${`${prefix}g`}
    ORDER BY edition."publishedAt" DESC, edition.address, file.name
    LIMIT 20`
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}

/** The latest edition of every published report, the latest published first. */
export async function listEditions(): Promise<ListedEdition[]> {
  const rows = await database().$queryRaw<(Omit<ListedEdition, 'publishedAt'> & { readonly publishedAt: Date })[]>`
    SELECT address, number, "publishedAt",
           view::json #>> '{municipality,name}' AS municipality,
           view::json #>> '{committee,name}' AS committee,
           view::json #>> '{report,title}' AS title
    FROM (SELECT DISTINCT ON (address) address, number, "publishedAt", view FROM "Edition" ORDER BY address, number DESC) AS latest
    ORDER BY "publishedAt" DESC, address`
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}
