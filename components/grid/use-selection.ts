import { useMemo, useState } from 'react'
import { moveFrom, rangeBetween, type GridArea, type Move, type Position, type Range } from './range'

export interface Selection {
  /** The chosen cell: what is typed goes here, however many cells are marked. */
  readonly focus: Position
  /** The corner of the marked rectangle that moves when it grows; the chosen cell is the other one. */
  readonly lead: Position
  readonly range: Range
  readonly select: (at: Position) => void
  readonly extendTo: (at: Position) => void
  /** Moves the chosen cell, or the far corner. Returns what is marked then. */
  readonly move: (move: Move, extend: boolean) => Range
  readonly selectRange: (range: Range) => void
}

const FIRST: Position = { row: 0, column: 0 }

/** Which cell is chosen and which rectangle is marked. */
export function useSelection(area: GridArea): Selection {
  const [corners, setCorners] = useState({ focus: FIRST, lead: FIRST })

  return useMemo(() => {
    // Rows may have become fewer since.
    const inside = ({ row, column }: Position) => ({
      row: Math.min(row, Math.max(area.rows - 1, 0)),
      column: Math.min(column, Math.max(area.columns - 1, 0)),
    })
    const focus = inside(corners.focus)
    const lead = inside(corners.lead)
    return {
      focus,
      lead,
      range: rangeBetween(focus, lead),
      select: (at) => setCorners({ focus: at, lead: at }),
      extendTo: (at) => setCorners({ focus, lead: at }),
      move: (step, extend) => {
        const moved = moveFrom(extend ? lead : focus, step, area)
        const next = { focus: extend ? focus : moved, lead: moved }
        setCorners(next)
        return rangeBetween(next.focus, next.lead)
      },
      selectRange: ({ top, left, bottom, right }) => setCorners({ focus: { row: top, column: left }, lead: { row: bottom, column: right } }),
    }
  }, [corners, area])
}
