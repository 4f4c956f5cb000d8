/** A place among the rows of figures (headings are not counted) and the columns, both from 0. */
export interface Position {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** A rectangle, all ends included. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'top'
  | 'bottom'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'
  | 'nextEditable'
  | 'previousEditable'

const ROWS_PER_PAGE = 10

const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), Math.max(last, 0))

/** The rectangle between two corners, whichever way it was drawn. */
export function rangeBetween(a: Position, b: Position): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

export function isInRange(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

/** Every position of a range, row by row. */
export function positionsIn(range: Range): Position[] {
  const positions: Position[] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) positions.push({ row, column })
  }
  return positions
}

/** Next or previous cell that takes input, in reading order; where there is none, the same place. */
function editableFrom(from: Position, step: 1 | -1, size: GridSize, isEditable: (at: Position) => boolean): Position {
  const count = size.rows * size.columns
  for (let index = from.row * size.columns + from.column + step; index >= 0 && index < count; index += step) {
    const at = { row: Math.floor(index / size.columns), column: index % size.columns }
    if (isEditable(at)) return at
  }
  return from
}

/** Where a movement leads; the edge of the grid stops it. */
export function moveFrom(from: Position, move: Move, size: GridSize, isEditable: (at: Position) => boolean): Position {
  const { row, column } = from
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (move) {
    case 'up':
      return { row: clamp(row - 1, lastRow), column }
    case 'down':
      return { row: clamp(row + 1, lastRow), column }
    case 'left':
      return { row, column: clamp(column - 1, lastColumn) }
    case 'right':
      return { row, column: clamp(column + 1, lastColumn) }
    case 'rowStart':
      return { row, column: 0 }
    case 'rowEnd':
      return { row, column: lastColumn }
    case 'top':
      return { row: 0, column }
    case 'bottom':
      return { row: lastRow, column }
    case 'gridStart':
      return { row: 0, column: 0 }
    case 'gridEnd':
      return { row: lastRow, column: lastColumn }
    case 'pageUp':
      return { row: clamp(row - ROWS_PER_PAGE, lastRow), column }
    case 'pageDown':
      return { row: clamp(row + ROWS_PER_PAGE, lastRow), column }
    case 'nextEditable':
      return editableFrom(from, 1, size, isEditable)
    case 'previousEditable':
      return editableFrom(from, -1, size, isEditable)
  }
}
