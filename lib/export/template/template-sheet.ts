import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'

/** One cell of a template: a value that is typed over (`input`), one that is locked, or a sum. */
export type TemplateCell =
  | { readonly kind: 'input'; readonly value: number | string | null; readonly format: string | null }
  | { readonly kind: 'locked'; readonly value: string }
  | { readonly kind: 'sum'; readonly formula: string; readonly value: number | null }
  | null

export interface TemplateColumn {
  /** What the column is, for reading it back: 'key', 'figure:1-8::'. Empty: nothing to read. */
  readonly code: string
  readonly heading: string
  readonly width: number
}

/** A sheet of a template before it is a spreadsheet. Rows are below the headings; the first cell of each is that of the first column. */
export interface TemplateSheet {
  readonly name: string
  /** Marker of the sheet, for reading it back without a mapping. */
  readonly marker: string
  readonly columns: readonly TemplateColumn[]
  readonly rows: readonly (readonly TemplateCell[])[]
  /** Columns that stand still when the sheet is scrolled sideways. */
  readonly frozenColumns: number
  readonly validation: { readonly min: number; readonly max: number; readonly title: string; readonly message: string } | null
}

/** Rows above the first of `rows`: codes and headings; columns before the first: the marker's. */
export const FIRST_ROW = 2
export const FIRST_COLUMN = 1

const GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const
const HEADING: CellStyle = { font: { bold: true }, fill: GREY, alignment: { wrapText: true, vertical: 'top' }, protection: { locked: true } }
const LOCKED: CellStyle = { fill: GREY, protection: { locked: true } }
/** One decimal shown; the cell holds all there are. */
const SUM: CellStyle = { font: { bold: true }, fill: GREY, numFmt: '#,##0.0', protection: { locked: true } }

/** A, B … Z, AA: column of a spreadsheet, counted from 0. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : columnName(before - 1)) + String.fromCharCode(65 + (column % 26))
}

function cellOf(cell: TemplateCell): Partial<Cell> | null {
  if (cell === null) return null
  switch (cell.kind) {
    case 'input':
      return { value: cell.value, style: { ...(cell.format === null ? {} : { numFmt: cell.format }), protection: { locked: false } } }
    case 'locked':
      return { value: cell.value, type: 'string', style: LOCKED }
    case 'sum':
      return { value: cell.value ?? '', formula: cell.formula, formulaResult: cell.value ?? '', style: SUM }
  }
}

/** Number cells only accept numbers in a range; Excel says so when something else is typed. */
function validationsOf({ rows, validation }: TemplateSheet): DataValidation[] {
  if (validation === null) return []
  const ranges = rows.flatMap((row, index) => {
    const numbers = row.flatMap((cell, column) => (cell?.kind === 'input' && cell.format !== null ? [column + FIRST_COLUMN] : []))
    const [first] = numbers
    const address = (column: number) => `${columnName(column)}${index + FIRST_ROW + 1}`
    // The cells of numbers of a row stand beside each other.
    return first === undefined ? [] : [`${address(first)}:${address(first + numbers.length - 1)}`]
  })
  if (ranges.length === 0) return []
  return [
    {
      type: 'decimal',
      operator: 'between',
      formula1: String(validation.min),
      formula2: String(validation.max),
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: validation.title,
      errorMessage: validation.message,
      range: ranges.join(' '),
    },
  ]
}

/**
 * The sheet as the spreadsheet library takes it. The first row (codes) and the first column (marker) are hidden, the headings stand
 * still, everything but the cells to fill in is locked (without a password). Texts are stored as texts, also those that begin with =.
 */
export function writeSheetOf(sheet: TemplateSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  cells.set('0,0', { value: sheet.marker, type: 'string', style: LOCKED })
  sheet.columns.forEach(({ code, heading }, column) => {
    cells.set(`0,${column + FIRST_COLUMN}`, { value: code, type: 'string', style: LOCKED })
    cells.set(`1,${column + FIRST_COLUMN}`, { value: heading, type: 'string', style: HEADING })
  })
  sheet.rows.forEach((row, index) =>
    row.forEach((cell, column) => {
      const written = cellOf(cell)
      if (written !== null) cells.set(`${index + FIRST_ROW},${column + FIRST_COLUMN}`, written)
    }),
  )
  return {
    name: sheet.name,
    columns: [{ hidden: true, width: 4 }, ...sheet.columns.map(({ width }) => ({ width }))],
    rows: Array.from({ length: sheet.rows.length + FIRST_ROW }, () => Array.from({ length: sheet.columns.length + FIRST_COLUMN }, () => null)),
    cells,
    rowDefs: new Map([[0, { hidden: true }]]),
    freezePane: { rows: FIRST_ROW, columns: FIRST_COLUMN + sheet.frozenColumns },
    dataValidations: validationsOf(sheet),
    protection: { sheet: true, formatColumns: true, formatRows: true },
  }
}
