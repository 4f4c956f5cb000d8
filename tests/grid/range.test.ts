import { describe, expect, test } from 'vitest'
import { isInRange, moveFrom, positionsIn, rangeBetween, type GridArea, type Move } from '@/components/grid/range'

/** Columns 1 and 3 take input; rows 2–4 and 8–9 are filled; in row 6 the columns 1–2 are merged. */
const area: GridArea = {
  rows: 20,
  columns: 4,
  isEditable: ({ column }) => column % 2 === 1,
  isFilled: ({ row }) => [2, 3, 4, 8, 9].includes(row),
  startOf: ({ row, column }) => (row === 6 && column === 2 ? 1 : column),
}
const move = (from: [number, number], step: Move) => {
  const to = moveFrom({ row: from[0], column: from[1] }, step, area)
  return [to.row, to.column]
}

describe('movement', () => {
  const cases: [step: Move, from: [number, number], to: [number, number]][] = [
    ['up', [0, 2], [0, 2]],
    ['down', [19, 2], [19, 2]],
    ['left', [3, 0], [3, 0]],
    ['right', [3, 2], [3, 3]],
    ['right', [3, 3], [3, 3]],
    ['right', [6, 1], [6, 3]],
    ['left', [6, 3], [6, 1]],
    ['left', [6, 2], [6, 0]],
    ['rowStart', [3, 2], [3, 0]],
    ['rowEnd', [3, 0], [3, 3]],
    ['jumpDown', [0, 1], [2, 1]],
    ['jumpDown', [2, 1], [4, 1]],
    ['jumpDown', [4, 1], [8, 1]],
    ['jumpDown', [9, 1], [19, 1]],
    ['jumpUp', [9, 1], [8, 1]],
    ['jumpUp', [8, 1], [4, 1]],
    ['jumpUp', [2, 1], [0, 1]],
    ['jumpRight', [3, 0], [3, 3]],
    ['jumpLeft', [5, 2], [5, 0]],
    ['gridStart', [7, 1], [0, 0]],
    ['gridEnd', [7, 1], [19, 3]],
    ['pageDown', [15, 1], [19, 1]],
    ['pageUp', [15, 1], [5, 1]],
    ['nextEditable', [0, 1], [0, 3]],
    ['nextEditable', [0, 3], [1, 1]],
    ['nextEditable', [19, 3], [19, 3]],
    ['previousEditable', [1, 1], [0, 3]],
    ['previousEditable', [0, 1], [0, 1]],
  ]
  test.each(cases)('%s from %j', (step, from, to) => expect(move(from, step)).toEqual(to))
})

describe('range', () => {
  test('is the rectangle between two corners, whichever way it is drawn', () => {
    const range = rangeBetween({ row: 4, column: 1 }, { row: 2, column: 3 })
    expect(range).toEqual({ top: 2, bottom: 4, left: 1, right: 3 })
    expect(positionsIn(range)).toHaveLength(9)
    expect(isInRange(range, 4, 3)).toBe(true)
    expect(isInRange(range, 5, 3)).toBe(false)
  })
})
