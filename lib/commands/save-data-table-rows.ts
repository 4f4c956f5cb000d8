import { maySaveFigures } from '@/lib/auth/permissions/report'
import { dataTableRowKey, findDataTableRows, writeDataTableRow, type DataTableRowRef, type RowCells } from '@/lib/db/data-table'
import type { CellAnswer } from '@/lib/domain/command-answer'
import { isOfColumn } from '@/lib/domain/data-table-entry'
import { saveDataTableRowsSchema, type SaveDataTableRowsInput } from '@/lib/schemas/save-data-table-rows'
import { reportCommand, type ReportContext } from './report-command'
import { refusedByPeriodLock, refusedCell, saveCell, saveCells } from './save-cells'

type RowInput = SaveDataTableRowsInput['rows'][number]

function isOfRow({ columns }: DataTableRowRef, cells: RowCells): boolean {
  return Object.entries(cells).every(([key, value]) => columns.some((column) => column.key === key && isOfColumn(column, value)))
}

async function saveRow(context: ReportContext, row: RowInput, { stored }: DataTableRowRef): Promise<CellAnswer> {
  const { scope, db, report } = context
  const value = { ...stored.value, ...row.cells }
  return saveCell<RowCells>(context, {
    subject: 'dataTableRow',
    subjectKey: `${report.period.year}:${row.table}:${row.row}`,
    version: row.version,
    current: stored,
    value,
    write: (stamp) => writeDataTableRow(scope, db, stored, value, stamp),
    reload: async () => (await findDataTableRows(scope, db, report.period.year, [row.table])).get(dataTableRowKey(row.table, row.row))?.stored ?? null,
    shown: (now) => now?.value ?? null,
  })
}

/** Saves typed cells of data tables of the report's year; a row is saved, and may meet a conflict, as a whole. */
export const saveDataTableRows = reportCommand<SaveDataTableRowsInput>({
  name: 'save-data-table-rows',
  input: saveDataTableRowsSchema,
  permission: maySaveFigures,
  lock: 'share',
  async run(context, { rows }) {
    const locked = await refusedByPeriodLock(context)
    if (locked !== null) return locked
    const { scope, db, report } = context
    const found = await findDataTableRows(scope, db, report.period.year, rows.map(({ table }) => table))
    return saveCells(
      rows,
      ({ table, row }) => dataTableRowKey(table, row),
      async (row) => {
        const place = found.get(dataTableRowKey(row.table, row.row))
        if (place === undefined) return refusedCell('NOT_FOUND')
        return place.derived || !isOfRow(place, row.cells) ? refusedCell('INVALID_INPUT') : saveRow(context, row, place)
      },
    )
  },
})
