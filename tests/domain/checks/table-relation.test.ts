import { describe, expect, it } from 'vitest'
import { fractionAgainstPercent, surveyMeanAgainstItems, tableTotalAgainstParts } from '@/lib/domain/checks/table-relation'
import type { DataTable, DataTableColumn } from '@/lib/domain/data-table'
import { checkInput } from './check-input'
import { told } from './told'

type Cells = readonly (number | string | null)[]

interface Case {
  readonly what: string
  readonly columns: readonly string[]
  readonly rows: Readonly<Record<string, Cells>>
  readonly found: readonly string[]
}

/** A table with columns `key:type`, and rows of cells. */
function table(columns: readonly string[], rows: Readonly<Record<string, Cells>>, changed: Partial<DataTable> = {}): DataTable {
  const typed = columns.map((column) => column.split(':') as [string, DataTableColumn['type']]).map(([key, type]) => ({ key, label: key, type, decimals: 0 }))
  return {
    key: 'table',
    kind: 'comparison',
    title: 'Table',
    source: null,
    columns: typed,
    rows: Object.entries(rows).map(([key, cells]) => ({
      key,
      label: key,
      cells: Object.fromEntries(typed.flatMap((column, index) => (cells[index] === undefined ? [] : [[column.key, cells[index]]]))),
    })),
    ...changed,
  }
}

describe('a percentage against the numbers beside it', () => {
  const SHARES = ['met:number', 'of:number', 'share:percent']
  it.each<Case>([
    { what: 'shares that agree', columns: SHARES, rows: { a: [9, 14, 64], b: [5, 17, 29], c: [1, 3, 33] }, found: [] },
    { what: 'one share that does not', columns: SHARES, rows: { a: [9, 14, 62], b: [5, 17, 29], c: [1, 3, 33] }, found: ['error table: 62 %, 64.28571428571429 % (a/share)'] },
    { what: 'a change that does not', columns: ['before:number', 'after:number', 'change:percent'], rows: { a: [100, 90, -10], b: [50, 60, 20], c: [80, 88, 11] }, found: ['error table: 11 %, 10.000000000000009 % (c/change)'] },
    { what: 'no relation at all', columns: SHARES, rows: { a: [9, 14, 1], b: [5, 17, 2], c: [1, 3, 33] }, found: [] },
    { what: 'as many rows that hold as fail', columns: SHARES, rows: { a: [9, 14, 64], b: [5, 17, 29], c: [1, 3, 1], d: [1, 4, 2] }, found: [] },
    { what: 'of nothing', columns: SHARES, rows: { a: [9, 14, 64], b: [5, 17, 29], c: [0, 0, 12] }, found: [] },
    { what: 'blanks and words', columns: SHARES, rows: { a: [9, 14, 64], b: [5, 17, 29], c: [null, 3, 12], d: ['..', 3, 12], e: [1, null, 3], f: [1, 2] }, found: [] },
  ])('$what', ({ columns, rows, found }) => {
    expect(told(fractionAgainstPercent, checkInput({ dataTables: [table(columns, rows)] }))).toEqual(found)
  })

  it('names the row and the column', () => {
    const [found] = fractionAgainstPercent(checkInput({ dataTables: [table(SHARES, { a: [9, 14, 62], b: [5, 17, 29], c: [1, 3, 33] })] }))
    expect(found?.place).toEqual({ kind: 'dataTable', key: 'table', label: 'Table: a, share' })
  })
})

describe('a total against its parts', () => {
  const TWO = ['q1:number', 'q2:number', 'q3:number']
  it.each<Case>([
    { what: 'a last row that is the sum', columns: TWO, rows: { a: [1, 2, 3], b: [4, 5, 6], all: [5, 7, 9] }, found: [] },
    { what: 'one column that is not', columns: TWO, rows: { a: [1, 2, 3], b: [4, 5, 6], all: [5, 7, 19] }, found: ['error table: 19, 9 (all/q3)'] },
    { what: 'one that rounded parts can give', columns: TWO, rows: { a: [1, 2, 3], b: [4, 5, 6], all: [5, 7, 10] }, found: ['question table: 10, 9 (all/q3)'] },
    { what: 'a row of its own', columns: TWO, rows: { a: [1, 2, 3], b: [4, 5, 6], other: [5, 70, 90] }, found: [] },
    { what: 'a single column that is called a total', columns: ['n:number'], rows: { a: [1], b: [4], total: [15] }, found: ['error table: 15, 5 (total/n)'] },
    { what: 'a single column that is not', columns: ['n:number'], rows: { a: [1], b: [4], c: [15] }, found: [] },
    { what: 'a last column that is the sum in most rows', columns: TWO, rows: { a: [1, 2, 3], b: [4, 5, 9], c: [4, 1, 50] }, found: ['error table: 50, 5 (c/q3)'] },
    { what: 'a last column that is called a total', columns: ['a:number', 'b:number', 'total:number'], rows: { a: [1, 2, 30] }, found: ['error table: 30, 3 (a/total)'] },
    { what: 'blanks among the parts', columns: TWO, rows: { a: [1, null, 3], b: [4, 5, 6], total: [5, 17, null] }, found: [] },
    { what: 'a part alone', columns: ['n:number'], rows: { a: [1], total: [15] }, found: [] },
    { what: 'words', columns: ['t:text'], rows: { a: ['x'], b: ['y'], total: ['z'] }, found: [] },
    { what: 'no rows', columns: TWO, rows: {}, found: [] },
  ])('$what', ({ columns, rows, found }) => {
    expect(told(tableTotalAgainstParts, checkInput({ dataTables: [table(columns, rows)] }))).toEqual(found)
  })
})

describe('the mean of a survey', () => {
  const rows = { q1: [4, 3, 5], q2: [5, 3, 4], q3: [3, 3, 3], mean: [4, 3, 2] }
  it.each([
    { what: 'in a survey', kind: 'survey', cells: rows, found: ['error table: 2, 4 (mean/sep)'] },
    { what: 'of another table', kind: 'statistics', cells: rows, found: [] },
    { what: 'rounded with its items', kind: 'survey', cells: { ...rows, mean: [4, 3, 5] }, found: [] },
    { what: 'that is no mean', kind: 'survey', cells: { ...rows, mean: [9, 9, 9] }, found: [] },
  ] as const)('$what', ({ kind, cells, found }) => {
    expect(told(surveyMeanAgainstItems, checkInput({ dataTables: [table(['jan:number', 'may:percent', 'sep:number'], cells, { kind })] }))).toEqual(found)
  })
})
