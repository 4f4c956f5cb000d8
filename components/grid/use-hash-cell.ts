import { useEffect, useEffectEvent } from 'react'
import type { GridColumn, GridRow } from './grid-model'
import type { GridState } from './use-grid'

/** The cell that an address names after `#`, as row and column among the figures: `line-netCost/ifo.total:forecast`; null when it names none here. */
function cellIn(hash: string, place: string, columns: readonly GridColumn[], rows: readonly GridRow[]) {
  const name = decodeURIComponent(hash.slice(1))
  if (!name.startsWith(`${place}/`)) return null
  const [rowKey = '', columnKey] = name.slice(place.length + 1).split(':')
  const row = rows.findIndex(({ key }) => key === rowKey || key.startsWith(`${rowKey}|`))
  const column = columns.findIndex(({ key }) => key === columnKey)
  return row === -1 ? null : { row, column: Math.max(column, 0) }
}

/** The cell is drawn after it is chosen, and the page may be shown before its address: looked for again after so many milliseconds. */
const LOOKS = [0, 100, 300, 700, 1500]

/**
 * Puts the focus in the cell that the page's address names, when the page is shown and whenever the address changes.
 * @param place what addresses call the grid; undefined: none leads into it
 */
export function useHashCell(place: string | undefined, columns: readonly GridColumn[], rows: readonly GridRow[], { selection, actions }: GridState): void {
  /** Chooses the cell, and the next time puts the focus there; true when that is done. */
  const look = useEffectEvent((): boolean => {
    const at = place === undefined ? null : cellIn(window.location.hash, place, columns, rows)
    if (at === null) return false
    const { row, column } = selection.focus
    if (row !== at.row || column !== at.column) {
      selection.select(at)
      return false
    }
    actions.focusCell()
    return true
  })

  useEffect(() => {
    let timers: number[] = []
    const stop = () => timers.forEach((timer) => window.clearTimeout(timer))
    const follow = () => {
      stop()
      timers = LOOKS.map((delay) =>
        window.setTimeout(() => {
          if (look()) stop()
        }, delay),
      )
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => {
      stop()
      window.removeEventListener('hashchange', follow)
    }
  }, [])
}
