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
  | 'jumpUp'
  | 'jumpDown'
  | 'jumpLeft'
  | 'jumpRight'
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

/** What a movement needs to know of the cells. */
export interface GridArea extends GridSize {
  readonly isEditable: (at: Position) => boolean
  readonly isFilled: (at: Position) => boolean
  /** First column of the cell that covers a place: its own unless cells are merged. */
  readonly startOf: (at: Position) => number
}

/** Next or previous cell that takes input, in reading order; where there is none, the same place. */
function editableFrom(from: Position, step: 1 | -1, area: GridArea): Position {
  const count = area.rows * area.columns
  for (let index = from.row * area.columns + from.column + step; index >= 0 && index < count; index += step) {
    const at = { row: Math.floor(index / area.columns), column: index % area.columns }
    if (area.isEditable(at)) return at
  }
  return from
}

/** To the end of a run of filled cells; from its end, or from an empty cell, to the next filled one; else to the edge of the grid. */
function jump(from: Position, step: Position, area: GridArea): Position {
  const isInside = ({ row, column }: Position) => row >= 0 && row < area.rows && column >= 0 && column < area.columns
  const after = (at: Position) => ({ row: at.row + step.row, column: at.column + step.column })
  let at = from
  const inRun = area.isFilled(at) && isInside(after(at)) && area.isFilled(after(at))
  while (isInside(after(at))) {
    if (inRun && !area.isFilled(after(at))) return at
    at = after(at)
    if (!inRun && area.isFilled(at)) return at
  }
  return at
}

/** One column aside; through a merged cell in one step. */
function aside(from: Position, step: 1 | -1, area: GridArea): Position {
  const start = area.startOf(from)
  let column = from.column
  do column += step
  while (column > 0 && column < area.columns && area.startOf({ row: from.row, column }) === start)
  const inside = { row: from.row, column: clamp(column, area.columns - 1) }
  return { row: from.row, column: area.startOf(inside) }
}

/** Where a movement leads; the edge of the grid stops it. */
export function moveFrom(from: Position, move: Move, area: GridArea): Position {
  const { row, column } = from
  const lastRow = area.rows - 1
  const lastColumn = area.columns - 1
  switch (move) {
    case 'up':
      return { row: clamp(row - 1, lastRow), column }
    case 'down':
      return { row: clamp(row + 1, lastRow), column }
    case 'left':
      return aside(from, -1, area)
    case 'right':
      return aside(from, 1, area)
    case 'rowStart':
      return { row, column: 0 }
    case 'rowEnd':
      return { row, column: lastColumn }
    case 'jumpUp':
      return jump(from, { row: -1, column: 0 }, area)
    case 'jumpDown':
      return jump(from, { row: 1, column: 0 }, area)
    case 'jumpLeft':
      return jump(from, { row: 0, column: -1 }, area)
    case 'jumpRight':
      return jump(from, { row: 0, column: 1 }, area)
    case 'gridStart':
      return { row: 0, column: 0 }
    case 'gridEnd':
      return { row: lastRow, column: lastColumn }
    case 'pageUp':
      return { row: clamp(row - ROWS_PER_PAGE, lastRow), column }
    case 'pageDown':
      return { row: clamp(row + ROWS_PER_PAGE, lastRow), column }
    case 'nextEditable':
      return editableFrom(from, 1, area)
    case 'previousEditable':
      return editableFrom(from, -1, area)
  }
}
