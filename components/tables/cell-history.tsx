'use client'

import type { ChosenCell } from '@/components/grid/grid'
import type { GridColumn } from '@/components/grid/grid-model'
import { HistoryPanel } from '@/components/history/history-panel'
import type { DataTable } from '@/lib/domain/data-table'
import { gridText } from '@/lib/text/grid'
import type { RowCells, TableEditing } from './use-table-rows'

interface CellHistoryProps {
  readonly committee: string
  readonly year: number
  readonly table: DataTable
  readonly columns: readonly GridColumn[]
  readonly editing: TableEditing
  readonly chosen: ChosenCell
}

/** The history of the chosen cell, out of its row's; derived cells have none. */
export function CellHistory({ committee, year, table, columns, editing, chosen: { rowKey, columnKey, editable } }: CellHistoryProps) {
  const column = columns.find(({ key }) => key === columnKey)
  const row = table.rows.find(({ key }) => key === rowKey)
  if (column === undefined || column.parse === null || row === undefined || (row.derived ?? null) !== null) return null
  const subjectKey = `${year}:${table.key}:${rowKey}`
  const valueOf = (stored: unknown) => (stored as RowCells | null)?.[columnKey] ?? null
  return (
    <HistoryPanel
      key={`${subjectKey} ${columnKey}`}
      figure={{ committee, subject: 'dataTableRow', subjectKey }}
      name={gridText.entryLabel(row.label, column.label)}
      format={(stored) => column.format(valueOf(stored))}
      onRestore={editable ? (stored) => editing.save(table.key, rowKey, { [columnKey]: valueOf(stored) }) : undefined}
    />
  )
}
