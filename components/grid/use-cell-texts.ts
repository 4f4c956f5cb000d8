import { useCallback, useMemo, useState } from 'react'
import { formatAt, type GridChange, type GridColumn, type GridRow, type TextChange } from './grid-model'
import type { Position } from './range'

/** A text that could not be read. It stays in its cell until it is written over; it is never saved. */
export interface CellFault {
  readonly text: string
  readonly problem: string
}

export interface CellTexts {
  readonly textAt: (at: Position) => string
  readonly faultOf: (rowKey: string, columnKey: string) => CellFault | undefined
  readonly faultCount: number
  readonly isEditable: (at: Position) => boolean
  readonly isFilled: (at: Position) => boolean
  /** What is wrong with a text that would be written in a place; null: it can be read. */
  readonly problemAt: (at: Position, text: string) => string | null
  /** The change that writes a text in a place. */
  readonly changeAt: (at: Position, text: string) => TextChange | null
  /** Reads the texts, keeps the faulty ones and hands on the values of the others. Returns how many were faulty. */
  readonly write: (changes: readonly TextChange[]) => number
}

const idOf = (rowKey: string, columnKey: string) => `${rowKey}|${columnKey}`

/** What can be told of cells without looking at what has been typed wrong. */
function useCellFacts(columns: readonly GridColumn[], rows: readonly GridRow[]): Pick<CellTexts, 'isEditable' | 'isFilled' | 'problemAt'> {
  const isEditable = useCallback(
    (at: Position) => {
      const column = columns[at.column]
      const row = rows[at.row]
      return column !== undefined && row !== undefined && formatAt(row, column, row.cells[at.column]).parse !== null && row.cells[at.column]?.editable === true
    },
    [columns, rows],
  )
  const isFilled = useCallback(
    (at: Position) => {
      const cell = rows[at.row]?.cells[at.column]
      return cell !== undefined && cell !== null && cell.value !== null && cell.value !== ''
    },
    [rows],
  )
  const problemAt = useCallback(
    (at: Position, text: string) => {
      const column = columns[at.column]
      const row = rows[at.row]
      const parsed = column && row ? formatAt(row, column, row.cells[at.column]).parse?.(text) : undefined
      return parsed === undefined || parsed.ok ? null : parsed.problem
    },
    [columns, rows],
  )
  return useMemo(() => ({ isEditable, isFilled, problemAt }), [isEditable, isFilled, problemAt])
}

/** The texts in the cells: faulty ones as typed, all others from the value. `rows` are the rows of figures. */
export function useCellTexts(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  onChange: (changes: readonly GridChange[]) => void,
): CellTexts {
  const [faults, setFaults] = useState<ReadonlyMap<string, CellFault>>(new Map())

  const faultOf = useCallback((rowKey: string, columnKey: string) => faults.get(idOf(rowKey, columnKey)), [faults])
  const facts = useCellFacts(columns, rows)
  const textAt = useCallback(
    (at: Position) => {
      const column = columns[at.column]
      const row = rows[at.row]
      const cell = row?.cells[at.column]
      if (!column || !row || !cell) return ''
      return faults.get(idOf(row.key, column.key))?.text ?? formatAt(row, column, row.cells[at.column]).edit(cell.value)
    },
    [columns, rows, faults],
  )
  const changeAt = useCallback(
    (at: Position, text: string) => {
      const column = columns[at.column]
      const row = rows[at.row]
      return column && row ? { rowKey: row.key, columnKey: column.key, text } : null
    },
    [columns, rows],
  )
  const write = useCallback(
    (changes: readonly TextChange[]) => {
      const read = readTexts(changes, columns, rows)
      setFaults((now) => withFaults(now, changes, read.faults))
      if (read.values.length > 0) onChange(read.values)
      return read.faults.size
    },
    [columns, rows, onChange],
  )

  return useMemo(
    () => ({ ...facts, textAt, faultOf, faultCount: faults.size, changeAt, write }),
    [facts, textAt, faultOf, faults, changeAt, write],
  )
}

interface ReadTexts {
  readonly values: readonly GridChange[]
  readonly faults: ReadonlyMap<string, CellFault>
}

function readTexts(changes: readonly TextChange[], columns: readonly GridColumn[], rows: readonly GridRow[]): ReadTexts {
  const columnIndexes = new Map(columns.map((column, index) => [column.key, index]))
  const rowsByKey = new Map(rows.map((row) => [row.key, row]))
  const values: GridChange[] = []
  const faults = new Map<string, CellFault>()
  for (const { rowKey, columnKey, text } of changes) {
    const index = columnIndexes.get(columnKey)
    const column = index === undefined ? undefined : columns[index]
    const row = rowsByKey.get(rowKey)
    const cell = index === undefined ? undefined : row?.cells[index]
    const parse = row && column && formatAt(row, column, cell).parse
    if (!parse || !cell?.editable) continue
    const parsed = parse(text)
    if (!parsed.ok) faults.set(idOf(rowKey, columnKey), { text, problem: parsed.problem })
    else if (parsed.value !== cell.value) values.push({ rowKey, columnKey, value: parsed.value })
  }
  return { values, faults }
}

function withFaults(
  now: ReadonlyMap<string, CellFault>,
  written: readonly TextChange[],
  faults: ReadonlyMap<string, CellFault>,
): ReadonlyMap<string, CellFault> {
  const next = new Map(now)
  for (const { rowKey, columnKey } of written) next.delete(idOf(rowKey, columnKey))
  for (const [id, fault] of faults) next.set(id, fault)
  return next
}
