import type { MunicipalityScope } from '@/lib/auth/scope'
import { Prisma } from '@/lib/db/client/client'
import type { Transaction } from '@/lib/db/transaction'
import { quoted, type RowEffect, sqlName } from './row-effect'

/** Effects by table, tables in the order in which they were first written: what others refer to comes first. */
function byTable(effects: readonly RowEffect[]): ReadonlyMap<string, readonly RowEffect[]> {
  const tables = new Map<string, RowEffect[]>()
  for (const effect of effects) tables.set(effect.table, [...(tables.get(effect.table) ?? []), effect])
  return tables
}

/** Column that says whose a row is; a municipality is its own. */
const ownerOf = (table: string): Prisma.Sql => sqlName(table === 'Municipality' ? 'id' : 'municipalityId')

/** Rows that no longer stand as the import left them: changed, or gone. A column that a later version of Tertial added is not compared. */
export async function listMovedRows(scope: MunicipalityScope, db: Transaction, effects: readonly RowEffect[]): Promise<RowEffect[]> {
  const moved: RowEffect[] = []
  for (const [table, rows] of byTable(effects)) {
    const left = JSON.stringify(rows.map(({ id, after }) => ({ id, after: JSON.parse(after) as unknown })))
    const ids = await db.$queryRaw<{ id: string }[]>`
      SELECT e.id::text FROM jsonb_to_recordset(${left}::jsonb) AS e(id uuid, after jsonb)
      LEFT JOIN ${sqlName(table)} t ON t.id = e.id AND t.${ownerOf(table)} = ${scope.municipalityId}::uuid
      WHERE t.id IS NULL OR NOT to_jsonb(t) @> e.after`
    const names = new Set(ids.map(({ id }) => id))
    moved.push(...rows.filter(({ id }) => names.has(id)))
  }
  return moved
}

interface Reference {
  readonly child: string
  readonly column: string
}

/** Aliases and labels belong to a register entry without a foreign key, since entries are of many kinds. */
const SPELLINGS: readonly Reference[] = [
  { child: 'RegisterAlias', column: 'entryId' },
  { child: 'RegisterLabel', column: 'entryId' },
]

async function listReferences(db: Transaction, table: string): Promise<Reference[]> {
  const keys = await db.$queryRaw<{ child: string; column: string }[]>`
    SELECT child.relname::text AS child, a.attname::text AS column FROM pg_constraint c
    JOIN pg_class child ON child.oid = c.conrelid
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = ${quoted(table)}::regclass`
  return [...keys, ...SPELLINGS]
}

/** A row that hangs on one that the import made, and that the import did not make itself. */
export interface Dependent {
  readonly table: string
  readonly row: string
}

/** What has been hung on the rows that an undo would take away: it would go with them, or stand in the air. */
export async function listDependents(scope: MunicipalityScope, db: Transaction, effects: readonly RowEffect[]): Promise<Dependent[]> {
  const made = byTable(effects.filter(({ before }) => before === null))
  const madeIds = [...made.values()].flat().map(({ id }) => id)
  const found: Dependent[] = []
  for (const [table, rows] of made) {
    const ids = rows.map(({ id }) => id)
    for (const { child, column } of await listReferences(db, table)) {
      const dependents = await db.$queryRaw<{ row: string }[]>`
        SELECT to_jsonb(t)::text AS row FROM ${sqlName(child)} t WHERE t.${sqlName(column)} = ANY(${ids}::uuid[])
        AND t."municipalityId" = ${scope.municipalityId}::uuid AND NOT (to_jsonb(t)->>'id' = ANY(${madeIds})) LIMIT 100`
      found.push(...dependents.map(({ row }) => ({ table: child, row })))
    }
  }
  return found
}

async function restore(scope: MunicipalityScope, db: Transaction, table: string, rows: readonly RowEffect[]): Promise<void> {
  const found = rows.flatMap(({ before }) => (before === null ? [] : [JSON.parse(before) as Record<string, unknown>]))
  const [first] = found
  if (first === undefined) return
  const columns = Object.keys(first).filter((column) => column !== 'id' && column !== 'version')
  const set = columns.map((column) => `${quoted(column)} = r.${quoted(column)}`)
  if ('version' in first) set.push('version = t.version + 1')
  await db.$executeRaw(Prisma.sql`
    UPDATE ${sqlName(table)} t SET ${Prisma.raw(set.join(', '))}
    FROM jsonb_populate_recordset(NULL::${sqlName(table)}, ${JSON.stringify(found)}::jsonb) r
    WHERE t.id = r.id AND t.${ownerOf(table)} = ${scope.municipalityId}::uuid`)
}

/**
 * Puts back what the import found, and takes away what it made. A row that is put back moves on to a new version, so that a page
 * that shows what the import left is told so when it saves.
 */
export async function putBackRows(scope: MunicipalityScope, db: Transaction, effects: readonly RowEffect[]): Promise<void> {
  const tables = [...byTable(effects)]
  for (const [table, rows] of tables) await restore(scope, db, table, rows)
  for (const [table, rows] of tables.reverse()) {
    const ids = rows.filter(({ before }) => before === null).map(({ id }) => id)
    if (ids.length === 0) continue
    await db.$executeRaw`DELETE FROM ${sqlName(table)} t WHERE t.id = ANY(${ids}::uuid[]) AND t.${ownerOf(table)} = ${scope.municipalityId}::uuid`
  }
}
