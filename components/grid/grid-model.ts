/** What stands in a cell: a figure, words (or the key of a word), or nothing. */
export type CellValue = number | string | null

/** What a typed or pasted text became. `value` null: an emptied cell. */
export type ParsedCell = { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly problem: string }

/** How the values of a column, or of a row that has a unit of its own, are read and written. */
export interface CellFormat {
  /** As printed, rounded: −5 076. */
  readonly format: (value: CellValue) => string
  /** The exact value as a text that `parse` and a spreadsheet read back: -5076,25. */
  readonly edit: (value: CellValue) => string
  /** Null: computed, never typed in. */
  readonly parse: ((text: string) => ParsedCell) | null
  /** Words are set from the left and figures from the right. */
  readonly align?: 'start'
}

export interface GridColumn extends CellFormat {
  readonly key: string
  readonly label: string
  /** Header that the column stands under together with its neighbours. */
  readonly group: string | null
}

/** Where a cell stands on its way to the database. */
export type CellState =
  | { readonly kind: 'still' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string }

export interface GridCell {
  readonly value: CellValue
  /** False: computed, or locked. */
  readonly editable: boolean
  readonly state: CellState
  /** Columns that the cell goes over, 1 when left out. The places that it covers hold null. */
  readonly span?: number
  /** What to know about the cell, said below the grid while it is chosen: why it is locked, where it comes from. */
  readonly remark?: string
  /** Goes before the formats of row and column. */
  readonly format?: CellFormat
}

/** A row of figures, or a heading without cells. `cells` stands in the order of the columns; null: covered by a cell further left. */
export interface GridRow {
  readonly key: string
  readonly label: string
  readonly kind: 'heading' | 'item' | 'ofWhich' | 'total'
  readonly depth: number
  /** Goes before the column's format. The same object as long as the format is the same, so that the row is not drawn again. */
  readonly format?: CellFormat
  readonly cells: readonly (GridCell | null)[]
}

/** A value that a person entered, ready to be saved. Faulty texts never become one. */
export interface GridChange {
  readonly rowKey: string
  readonly columnKey: string
  readonly value: CellValue
}

/** A text for a cell, before it is read. */
export interface TextChange {
  readonly rowKey: string
  readonly columnKey: string
  readonly text: string
}

/** The format that holds where a row and a column meet. */
export const formatAt = (row: GridRow, column: GridColumn, cell?: GridCell | null): CellFormat => cell?.format ?? row.format ?? column

export const STILL: CellState = { kind: 'still' }

/** A cell that is computed from others. */
export const computedCell = (value: CellValue): GridCell => ({ value, editable: false, state: STILL })

function isSameState(a: CellState, b: CellState): boolean {
  return a === b || (a.kind === b.kind && ('message' in a ? a.message : '') === ('message' in b ? b.message : ''))
}

function isSameCell(a: GridCell | null, b: GridCell | null): boolean {
  if (a === null || b === null) return a === b
  const sameLook = a.span === b.span && a.remark === b.remark && a.format === b.format
  return a.value === b.value && a.editable === b.editable && sameLook && isSameState(a.state, b.state)
}

/** Whether two rows are drawn alike; rows are made anew whenever anything is typed, and only those that differ need to be drawn. */
export function isSameRow(a: GridRow, b: GridRow): boolean {
  if (a === b) return true
  const sameHead = a.key === b.key && a.label === b.label && a.kind === b.kind && a.depth === b.depth && a.format === b.format
  return sameHead && a.cells.length === b.cells.length && a.cells.every((cell, index) => isSameCell(cell, b.cells[index] ?? null))
}
