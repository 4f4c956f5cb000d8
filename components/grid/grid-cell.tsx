'use client'

import { useLayoutEffect, type RefObject } from 'react'
import { gridText } from '@/lib/text/grid'
import type { CellFormat, CellState, GridCell } from './grid-model'
import type { CellFault } from './use-cell-texts'
import type { OpenCell } from './use-grid'

export type EntryRef = RefObject<HTMLInputElement | null>

interface EntryProps {
  readonly entry: EntryRef
  readonly label: string
  readonly closedText: string
  readonly openCell: OpenCell | null
  readonly editable: boolean
  readonly invalid: boolean
  readonly describedBy: string | undefined
}

/** Marks the whole text, so that whatever is inserted next replaces it. Without the focus there is nothing to mark. */
export function markAll(input: HTMLInputElement): void {
  if (document.activeElement === input) input.setSelectionRange(0, input.value.length)
}

/** Puts a text in the field: marked as a whole, or with the caret after it. */
function fill(input: HTMLInputElement | null, text: string, then: 'marked' | 'caret'): void {
  if (!input) return
  input.value = text
  if (then === 'marked') markAll(input)
  else input.setSelectionRange(text.length, text.length)
}

/**
 * The text field of the chosen cell. Until it is opened it lies unseen over the cell with its text marked: dictation, character
 * palettes and input methods, which press no keys, write into it like the keyboard does, and nothing of it is lost.
 */
function Entry({ entry, label, closedText, openCell, editable, invalid, describedBy }: EntryProps) {
  const isOpen = openCell !== null
  useLayoutEffect(() => {
    if (!isOpen) fill(entry.current, closedText, 'marked')
  }, [entry, isOpen, closedText])
  useLayoutEffect(() => {
    if (openCell !== null && openCell.text !== null) fill(entry.current, openCell.text, 'caret')
  }, [entry, openCell])
  return (
    <input
      ref={entry}
      className="grid-entry"
      data-open={isOpen || undefined}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      defaultValue={closedText}
      readOnly={!editable}
      inputMode="text"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
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

interface GridCellViewProps {
  readonly id: string
  readonly row: number
  readonly columnIndex: number
  readonly columnLabel: string
  readonly format: CellFormat
  readonly rowLabel: string
  readonly cell: GridCell
  readonly fault: CellFault | undefined
  readonly active: boolean
  readonly selected: boolean
  readonly openCell: OpenCell | null
  readonly entry: EntryRef
}

export function GridCellView(props: GridCellViewProps) {
  const { id, cell, fault, format } = props
  const note = cellNote(fault, cell.state)
  const isWrong = fault !== undefined || cell.state.kind === 'refused' || cell.state.kind === 'conflict'
  const describedBy = note && isWrong ? `${id}-note` : undefined
  const editable = cell.editable && format.parse !== null
  const shown = fault?.text ?? format.format(cell.value)
  return (
    <td
      id={id}
      colSpan={cell.span}
      data-row={props.row}
      data-column={props.columnIndex}
      data-state={fault ? 'faulty' : cell.state.kind}
      data-align={format.align}
      aria-colindex={props.columnIndex + 2}
      aria-selected={props.selected}
      aria-readonly={!editable}
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
    >
      {shown}
      {props.active ? (
        <Entry
          entry={props.entry}
          label={gridText.entryLabel(props.rowLabel, props.columnLabel)}
          closedText={shown}
          openCell={props.openCell}
          editable={editable}
          invalid={isWrong}
          describedBy={describedBy}
        />
      ) : null}
      {describedBy === undefined ? null : (
        <span id={describedBy} hidden>
          {note}
        </span>
      )}
    </td>
  )
}
