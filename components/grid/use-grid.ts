import { useCallback, useMemo, useState, type RefObject } from 'react'
import { gridText } from '@/lib/text/grid'
import { parseTsv, pastedRange, planFillDown, planPaste, type PastePlan, type PlacedText } from './clipboard'
import type { EditMode } from './grid-keys'
import type { GridChange, GridColumn, GridRow, TextChange } from './grid-model'
import { positionsIn, rangeBetween, type GridArea, type Move, type Position, type Range } from './range'
import { useCellTexts, type CellTexts } from './use-cell-texts'
import { useSelection, type Selection } from './use-selection'
import { useUndo, type Undo } from './use-undo'

/** The open cell, if any. `text` is put in its field when it opens; null: the field already holds what was typed. */
export interface OpenCell {
  readonly mode: EditMode
  readonly text: string | null
}

/** A text of a paste that cannot be read. */
export interface PasteProblem {
  readonly at: Position
  readonly text: string
  readonly problem: string
}

/** A paste that does not fit as it is: nothing is written before a person has chosen. */
export interface PendingPaste {
  readonly plan: PastePlan
  readonly range: Range
  readonly problems: readonly PasteProblem[]
}

/** All that can be done in the grid; keys, clipboard, pointer and buttons call these. */
export interface GridActions {
  readonly open: (mode: EditMode, text: string | null) => void
  readonly openForText: () => void
  /** Chooses a cell and opens it with a text that was typed in it earlier. */
  readonly openAt: (at: Position, text: string) => void
  /** Closes the open cell with what its field holds. */
  readonly commit: (move: Move | null) => void
  readonly commitRange: () => void
  readonly restore: () => void
  readonly clear: () => void
  readonly fillDown: () => void
  readonly paste: (clipboardText: string) => void
  readonly settlePaste: (write: boolean) => void
  readonly write: (at: Position, text: string) => void
  /** Puts the browser's focus in the chosen cell. */
  readonly focusCell: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly announce: (message: string) => void
}

export interface GridState {
  readonly area: GridArea
  readonly texts: CellTexts
  readonly selection: Selection
  readonly undo: Undo
  readonly openCell: OpenCell | null
  readonly pending: PendingPaste | null
  readonly message: string
  readonly actions: GridActions
}

/** The field of the chosen cell. */
type Entry = RefObject<HTMLInputElement | null>

