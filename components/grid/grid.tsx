'use client'

import { useEffect, useId, useMemo, useRef, type PointerEvent, type ReactNode } from 'react'
import { useUnloadGuard } from '@/components/save/use-unload-guard'
import { gridText } from '@/lib/text/grid'
import './grid.css'
import { cellNote, GridCellView } from './grid-cell'
import { GridHead } from './grid-head'
import { formatAt, type GridChange, type GridColumn, type GridRow } from './grid-model'
import { isInRange, type Position } from './range'
import { useClipboard } from './use-clipboard'
import { useGrid, type GridState } from './use-grid'
import { useGridKeys } from './use-grid-keys'

interface GridProps {
  /** Name of the grid and of the region it scrolls in. */
  readonly label: string
  readonly rowHeader: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Values as they are entered. Faulty texts stay in their cells and are never handed on. */
  readonly onChange: (changes: readonly GridChange[]) => void
}

/** A table of figures that is worked like a spreadsheet (ARIA grid pattern, one cell in the tab order). */
export function Grid({ label, rowHeader, columns, rows, onChange }: GridProps) {
  const id = useId()
  const figureRows = useMemo(() => rows.filter((row) => row.kind !== 'heading'), [rows])
  const state = useGrid(columns, figureRows, onChange)
  const onKeyDown = useGridKeys(state)
  const clipboard = useClipboard(state)
  const table = useFocusOnActiveCell(state)
  useUnloadGuard(state.texts.faultCount > 0)

  if (figureRows.length === 0) return <p>{gridText.empty}</p>
  return (
    <div className="grid-frame">
      <div className="grid-region" role="region" aria-label={gridText.region(label)}>
        <table
          ref={table}
          role="grid"
          aria-label={label}
          aria-multiselectable="true"
          className="grid-table"
          onKeyDown={onKeyDown}
          {...clipboard}
          {...pointerHandlers(state)}
        >
          <GridHead rowHeader={rowHeader} columns={columns} />
          <tbody>
            <GridRows id={id} columns={columns} rows={rows} state={state} />
          </tbody>
        </table>
      </div>
      <FocusNote columns={columns} rows={figureRows} state={state} />
      <p role="status" className="spoken">
        {state.message}
      </p>
      <details className="grid-keys">
        <summary>{gridText.keysSummary}</summary>
        <p>{gridText.keys}</p>
      </details>
    </div>
  )
}

/** Moves the browser's focus along with the grid's, once the person is working in the grid. */
function useFocusOnActiveCell({ selection, openCell }: GridState) {
  const table = useRef<HTMLTableElement>(null)
  const { row, column } = selection.focus
  const open = openCell !== null
  useEffect(() => {
    const element = table.current
    if (open || !element?.dataset.inUse) return
    const cell = element.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`)
    const elsewhere = document.activeElement !== document.body && !element.contains(document.activeElement)
    if (!elsewhere) cell?.focus()
  }, [row, column, open])
  useEffect(() => {
    const element = table.current
    const markInUse = () => {
      if (element) element.dataset.inUse = 'true'
    }
    element?.addEventListener('focusin', markInUse)
    return () => element?.removeEventListener('focusin', markInUse)
  }, [])
  return table
}

function positionOf(target: EventTarget): Position | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** Press to choose a cell, drag or Shift to mark several, press twice to change the text. */
function pointerHandlers({ selection, actions, openCell }: GridState) {
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const at = positionOf(event.target)
      if (!at || event.target instanceof HTMLInputElement) return
      if (event.shiftKey) selection.extendTo(at)
      else selection.select(at)
    },
    onPointerOver: (event: PointerEvent<HTMLElement>) => {
      const at = positionOf(event.target)
      if (at && event.buttons === 1 && event.pointerType === 'mouse' && !openCell) selection.extendTo(at)
    },
    onDoubleClick: () => actions.open('caret'),
  }
}

interface GridRowsProps {
  readonly id: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly state: GridState
}

function GridRows({ id, columns, rows, state }: GridRowsProps): ReactNode {
  const figureRows = rows.filter((row) => row.kind !== 'heading')
  const indexes = new Map(figureRows.map((row, index) => [row.key, index]))
  return rows.map((row) => {
    const index = indexes.get(row.key)
    return (
      <tr key={row.key} data-kind={row.kind} data-last={row === rows.at(-1) || undefined}>
        <th scope="row" colSpan={index === undefined ? columns.length + 1 : undefined} data-depth={row.depth}>
          {row.label}
        </th>
        {index === undefined ? null : <GridRowCells id={id} columns={columns} row={row} index={index} state={state} />}
      </tr>
    )
  })
}

function GridRowCells({ id, columns, row, index, state }: Omit<GridRowsProps, 'rows'> & { row: GridRow; index: number }): ReactNode {
  const { texts, selection, openCell, actions } = state
  return columns.map((column, columnIndex) => {
    const cell = row.cells[columnIndex]
    if (!cell) return <td key={column.key} />
    const active = selection.focus.row === index && selection.focus.column === columnIndex
    return (
      <GridCellView
        key={column.key}
        id={`${id}-${index}-${columnIndex}`}
        row={index}
        columnIndex={columnIndex}
        columnLabel={column.label}
        format={formatAt(row, column)}
        rowLabel={row.label}
        cell={cell}
        editable={texts.isEditable({ row: index, column: columnIndex })}
        fault={texts.faultOf(row.key, column.key)}
        active={active}
        selected={isInRange(selection.range, index, columnIndex)}
        openCell={active ? openCell : null}
        onCommit={actions.commit}
        onRestore={actions.restore}
      />
    )
  })
}

/** Says in words, below the grid, what is wrong with the chosen cell, else how many cells hold what could not be saved. */
function FocusNote({ columns, rows, state }: Omit<GridRowsProps, 'id'>) {
  const { row, column } = state.selection.focus
  const cell = rows[row]?.cells[column]
  const fault = state.texts.faultOf(rows[row]?.key ?? '', columns[column]?.key ?? '')
  const note = cell ? cellNote(fault, cell.state) : null
  const isWrong = fault !== undefined || cell?.state.kind === 'refused' || cell?.state.kind === 'conflict'
  const { faultCount } = state.texts
  const others = faultCount > 0 ? gridText.faults(faultCount) : null
  return <p className="grid-note">{note && isWrong ? `${rows[row]?.label}, ${columns[column]?.label}: ${note}` : others}</p>
}
