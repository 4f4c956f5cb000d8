import type { MunicipalityScope } from '@/lib/auth/scope'
import type { ListedPackageBatch, PackageComparison } from '@/lib/domain/package-change'
import type { DataPackage } from '@/lib/schemas/package'
import type { Prisma } from './client/client'
import type { Database } from './client'
import { FILE_BATCH, fileBatchOf } from './file-batch'
import type { RowEffect } from './package/row-effect'
import { packJson, unpackJson } from './packed-json'

/** A batch with what it holds. */
export interface PackageBatch extends ListedPackageBatch {
  /** The checked package. */
  readonly content: DataPackage
  /** Null until it is applied, as the two that follow. */
  readonly appliedAt: Date | null
  readonly comparison: PackageComparison | null
  readonly effects: readonly RowEffect[] | null
}

/** What is known when a package has been read. */
export interface NewPackageBatch {
  readonly content: DataPackage
  readonly fileName: string
  readonly fileSha256: string
  readonly fileBytes: number
  readonly at: Date
}

const LISTED = { ...FILE_BATCH, committeeKey: true, committeeName: true } as const

type ListedRow = Prisma.PackageBatchGetPayload<{ select: typeof LISTED }>

async function listed(scope: MunicipalityScope, db: Database, row: ListedRow): Promise<ListedPackageBatch> {
  const { committeeKey, committeeName } = row
  return { ...(await fileBatchOf(scope, db, row)), committeeKey, committeeName }
}

/** Stores a package that was read. @returns the id of the batch */
export async function insertPackageBatch({ municipalityId, userId }: MunicipalityScope, db: Database, batch: NewPackageBatch): Promise<string> {
  const { content, at, fileBytes, ...row } = batch
  if (userId === null) throw new Error('A file is read in by a person.')
  const { committee, year } = content
  const { id } = await db.packageBatch.create({
    data: {
      ...row,
      municipalityId,
      committeeKey: committee.key,
      committeeName: committee.name,
      year,
      fileBytes: BigInt(fileBytes),
      content: await packJson(content),
      createdById: userId,
      createdAt: at,
    },
  })
  return id
}

/** The latest batches, newest first. */
export async function listPackageBatches(scope: MunicipalityScope, db: Database, limit: number): Promise<ListedPackageBatch[]> {
  const { municipalityId } = scope
  const rows = await db.packageBatch.findMany({ where: { municipalityId }, orderBy: { createdAt: 'desc' }, take: limit, select: LISTED })
  const batches: ListedPackageBatch[] = []
  for (const row of rows) batches.push(await listed(scope, db, row))
  return batches
}

/** The municipality's batch; null when there is none with this id. */
export async function findPackageBatch(scope: MunicipalityScope, db: Database, id: string): Promise<PackageBatch | null> {
  const row = await db.packageBatch.findFirst({ where: { id, municipalityId: scope.municipalityId } })
  if (row === null) return null
  return {
    ...(await listed(scope, db, row)),
    content: await unpackJson<DataPackage>(row.content),
    appliedAt: row.appliedAt,
    comparison: row.comparison === null ? null : await unpackJson<PackageComparison>(row.comparison),
    effects: row.effects === null ? null : await unpackJson<RowEffect[]>(row.effects),
  }
}

/** Locks the batch until the transaction ends, and reads it; null when there is none. */
export async function lockPackageBatch(scope: MunicipalityScope, db: Database, id: string): Promise<PackageBatch | null> {
  await db.$queryRaw`SELECT id FROM "PackageBatch" WHERE id = ${id}::uuid AND "municipalityId" = ${scope.municipalityId}::uuid FOR UPDATE`
  return findPackageBatch(scope, db, id)
}

type PackageStep =
  | { readonly to: 'applied'; readonly comparison: PackageComparison; readonly effects: readonly RowEffect[]; readonly at: Date }
  | { readonly to: 'undone'; readonly at: Date }
  | { readonly to: 'discarded' }

async function columnsOf(step: PackageStep, userId: string | null): Promise<Prisma.PackageBatchUpdateManyMutationInput> {
  switch (step.to) {
    case 'applied':
      return { comparison: await packJson(step.comparison), effects: await packJson(step.effects), appliedAt: step.at, appliedById: userId }
    case 'undone':
      return { undoneAt: step.at, undoneById: userId }
    case 'discarded':
      return {}
  }
}

/** What becomes of a batch that is locked. @returns its new version */
export async function stepPackageBatch({ municipalityId, userId }: MunicipalityScope, db: Database, batch: PackageBatch, step: PackageStep): Promise<number> {
  const version = batch.version + 1
  await db.packageBatch.updateMany({ where: { id: batch.id, municipalityId }, data: { ...(await columnsOf(step, userId)), status: step.to, version } })
  return version
}
