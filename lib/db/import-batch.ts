import type { CommitteeScope } from '@/lib/auth/scope'
import { Prisma } from '@/lib/db/client/client'
import type { ListedBatch } from '@/lib/domain/import-batch'
import type { ImportSource } from '@/lib/domain/import-reading'
import type { ImportEffect } from '@/lib/domain/import-undo'
import type { Database } from './client'
import { written } from './facts/source'
import { FILE_BATCH, fileBatchOf } from './file-batch'
import { packJson, unpackJson } from './packed-json'

/** A batch with what it holds. */
export interface ImportBatch extends ListedBatch {
  /** What the source said, by its own schema. */
  readonly raw: unknown
  readonly mapping: unknown
  /** Null until it is applied. */
  readonly effects: readonly ImportEffect[] | null
}

/** What is known when a file has been read. */
export interface NewBatch {
  readonly year: number
  readonly source: ImportSource
  readonly fileName: string
  readonly fileSha256: string
  readonly fileBytes: number
  readonly raw: unknown
  readonly mapping: unknown
  readonly at: Date
}

const LISTED = { ...FILE_BATCH, source: true } as const

type ListedRow = Prisma.ImportBatchGetPayload<{ select: typeof LISTED }>

async function listed(scope: CommitteeScope, db: Database, row: ListedRow, figures: number | null): Promise<ListedBatch> {
  return { ...(await fileBatchOf(scope, db, row)), source: row.source, figures }
}

/** Stores what was read. @returns the id of the batch */
export async function insertBatch({ committeeId, municipalityId, userId }: CommitteeScope, db: Database, batch: NewBatch): Promise<string> {
  const { raw, mapping, at, fileBytes, ...row } = batch
  if (userId === null) throw new Error('A file is read in by a person.')
  const { id } = await db.importBatch.create({
    data: {
      ...row,
      committeeId,
      municipalityId,
      fileBytes: BigInt(fileBytes),
      raw: await packJson(raw),
      mapping: json(mapping),
      createdById: userId,
      createdAt: at,
    },
  })
  return id
}

/** Plain JSON as Prisma takes it. */
function json(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue)
}

/** The latest batches, newest first. */
export async function listBatches(scope: CommitteeScope, db: Database, limit: number): Promise<ListedBatch[]> {
  const { committeeId, municipalityId } = scope
  const rows = await db.importBatch.findMany({ where: { committeeId, municipalityId }, orderBy: { createdAt: 'desc' }, take: limit, select: LISTED })
  const counts = await db.$queryRaw<{ id: string; figures: number }[]>`
    SELECT id::text, jsonb_array_length(effects) AS figures FROM "ImportBatch" WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[]) AND jsonb_typeof(effects) = 'array'`
  const figures = new Map(counts.map((row) => [row.id, row.figures]))
  const batches: ListedBatch[] = []
  for (const row of rows) batches.push(await listed(scope, db, row, figures.get(row.id) ?? null))
  return batches
}

/** The committee's batch; null when there is none with this id. */
export async function findBatch(scope: CommitteeScope, db: Database, id: string): Promise<ImportBatch | null> {
  const { committeeId, municipalityId } = scope
  const row = await db.importBatch.findFirst({ where: { id, committeeId, municipalityId } })
  if (row === null) return null
  const effects = row.effects === null ? null : written<readonly ImportEffect[]>(row.effects)
  return { ...(await listed(scope, db, row, effects?.length ?? null)), raw: await unpackJson<unknown>(row.raw), mapping: row.mapping, effects }
}

/** Locks the batch until the transaction ends, and reads it; null when there is none. */
export async function lockBatch(scope: CommitteeScope, db: Database, id: string): Promise<ImportBatch | null> {
  const { committeeId, municipalityId } = scope
  await db.$queryRaw`
    SELECT id FROM "ImportBatch" WHERE id = ${id}::uuid AND "committeeId" = ${committeeId}::uuid AND "municipalityId" = ${municipalityId}::uuid FOR UPDATE`
  return findBatch(scope, db, id)
}

type BatchStep =
  | { readonly to: 'read'; readonly mapping: unknown }
  | { readonly to: 'applied'; readonly effects: readonly ImportEffect[]; readonly at: Date }
  | { readonly to: 'undone'; readonly at: Date }
  | { readonly to: 'discarded' }

function columnsOf(step: BatchStep, userId: string | null): Prisma.ImportBatchUpdateManyMutationInput {
  switch (step.to) {
    case 'read':
      return { mapping: json(step.mapping) }
    case 'applied':
      return { effects: json(step.effects), appliedAt: step.at, appliedById: userId }
    case 'undone':
      return { undoneAt: step.at, undoneById: userId }
    case 'discarded':
      return {}
  }
}

/** What becomes of a batch that is locked. @returns its new version */
export async function stepBatch({ municipalityId, userId }: CommitteeScope, db: Database, batch: ImportBatch, step: BatchStep): Promise<number> {
  const version = batch.version + 1
  await db.importBatch.updateMany({ where: { id: batch.id, municipalityId }, data: { ...columnsOf(step, userId), status: step.to, version } })
  return version
}
