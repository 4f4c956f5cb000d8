import { describe, expect, test } from 'vitest'
import type { DataTableCell, DataTableColumn } from '@/lib/domain/data-table'
import { isOfColumn, withCells } from '@/lib/domain/data-table-entry'

const column = (type: DataTableColumn['type'], derived?: DataTableColumn['derived']): DataTableColumn => ({ key: 'c', label: 'C', type, decimals: 0, derived })

describe('what may be typed in a column', () => {
  test.each<[DataTableColumn['type'], DataTableCell, boolean]>([
    ['number', 4.5, true],
    ['number', 'four', false],
    ['percent', 65, true],
    ['percent', null, true],
    ['text', 'Words', true],
    ['text', 4, false],
    ['rating', 'partlyMet', true],
    ['rating', 'yellow', false],
    ['rating', 1, false],
  ])('%s: %j', (type, value, allowed) => expect(isOfColumn(column(type), value)).toBe(allowed))

  test('nothing in a derived column', () => expect(isOfColumn(column('number', { kind: 'sum', of: ['a'] }), null)).toBe(false))
})

test('cells are stored in their row, beside those that it has', () => {
  const table = {
    key: 't',
    kind: 'survey',
    title: 'T',
    source: null,
    columns: [],
    rows: [
      { key: 'r1', label: 'R1', cells: { a: 1, b: 2 } },
      { key: 'r2', label: 'R2', cells: { a: 3 } },
    ],
  } as const
  expect(withCells(table, 'r1', { a: 9 }).rows.map(({ cells }) => cells)).toEqual([{ a: 9, b: 2 }, { a: 3 }])
})
