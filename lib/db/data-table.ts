import type { CommitteeScope } from '@/lib/auth/scope'
import type { DataTable, DataTableCell, DataTableColumn, DataTableKind, DataTableRow, DerivedRow } from '@/lib/domain/data-table'
import type { Prisma } from './client/client'
import type { Database } from './client'
import type { Stamp, Stored } from './stored'

/** What people type of a row: cells by column key. */
export type RowCells = Readonly<Record<string, DataTableCell>>

/** A row of a data table as commands find it, with the columns of its table. */
export interface DataTableRowRef {
  readonly columns: readonly DataTableColumn[]
  readonly derived: boolean
  readonly stored: Stored<RowCells>
}

/** A data table to be filled in, with the version of each row by its key. */
export interface StoredDataTable {
  readonly table: DataTable
  readonly versions: Readonly<Record<string, number>>
}

/** A row within the tables of a year. */
export const dataTableRowKey = (tableKey: string, rowKey: string) => `${tableKey}:${rowKey}`

function readTables({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number, keys?: readonly string[]) {
  return db.dataTable.findMany({
    where: { committeeId, municipalityId, year, ...(keys === undefined ? {} : { key: { in: [...keys] } }) },
    orderBy: [{ order: 'asc' }, { key: 'asc' }],
    include: { rows: { orderBy: [{ order: 'asc' }, { key: 'asc' }] } },
  })
}

// Columns, cells and derivations are checked by lib/schemas/data-table when they are written.
const columnsOf = (json: Prisma.JsonValue) => json as unknown as readonly DataTableColumn[]
const cellsOf = (json: Prisma.JsonValue) => json as unknown as RowCells

/** All data tables of a year in print order, each with its rows' versions, read at one moment. */
export async function loadDataTables(scope: CommitteeScope, db: Database, year: number): Promise<readonly StoredDataTable[]> {
  const tables = await readTables(scope, db, year)
  return tables.map(({ key, kind, title, source, columns, rows }) => ({
    table: {
      key,
      kind: kind as DataTableKind,
      title,
      source,
      columns: columnsOf(columns),
      rows: rows.map(
        (row): DataTableRow => ({
          key: row.key,
          label: row.label,
          partOf: row.partOf,
          derived: row.derived as unknown as DerivedRow | null,
          cells: cellsOf(row.cells),
        }),
      ),
    },
    versions: Object.fromEntries(rows.map((row) => [row.key, row.version])),
  }))
}

/** Rows of the named tables by dataTableRowKey, each with who wrote it last and when. */
export async function findDataTableRows(
  scope: CommitteeScope,
  db: Database,
  year: number,
  tableKeys: readonly string[],
): Promise<Map<string, DataTableRowRef>> {
  const tables = await readTables(scope, db, year, [...new Set(tableKeys)])
  return new Map(
    tables.flatMap((table) =>
      table.rows.map((row) => [
        dataTableRowKey(table.key, row.key),
        {
          columns: columnsOf(table.columns),
          derived: row.derived !== null,
          stored: { id: row.id, value: cellsOf(row.cells), version: row.version, authorId: row.authorId, at: row.recordedAt },
        },
      ]),
    ),
  )
}

/**
 * Writes the cells of a row that still has the version read.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeDataTableRow(
  { municipalityId }: CommitteeScope,
  db: Database,
  current: Stored<RowCells>,
  cells: RowCells,
  { version, authorId, at }: Stamp,
): Promise<boolean> {
  const { count } = await db.dataTableRow.updateMany({
    where: { id: current.id, municipalityId, version: current.version },
    data: { cells: { ...cells }, version, authorId, recordedAt: at },
  })
  return count === 1
}
