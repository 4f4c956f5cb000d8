import type { MunicipalityScope } from '@/lib/auth/scope'
import { Prisma } from '@/lib/db/client/client'
import type { Transaction } from '@/lib/db/transaction'

/** One row that an import wrote: as it was found and as it was left, each the row as JSON text, exactly as the database tells it. */
export interface RowEffect {
  readonly table: string
  readonly id: string
  /** Null: the import made the row. */
  readonly before: string | null
  readonly after: string
}

/** Names of tables and columns come from the catalogue and from rows of the database; nothing else may stand in a statement. */
export function quoted(name: string): string {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error('Not the name of a table or a column.')
  return `"${name}"`
}

export function sqlName(name: string): Prisma.Sql {
  return Prisma.raw(quoted(name))
}

/** The row as JSON text, or null when there is none. */
export async function rowText(scope: MunicipalityScope, db: Transaction, table: 'Municipality' | 'Committee', id: string): Promise<string | null> {
  const owner = sqlName(table === 'Municipality' ? 'id' : 'municipalityId')
  const [row] = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(t)::text AS row FROM ${sqlName(table)} t WHERE id = ${id}::uuid AND ${owner} = ${scope.municipalityId}::uuid`
  return row?.row ?? null
}
