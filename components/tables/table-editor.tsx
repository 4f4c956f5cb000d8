'use client'

import { useMemo } from 'react'
import { Grid, type ChosenCell } from '@/components/grid/grid'
import { STILL, type CellState, type GridCell, type GridChange, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import type { Conflict } from '@/components/save/conflict-dialog'
import { SaveBar } from '@/components/save/save-bar'
import type { ItemState } from '@/components/save/save-queue'
import type { DataTable, DataTableRow } from '@/lib/domain/data-table'
import type { RatingWords } from '@/lib/text/cell'
import { dataTableText } from '@/lib/text/data-table'
import { errorCodeText } from '@/lib/text/error'
import { saveQueueText } from '@/lib/text/save-queue'
import { CellHistory } from './cell-history'
import { columnFormat } from './table-formats'
import { rowId, rowPlace, useTableRows, type RowCells, type TableEditing, type TableSheet } from './use-table-rows'

interface TableEditorProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly sheets: readonly TableSheet[]
  readonly year: number
  readonly words: RatingWords
  readonly canEdit: boolean
}

/** Every data table of the report as a grid: typed cells are changed, derived ones follow. */
export function TableEditor({ address, sheets, year, words, canEdit }: TableEditorProps) {
  const editing = useTableRows(sheets, address)
  if (sheets.length === 0) return <p>{dataTableText.none}</p>
  return (
    <>
      <SaveBar queues={[editing.queue]} conflicts={conflictsOf(editing, words)} onResolve={editing.resolve} />
      {editing.tables.map((table) => (
        <TableSection
          key={table.key}
          committee={address.committee}
          year={year}
          table={table}
          editing={editing}
          words={words}
          canEdit={canEdit && editing.queue.state.lock === null}
        />
      ))}
    </>
  )
}

interface TableSectionProps {
  readonly committee: string
  readonly year: number
  readonly table: DataTable
  readonly editing: TableEditing
  readonly words: RatingWords
  readonly canEdit: boolean
}

function TableSection({ committee, year, table, editing, words, canEdit }: TableSectionProps) {
  const { columns: described } = table
  const columns = useMemo(
    () => described.map((column): GridColumn => ({ ...columnFormat(column, words), key: column.key, label: column.label, group: null })),
    [described, words],
  )
  const save = (changes: readonly GridChange[]) => {
    const byRow = new Map<string, RowCells>()
    for (const { rowKey, columnKey, value } of changes) byRow.set(rowKey, { ...byRow.get(rowKey), [columnKey]: value })
    for (const [rowKey, cells] of byRow) editing.save(table.key, rowKey, cells)
  }
  const history = (chosen: ChosenCell) => <CellHistory {...{ committee, year, table, columns, editing, chosen }} />
  const rows = table.rows.map((row) => gridRow(table, row, editing.queue.state.items.get(rowId(table.key, row.key)), columns, canEdit))
  return (
    <section aria-labelledby={`table-${table.key}`} className="mt-4 mb-12">
      <h2 id={`table-${table.key}`} className="text-h3">
        {table.title}
      </h2>
      <Grid label={table.title} rowHeader={dataTableText.rowHeader} columns={columns} rows={rows} onChange={save} aside={history} />
      {table.source === null ? null : <p className="text-small text-muted">{dataTableText.source(table.source)}</p>}
    </section>
  )
}

function cellState(item: ItemState<RowCells> | undefined, column: GridColumn): CellState {
  if (item === undefined) return STILL
  switch (item.kind) {
    case 'refused':
      return item.value[column.key] === undefined ? STILL : { kind: 'refused', message: errorCodeText(item.code) }
    case 'conflict': {
      if (item.mine[column.key] === undefined) return STILL
      const theirs = column.format(item.theirs?.[column.key] ?? null) || saveQueueText.conflict.empty
      return { kind: 'conflict', message: saveQueueText.conflict.cell(theirs, item.by.name, item.by.at) }
    }
    default:
      return { kind: item.kind }
  }
}

function gridRow(table: DataTable, row: DataTableRow, item: ItemState<RowCells> | undefined, columns: readonly GridColumn[], canEdit: boolean): GridRow {
  const isDerived = (row.derived ?? null) !== null
  const cells = columns.map((column): GridCell => {
    const isTyped = !isDerived && column.parse !== null
    const cell = { value: row.cells[column.key] ?? null, editable: canEdit && isTyped, state: isTyped ? cellState(item, column) : STILL }
    return isTyped ? cell : { ...cell, remark: dataTableText.computed }
  })
  const kind = isDerived ? 'total' : (row.partOf ?? null) === null ? 'item' : 'ofWhich'
  return { key: row.key, label: row.label, kind, depth: kind === 'ofWhich' ? 1 : 0, cells }
}

/** Rows that a colleague has changed meanwhile: the cells that I typed, beside what stands there now. */
function conflictsOf({ tables, queue }: TableEditing, words: RatingWords): Conflict[] {
  return [...queue.state.items].flatMap(([id, item]) => {
    if (item.kind !== 'conflict') return []
    const { tableKey, rowKey } = rowPlace(id)
    const table = tables.find(({ key }) => key === tableKey)
    const row = table?.rows.find(({ key }) => key === rowKey)
    const typed = table?.columns.filter(({ key }) => item.mine[key] !== undefined) ?? []
    const written = (cells: RowCells) =>
      typed
        .map((column) => `${column.label}: ${columnFormat(column, words).format(cells[column.key] ?? null) || saveQueueText.conflict.empty}`)
        .join('\n')
    const theirs = item.theirs === undefined ? null : written(item.theirs)
    return [{ id, name: `${table?.title ?? tableKey}, ${row?.label ?? rowKey}`, mine: written(item.mine), theirs, by: item.by }]
  })
}
