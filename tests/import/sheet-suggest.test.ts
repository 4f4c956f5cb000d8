import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readExcel } from '@/lib/import/excel/read-excel'
import { mapSheet } from '@/lib/import/sheet/map-sheet'
import { suggestSheet } from '@/lib/import/sheet/suggest-sheet'
import type { SheetMapping, SheetTable } from '@/lib/schemas/sheet-mapping'
import { sheetMappingSchema } from '@/lib/schemas/sheet-mapping'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'
import { sheetRawSchema } from '@/lib/schemas/sheet-raw'
import { registers } from './sheet-registers'

interface Made {
  readonly rows: CellValue[][]
  readonly cells?: Record<string, Partial<Cell>>
  readonly merges?: { startRow: number; startCol: number; endRow: number; endCol: number }[]
  readonly hidden?: boolean
}

async function read(sheets: Record<string, Made>): Promise<SheetRaw> {
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, { cells, ...sheet }]) => ({ name, ...sheet, cells: new Map(Object.entries(cells ?? {})) })),
  })
  const result = await readExcel(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  expect(sheetRawSchema.parse(result.raw)).toEqual(result.raw)
  return result.raw
}

function adjusted(raw: SheetRaw, change: Partial<SheetTable>): SheetMapping {
  const mapping = suggestSheet(raw, registers)
  return sheetMappingSchema.parse({ tables: mapping.tables.map((table) => ({ ...table, ...change })) })
}

const amounts = (raw: SheetRaw, mapping: SheetMapping) =>
  mapSheet(raw, mapping, registers).changes.map(({ change, place }) =>
    change.kind === 'actual' || change.kind === 'budget'
      ? `${change.kind} ${change.line} ${change.period.from}-${change.period.to} ${(change.amount ?? NaN) / 100_000} ${place.sheet}!${place.column}${place.row}`
      : change.kind,
  )

describe('workbooks', () => {
  test('cells are read as shown but unrounded: dates as headings, formats in thousands, formulas, errors', async () => {
    const raw = await read({
      Blad1: {
        rows: [
          ['Rad', new Date('2020-01-31'), new Date('2020-02-29')],
          ['Barn och unga', 5_076_123, null],
          ['Vuxna', null, null],
        ],
        cells: {
          '1,1': { style: { numFmt: '#,##0,' } },
          '1,2': { formula: 'B2*2', formulaResult: -7.25 },
          '2,1': { formula: 'B2/0' },
          '2,2': { value: '#REF!', type: 'error' },
        },
      },
    })
    expect(raw.sheets[0]?.rows[1]).toEqual(['Barn och unga', 5076.123, -7.25])
    const mapping = suggestSheet(raw, registers)
    expect(amounts(raw, mapping)).toEqual(['actual barn 1-1 5076.123 Blad1!B2', 'actual barn 2-2 -7.25 Blad1!C2'])
    expect(mapSheet(raw, mapping, registers).faults.map(({ code, found, place }) => `${place.column}${place.row} ${code} ${found}`)).toEqual([
      'B3 computedCell =B2/0',
      'C3 computedCell #REF!',
    ])
  })

  test('headings over merged months, hidden sheets and other sheets: what is not read is told', async () => {
    const raw = await read({
      Nettokostnad: {
        rows: [
          ['mnkr', 'Utfall', null, 'Budget', null],
          ['Verksamhet', 'jan', 'feb', 'jan', 'feb'],
          ['Barn och unga', -1.5, -2, -1, -1],
        ],
        merges: [
          { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
          { startRow: 0, startCol: 3, endRow: 0, endCol: 4 },
        ],
      },
      Dold: { rows: [['Rad', 'jan'], ['Vuxna', 1]], hidden: true },
      Annat: { rows: [['Hej', 1, 2]] },
    })
    const mapping = suggestSheet(raw, registers)
    expect(mapping.tables.map(({ sheet, moneyUnit, budgetVersion }) => [sheet, moneyUnit, budgetVersion])).toEqual([['Nettokostnad', 'mnkr', 'june']])
    expect(amounts(raw, mapping)).toEqual([
      'actual barn 1-1 -1500 Nettokostnad!B3',
      'actual barn 2-2 -2000 Nettokostnad!C3',
      'budget barn 1-1 -1000 Nettokostnad!D3',
      'budget barn 2-2 -1000 Nettokostnad!E3',
    ])
    expect(mapSheet(raw, mapping, registers).leftOut).toEqual([
      { name: 'Dold', amount: null, count: 1 },
      { name: 'Annat', amount: null, count: 2 },
    ])
  })
})

const months = { rows: [['Rad', 'jan', 'feb', 'aug'], ['Barn och unga', 100, 250, 900], ['Vuxna', 10, null, 80]] }

describe('what a mapping says', () => {
  test('figures to date become the parts between them, with positive costs turned round', async () => {
    const raw = await read({ A: months })
    expect(amounts(raw, adjusted(raw, { accrual: 'toDate', costSign: 'positive' }))).toEqual([
      'actual barn 1-1 -100 A!B2',
      'actual barn 2-2 -150 A!C2',
      'actual barn 3-8 -650 A!D2',
      'actual vuxen 1-1 -10 A!B3',
      'actual vuxen 2-8 -70 A!D3',
    ])
  })
  test('skipped rows are left out with their amounts, and the proof adds up', async () => {
    const raw = await read({ A: months })
    const reading = mapSheet(raw, adjusted(raw, { skipRows: [3], moneyUnit: 'kr' }), registers)
    expect(reading.leftOut).toEqual([{ name: 'Vuxna', amount: 9_000, count: 2 }])
    expect(reading.proof).toEqual({ read: 134_000, mapped: 125_000, leftOut: 9_000 })
  })
  test('a budget without a version and a forecast without a vintage are told once', async () => {
    const raw = await read({ A: months })
    const codes = (change: Partial<SheetTable>) =>
      mapSheet(raw, adjusted(raw, change), registers).faults.map(({ code, found, expected }) => [code, found, expected])
    expect(codes({ measure: 'budget', budgetVersion: null })).toEqual([['unknownBudgetVersion', null, 'Budget 2020, Budget efter juni']])
    expect(codes({ measure: 'budget', budgetVersion: 'gone' })).toEqual([['unknownBudgetVersion', 'gone', 'Budget 2020, Budget efter juni']])
    expect(codes({ measure: 'forecast', vintage: '2020-10' })[0]).toEqual(['unknownVintage', '2020-10', '2020-07, 2020-08'])
  })
  test('the same months in two sheets are told with both places, also when they only overlap', async () => {
    const raw = await read({ A: months, B: { rows: [['Rad', 'jan–feb'], ['Barn och unga', 1]] } })
    expect(mapSheet(raw, suggestSheet(raw, registers), registers).faults).toEqual([
      { place: { sheet: 'B', row: 2, column: 'B' }, code: 'twice', found: 'B!B2', expected: 'A!B2' },
    ])
  })
  test('a mapping is JSON that its schema takes, and refuses two tables of one sheet', async () => {
    const raw = await read({ A: months })
    const mapping = suggestSheet(raw, registers)
    expect(sheetMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
    expect(sheetMappingSchema.safeParse({ tables: [...mapping.tables, ...mapping.tables] }).success).toBe(false)
  })
})
