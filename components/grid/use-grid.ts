import { useCallback, useMemo, useState } from 'react'
import { gridText } from '@/lib/text/grid'
import { parseTsv, planFillDown, planPaste, type PlacedText } from './clipboard'
import type { EditMode } from './grid-keys'
import type { GridChange, GridColumn, GridRow, TextChange } from './grid-model'
import { positionsIn, type Move } from './range'
import { useCellTexts, type CellTexts } from './use-cell-texts'
import { useSelection, type Selection } from './use-selection'
import { useUndo } from './use-undo'

/** The open cell, if any: with the text it opened with. */
export interface OpenCell {
  readonly mode: EditMode
  readonly text: string
}

/** All that can be done in the grid; keys, clipboard and pointer call these. */
export interface GridActions {
  readonly open: (mode: EditMode, text?: string) => void
  readonly commit: (text: string, move: Move | null) => void
  readonly restore: () => void
  readonly clear: () => void
  readonly fillDown: () => void
  readonly paste: (clipboardText: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly announce: (message: string) => void
}

export interface GridState {
  readonly texts: CellTexts
  readonly selection: Selection
  readonly openCell: OpenCell | null
  readonly message: string
  readonly actions: GridActions
}

/** Writes texts, remembers what stood there before, and says how many were faulty. */
function useRememberedWrite(texts: CellTexts, remember: ReturnType<typeof useUndo>['remember']) {
  return useCallback(
    (placed: readonly PlacedText[]) => {
      const isChange = (change: TextChange | null): change is TextChange => change !== null
      const differing = placed.filter((place) => place.text !== texts.textAt(place))
      const after = differing.map((place) => texts.changeAt(place, place.text)).filter(isChange)
      const before = differing.map((place) => texts.changeAt(place, texts.textAt(place))).filter(isChange)
      if (after.length === 0) return 0
      remember({ before, after })
      return texts.write(after)
    },
    [texts, remember],
  )
}

/** State and actions of one grid. `rows` are the rows of figures, without headings. */
export function useGrid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  onChange: (changes: readonly GridChange[]) => void,
): GridState {
  const size = useMemo(() => ({ rows: rows.length, columns: columns.length }), [rows.length, columns.length])
  const texts = useCellTexts(columns, rows, onChange)
  const selection = useSelection(size, texts.isEditable)
  const { remember, undo, redo } = useUndo()
  const [openCell, setOpenCell] = useState<OpenCell | null>(null)
  const [message, announce] = useState('')
  const write = useRememberedWrite(texts, remember)

  const actions = useMemo((): GridActions => {
    const { focus, range, move } = selection
    const area = { ...size, isEditable: texts.isEditable, textAt: texts.textAt }
    const restep = (changes: readonly TextChange[] | null, say: (count: number) => string) => {
      if (changes) texts.write(changes)
      announce(changes ? say(changes.length) : gridText.nothingToUndo)
    }
    return {
      open: (mode, text) => {
        if (texts.isEditable(focus)) setOpenCell({ mode, text: text ?? texts.textAt(focus) })
        else announce(gridText.locked)
      },
      commit: (text, step) => {
        setOpenCell(null)
        write([{ ...focus, text: text.trim() }])
        if (step) move(step, false)
      },
      restore: () => setOpenCell(null),
      clear: () => {
        const cleared = positionsIn(range).filter(texts.isEditable)
        write(cleared.map((at) => ({ ...at, text: '' })))
        announce(cleared.length > 0 ? gridText.cleared(cleared.length) : gridText.locked)
      },
      fillDown: () => {
        const filled = planFillDown(range, area)
        write(filled)
        announce(filled.length > 0 ? gridText.filled(filled.length) : gridText.locked)
      },
      paste: (clipboardText) => {
        const plan = planPaste(parseTsv(clipboardText), range, area)
        announce(gridText.pasted({ ...plan, faulty: write(plan.texts) }))
      },
      undo: () => restep(undo(), gridText.undone),
      redo: () => restep(redo(), gridText.redone),
      announce,
    }
  }, [selection, size, texts, write, undo, redo])

  return { texts, selection, openCell, message, actions }
}
