/** What a typed or pasted text became. `value` null: an emptied cell. */
export type ParsedCell = { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly problem: string }

/** How the values of a column, or of a row that has a unit of its own, are read and written. */
export interface CellFormat {
  /** As printed, rounded: −5 076. */
  readonly format: (value: number | null) => string
  /** The exact value as a text that `parse` and a spreadsheet read back: -5076,25. */
  readonly edit: (value: number | null) => string
  /** Null: computed, never typed in. */
  readonly parse: ((text: string) => ParsedCell) | null
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
  readonly value: number | null
  /** False: computed, or locked. */
  readonly editable: boolean
  readonly state: CellState
}

/** A row of figures, or a heading without cells. `cells` stands in the order of the columns. */
export interface GridRow {
  readonly key: string
  readonly label: string
  readonly kind: 'heading' | 'item' | 'ofWhich' | 'total'
  readonly depth: number
  /** Goes before the column's format. */
  readonly format?: CellFormat
  readonly cells: readonly GridCell[]
}

/** A value that a person entered, ready to be saved. Faulty texts never become one. */
export interface GridChange {
  readonly rowKey: string
  readonly columnKey: string
  readonly value: number | null
}

/** A text for a cell, before it is read. */
export interface TextChange {
  readonly rowKey: string
  readonly columnKey: string
  readonly text: string
}

/** The format that holds where a row and a column meet. */
export const formatAt = (row: GridRow, column: GridColumn): CellFormat => row.format ?? column

export const STILL: CellState = { kind: 'still' }
