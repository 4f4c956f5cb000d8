import { flushSync } from 'react-dom'
import type { MouseEvent } from 'react'
import type { EntryRef } from './grid-cell'
import type { Position } from './range'
import type { GridState } from './use-grid'

interface PointedPlace {
  /** Null: the header of a column. */
  readonly row: number | null
  /** Null: the header of a row. */
  readonly column: number | null
}

function pointedPlace(target: EventTarget): PointedPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row], th[data-row], th[data-column]') : null
  if (!cell) return null
  const { row, column } = cell.dataset
  return { row: row === undefined ? null : Number(row), column: column === undefined ? null : Number(column) }
}

const asPosition = ({ row, column }: PointedPlace): Position | null => (row === null || column === null ? null : { row, column })

function choose({ row, column }: PointedPlace, extend: boolean, { selection, area }: GridState): void {
  const { focus, range } = selection
  const first = { row: row ?? 0, column: column ?? 0 }
  const last = { row: row ?? area.rows - 1, column: column ?? area.columns - 1 }
  const from = extend ? { row: row === null ? 0 : focus.row, column: column === null ? 0 : focus.column } : first
  if (row !== null && column !== null) return extend ? selection.extendTo(first) : selection.select(first)
  selection.selectRange({
    top: Math.min(from.row, first.row, extend && row !== null ? range.top : first.row),
    left: Math.min(from.column, first.column, extend && column !== null ? range.left : first.column),
    bottom: Math.max(from.row, last.row),
    right: Math.max(from.column, last.column),
  })
}

/** Press to choose a cell, drag or Shift to mark several, a header for its row or column, press twice to change the text. */
export function pointerHandlers(state: GridState, entry: EntryRef) {
  const { selection, actions, openCell } = state
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      if (event.button !== 0 || (openCell && event.target === entry.current)) return
      const place = pointedPlace(event.target)
      if (!place) return
      // The browser would mark text and put its caret somewhere in the field.
      event.preventDefault()
      flushSync(() => {
        actions.commit(null)
        choose(place, event.shiftKey, state)
      })
      entry.current?.focus({ preventScroll: true })
    },
    onMouseOver: (event: MouseEvent<HTMLElement>) => {
      if (event.buttons !== 1 || openCell) return
      const place = pointedPlace(event.target)
      const at = place && asPosition(place)
      if (at && document.activeElement === entry.current) selection.extendTo(at)
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      if (!openCell && pointedPlace(event.target)) actions.openForText()
    },
  }
}
