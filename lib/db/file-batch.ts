import type { MunicipalityScope } from '@/lib/auth/scope'
import type { FileBatch } from '@/lib/domain/import-batch'
import { whoWhen } from './audit'
import type { Database } from './client'

/** Columns that every table of files that were read in has, and its logs list. */
export const FILE_BATCH = {
  id: true,
  year: true,
  status: true,
  fileName: true,
  fileSha256: true,
  fileBytes: true,
  createdById: true,
  createdAt: true,
  appliedById: true,
  appliedAt: true,
  undoneById: true,
  undoneAt: true,
  version: true,
} as const

/** Those columns of a row: the same facts, with persons by their ids and each step's person and time in two columns. */
interface FileBatchRow extends Omit<FileBatch, 'fileBytes' | 'created' | 'applied' | 'undone'> {
  readonly fileBytes: bigint
  readonly createdById: string
  readonly createdAt: Date
  readonly appliedById: string | null
  readonly appliedAt: Date | null
  readonly undoneById: string | null
  readonly undoneAt: Date | null
}

/** What a log says of a file that was read in: applied and undone are null where it has not been. */
export async function fileBatchOf(scope: MunicipalityScope, db: Database, row: FileBatchRow): Promise<FileBatch> {
  const when = (userId: string | null, at: Date | null) => (at === null ? null : whoWhen(scope, db, userId, at))
  const { id, year, status, fileName, fileSha256, version } = row
  return {
    ...{ id, year, status, fileName, fileSha256, version },
    fileBytes: Number(row.fileBytes),
    created: await whoWhen(scope, db, row.createdById, row.createdAt),
    applied: await when(row.appliedById, row.appliedAt),
    undone: await when(row.undoneById, row.undoneAt),
  }
}
