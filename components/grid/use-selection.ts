import { useCallback, useMemo, useState } from 'react'
import { moveFrom, rangeBetween, type GridSize, type Move, type Position, type Range } from './range'

export interface Selection {
  /** The one cell in the tab order. */
  readonly focus: Position
  readonly range: Range
  readonly select: (at: Position) => void
  readonly extendTo: (at: Position) => void
  readonly move: (move: Move, extend: boolean) => void
  readonly selectAll: () => void
}

/** Where the focus is and which rectangle is marked. The rectangle lies between the anchor and the focus. */
export function useSelection(size: GridSize, isEditable: (at: Position) => boolean): Selection {
  const [corners, setCorners] = useState({ anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } })

  const select = useCallback((at: Position) => setCorners({ anchor: at, focus: at }), [])
  const extendTo = useCallback((at: Position) => setCorners((now) => ({ anchor: now.anchor, focus: at })), [])
  const move = useCallback(
    (step: Move, extend: boolean) =>
      setCorners((now) => {
        const focus = moveFrom(now.focus, step, size, isEditable)
        return { anchor: extend ? now.anchor : focus, focus }
      }),
    [size, isEditable],
  )
  const selectAll = useCallback(
    () => setCorners({ anchor: { row: size.rows - 1, column: size.columns - 1 }, focus: { row: 0, column: 0 } }),
    [size],
  )

  const range = useMemo(() => rangeBetween(corners.anchor, corners.focus), [corners])
  return { focus: corners.focus, range, select, extendTo, move, selectAll }
}
