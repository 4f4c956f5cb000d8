'use client'

import { memo, type Ref } from 'react'
import { GridCellView, type EntryRef } from './grid-cell'
import { formatAt, isSameRow, type GridColumn, type GridRow } from './grid-model'
import type { CellFault } from './use-cell-texts'
import type { OpenCell } from './use-grid'

export interface GridRowProps {
  /** Prefix of the ids of the grid's cells. */
  readonly id: string
  readonly columns: readonly GridColumn[]
  readonly row: GridRow
  /** Place among the rows of figures; null for a heading. */
  readonly index: number | null
  /** Place among all rows of the table, its head counted, from 1. */
  readonly rowIndex: number
  readonly last: boolean
  /** Column of the chosen cell, null when it is in another row. */
  readonly activeColumn: number | null
  readonly selectedFrom: number | null
  readonly selectedTo: number | null
  readonly openCell: OpenCell | null
  readonly entry: EntryRef
  readonly faultOf: (rowKey: string, columnKey: string) => CellFault | undefined
  readonly measure: Ref<HTMLTableRowElement> | undefined
  /** Place among all rows without the head, from 0. */
  readonly place: number
}

function RowCells({ id, columns, row, index, activeColumn, selectedFrom, selectedTo, openCell, entry, faultOf }: GridRowProps & { index: number }) {
  return columns.map((column, columnIndex) => {
    const cell = row.cells[columnIndex]
    if (!cell) return null
    const end = columnIndex + (cell.span ?? 1) - 1
    const active = activeColumn !== null && activeColumn >= columnIndex && activeColumn <= end
    return (
      <GridCellView
        key={column.key}
        id={`${id}-${index}-${columnIndex}`}
        row={index}
        columnIndex={columnIndex}
        columnLabel={column.label}
        format={formatAt(row, column, cell)}
        rowLabel={row.label}
        cell={cell}
        fault={faultOf(row.key, column.key)}
        active={active}
        selected={selectedFrom !== null && selectedTo !== null && selectedFrom <= end && selectedTo >= columnIndex}
        openCell={active ? openCell : null}
        entry={entry}
      />
    )
  })
}

function GridRowPlain(props: GridRowProps) {
  const { columns, row, index, rowIndex, last, measure, place } = props
  return (
    <tr ref={measure} data-index={place} data-kind={row.kind} data-last={last || undefined} aria-rowindex={rowIndex}>
      <th scope="row" colSpan={index === null ? columns.length + 1 : undefined} data-depth={row.depth} data-row={index ?? undefined} aria-colindex={1}>
        {row.label}
      </th>
      {index === null ? null : <RowCells {...props} index={index} />}
    </tr>
  )
}

const LOOKED_AT = [
  'id',
  'columns',
  'index',
  'rowIndex',
  'last',
  'activeColumn',
  'selectedFrom',
  'selectedTo',
  'openCell',
  'entry',
  'faultOf',
  'measure',
] as const

/** One row, drawn again only when something in it has changed: of 400 rows, a typed value draws its own and the totals. */
export const GridRowView = memo(GridRowPlain, (a, b) => LOOKED_AT.every((name) => a[name] === b[name]) && isSameRow(a.row, b.row))