/** Writes texts, remembers what stood there before, and says how many were faulty. */
function useRememberedWrite(texts: CellTexts, remember: Undo['remember']) {
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

/** The rectangle around changed cells; null when none of them is in the grid. */
function rangeOf(changes: readonly TextChange[], columns: readonly GridColumn[], rows: readonly GridRow[]): Range | null {
  const rowIndexes = new Map(rows.map(({ key }, index) => [key, index]))
  const columnIndexes = new Map(columns.map(({ key }, index) => [key, index]))
  return changes.reduce<Range | null>((range, { rowKey, columnKey }) => {
    const row = rowIndexes.get(rowKey)
    const column = columnIndexes.get(columnKey)
    if (row === undefined || column === undefined) return range
    if (range === null) return rangeBetween({ row, column }, { row, column })
    const { top, bottom, left, right } = range
    return { top: Math.min(top, row), bottom: Math.max(bottom, row), left: Math.min(left, column), right: Math.max(right, column) }
  }, null)
}

function useArea(columns: readonly GridColumn[], rows: readonly GridRow[], { isEditable, isFilled }: CellTexts): GridArea {
  return useMemo(
    () => ({
      rows: rows.length,
      columns: columns.length,
      isEditable,
      isFilled,
      startOf: ({ row, column }) => {
        const cells = rows[row]?.cells ?? []
        let start = column
        while (start > 0 && cells[start] === null) start -= 1
        return start
      },
    }),
    [rows, columns.length, isEditable, isFilled],
  )
}

interface Parts {
  readonly area: GridArea
  readonly texts: CellTexts
  readonly selection: Selection
  readonly write: (placed: readonly PlacedText[]) => number
  readonly announce: (message: string) => void
}

/** Changes of the whole marked range: emptied, or filled from its first row. */
function rangeActions({ area, texts, selection, write, announce }: Parts) {
  const { range } = selection
  return {
    clear: () => {
      const cleared = positionsIn(range).filter(texts.isEditable)
      write(cleared.map((at) => ({ ...at, text: '' })))
      announce(cleared.length > 0 ? gridText.cleared(cleared.length) : gridText.locked)
    },
    fillDown: () => {
      const filled = planFillDown(range, { ...area, textAt: texts.textAt })
      write(filled)
      announce(filled.length > 0 ? gridText.filled(filled.length) : gridText.nothingToFill)
    },
  }
}

function usePaste({ area, texts, selection, write, announce }: Parts) {
  const [pending, setPending] = useState<PendingPaste | null>(null)
  const carryOut = ({ plan, range, problems }: PendingPaste) => {
    write(plan.texts)
    selection.selectRange(pastedRange(plan, range, area))
    announce(gridText.pasted({ ...plan, faulty: problems.length }))
  }
  const paste = (clipboardText: string) => {
    const { range } = selection
    const plan = planPaste(parseTsv(clipboardText), range, area)
    const problems = plan.texts.flatMap(({ text, ...at }) => {
      const problem = texts.problemAt(at, text)
      return problem === null ? [] : [{ at, text, problem }]
    })
    const wanted = { plan, range, problems }
    if (problems.length === 0 && plan.locked === 0 && plan.outside === 0) carryOut(wanted)
    else setPending(wanted)
  }
  const settlePaste = (isWanted: boolean) => {
    setPending(null)
    if (pending && isWanted) carryOut(pending)
    else announce(gridText.pasteCancelled)
  }
  return { pending, paste, settlePaste }
}

function openingAt({ select }: Selection, open: (cell: OpenCell) => void): GridActions['openAt'] {
  return (at, text) => {
    select(at)
    open({ mode: 'caret', text })
  }
}

/** State and actions of one grid. `rows` are the rows of figures, without headings. */
export function useGrid(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  entry: Entry,
  onChange: (changes: readonly GridChange[]) => void,
): GridState {
  const texts = useCellTexts(columns, rows, onChange)
  const area = useArea(columns, rows, texts)
  const selection = useSelection(area)
  const undo = useUndo()
  const [openCell, setOpenCell] = useState<OpenCell | null>(null)
  const [message, announce] = useState('')
  const write = useRememberedWrite(texts, undo.remember)
  const parts: Parts = { area, texts, selection, write, announce }
  const { pending, paste, settlePaste } = usePaste(parts)

  const { row } = selection.focus
  const cell: Position = { row, column: area.startOf(selection.focus) }
  const typed = () => entry.current?.value.trim() ?? ''
  const restep = (changes: readonly TextChange[] | null, say: (count: number) => string) => {
    const changed = changes && rangeOf(changes, columns, rows)
    if (changes) texts.write(changes)
    if (changed) selection.selectRange(changed)
    announce(changes ? say(changes.length) : gridText.nothingToUndo)
  }
  const open = (mode: EditMode, text: string | null) => {
    if (texts.isEditable(cell)) setOpenCell({ mode, text })
    else announce(gridText.locked)
  }
  const actions: GridActions = {
    open,
    openForText: () => open('caret', texts.textAt(cell)),
    openAt: openingAt(selection, setOpenCell),
    commit: (step) => {
      if (!openCell) return
      setOpenCell(null)
      write([{ ...cell, text: typed() }])
      if (step) selection.move(step, false)
    },
    commitRange: () => {
      setOpenCell(null)
      const filled = positionsIn(selection.range).filter(texts.isEditable)
      write(filled.map((at) => ({ ...at, text: typed() })))
      announce(gridText.filled(filled.length))
    },
    restore: () => setOpenCell(null),
    ...rangeActions(parts),
    paste,
    settlePaste,
    focusCell: () => entry.current?.focus(),
    write: (at, text) => void write([{ ...at, text }]),
    undo: () => restep(undo.undo(), gridText.undone),
    redo: () => restep(undo.redo(), gridText.redone),
    announce,
  }

  return { area, texts, selection, undo, openCell, pending, message, actions }
}
