'use client'

import { useCallback, useRef } from 'react'
import { gridText } from '@/lib/text/grid'
import { editorCommand } from './grid-keys'
import type { CellFormat, CellState, GridCell } from './grid-model'
import type { Move } from './range'
import type { CellFault } from './use-cell-texts'
import type { OpenCell } from './use-grid'

interface CellEditorProps {
  readonly label: string
  readonly openCell: OpenCell
  readonly onCommit: (text: string, move: Move | null) => void
  readonly onRestore: () => void
}

/** The text field of an open cell. Leaving it in any way but Esc keeps what was typed. */
function CellEditor({ label, openCell, onCommit, onRestore }: CellEditorProps) {
  const closed = useRef(false)
  const focusAtEnd = useCallback((input: HTMLInputElement | null) => {
    input?.focus()
    input?.setSelectionRange(input.value.length, input.value.length)
  }, [])
  const close = (act: () => void) => {
    if (closed.current) return
    closed.current = true
    act()
  }
  return (
    <input
      ref={focusAtEnd}
      className="grid-editor"
      aria-label={label}
      defaultValue={openCell.text}
      inputMode="text"
      autoComplete="off"
      onKeyDown={(event) => {
        event.stopPropagation()
        const command = editorCommand(event, openCell.mode)
        if (!command) return
        event.preventDefault()
        const text = event.currentTarget.value
        close(command.kind === 'restore' ? onRestore : () => onCommit(text, command.move))
      }}
      onBlur={(event) => {
        const text = event.currentTarget.value
        close(() => onCommit(text, null))
      }}
    />
  )
}

/** What is wrong with a cell, or how far its saving has come; null: nothing to say. */
export function cellNote(fault: CellFault | undefined, state: CellState): string | null {
  if (fault) return gridText.faultyCell(fault.problem)
  switch (state.kind) {
    case 'refused':
    case 'conflict':
      return state.message
    case 'saving':
      return gridText.saving
    case 'saved':
    case 'still':
      return null
  }
}

export interface GridCellViewProps {
  readonly id: string
  readonly row: number
  readonly columnIndex: number
  readonly columnLabel: string
  readonly format: CellFormat
  readonly rowLabel: string
  readonly cell: GridCell
  readonly editable: boolean
  readonly fault: CellFault | undefined
  readonly active: boolean
  readonly selected: boolean
  readonly openCell: OpenCell | null
  readonly onCommit: (text: string, move: Move | null) => void
  readonly onRestore: () => void
}

export function GridCellView(props: GridCellViewProps) {
  const { id, cell, fault, openCell } = props
  const note = cellNote(fault, cell.state)
  const wrong = fault !== undefined || cell.state.kind === 'refused' || cell.state.kind === 'conflict'
  return (
    <td
      id={id}
      tabIndex={props.active && !openCell ? 0 : -1}
      data-row={props.row}
      data-column={props.columnIndex}
      data-state={fault ? 'faulty' : cell.state.kind}
      aria-selected={props.selected}
      aria-readonly={!props.editable}
      aria-invalid={wrong || undefined}
      aria-describedby={note && wrong ? `${id}-note` : undefined}
    >
      {openCell ? (
        <CellEditor
          label={gridText.editorLabel(props.rowLabel, props.columnLabel)}
          openCell={openCell}
          onCommit={props.onCommit}
          onRestore={props.onRestore}
        />
      ) : (
        (fault?.text ?? props.format.format(cell.value))
      )}
      {note && wrong ? (
        <span id={`${id}-note`} hidden>
          {note}
        </span>
      ) : null}
    </td>
  )
}
