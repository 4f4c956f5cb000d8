import { readXlsx, type Cell, type Workbook } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RowView } from '@/lib/domain/report-view'
import { addedRows } from '@/lib/export/data/added-row'
import { reportTables } from '@/lib/export/data/report-table'
import { renderXlsx } from '@/lib/export/xlsx/render-xlsx'
import { sheetAddress, sheetNames } from '@/lib/export/xlsx/sheet-name'
import { DEMO_REPORTS, demoView } from './demo-view'
import { EDITION_META, EVIL, writtenView } from './edition-view'
import { partsOf } from './reading'

const item = (depth: number, ...values: readonly number[]): RowView => ({
  key: 'r',
  label: 'r',
  kind: 'item',
  depth,
  cells: values.map((value) => ({ type: 'number', value, decimals: 0 })),
})
const total = (depth: number, ...values: readonly number[]): RowView => ({ ...item(depth, ...values), kind: 'total' })
const heading: RowView = { key: 'h', label: 'h', kind: 'heading', depth: 0, cells: [] }
const ofWhich = (value: number): RowView => ({ ...item(1, value), kind: 'ofWhich' })

describe('which rows a total is the sum of', () => {
  test.each([
    ['the rows above it', [item(0, 3), item(0, 4), total(0, 7)], [[0, 1]]],
    ['without of-which rows', [item(0, 3), ofWhich(2), item(0, 4), total(0, 7)], [[0, 2]]],
    ['the rows below its heading', [item(0, 9), heading, item(1, 3), item(1, 4), total(1, 7)], [[2, 3]]],
    ['the totals above it', [item(0, 1), item(0, 2), total(0, 3), item(0, 3), item(0, 4), total(0, 7), item(0, 5), total(0, 10)], [[2, 5]]],
    ['a mean is no sum', [item(0, 3), item(0, 5), total(0, 4)], [null]],
    ['one column may be a sum and another not', [item(0, 3, 50), item(0, 4, 60), total(0, 7, 55)], [[0, 1], null]],
    ['one row alone is no sum', [item(0, 7), total(0, 7)], [null]],
    ['a sum that is rounded is another number', [item(0, 3.3), item(0, 3.4), total(0, 7)], [null]],
  ] as const)('%s', (_, rows, places) => {
    expect(addedRows(rows, rows.length - 1)).toEqual(places)
  })
})

test('names of sheets are short, unique and allowed; links quote them', () => {
  const names = sheetNames(['Nämnd [2020]: mål/utfall?', 'Kostnad', 'Kostnad', "Bo's '", 'x'.repeat(60)])
  expect(names).toEqual(['1 Nämnd 2020 mål utfall', '2 Kostnad', '3 Kostnad', "4 Bo's", `5 ${'x'.repeat(29)}`])
  expect(sheetAddress("4 Bo's")).toBe("'4 Bo''s'!A1")
})

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Sum of 'SUM(B8:B10,B12)' by the values of the sheet. */
function sumOf(formula: string, cells: ReadonlyMap<string, Cell>): number {
  const ranges = formula.replace(/^SUM\(|\)$/g, '').split(',')
  return ranges.reduce((sum, range) => {
    const [, letters = '', from = '', , to = from] = /^([A-Z]+)(\d+)(:[A-Z]+(\d+))?$/.exec(range) ?? []
    const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) - 1 + index)
    return sum + rows.reduce((part, row) => part + Number(cells.get(`${row},${columnOf(letters)}`)?.value ?? 0), 0)
  }, 0)
}

describe.each([...DEMO_REPORTS])('the workbook of %s', (year, key) => {
  const view = demoView(year, key)
  let book: Workbook
  beforeAll(async () => {
    book = await readXlsx(await renderXlsx(view, EDITION_META), { readStyles: true })
  })

  test('has a sheet for each table, none of them hidden, and its contents lead to all', () => {
    const tables = reportTables(view)
    expect(book.sheets.map(({ name }) => name)).toEqual(['Innehåll', ...sheetNames(tables.map(({ title }) => title))])
    expect(book.sheets.filter((sheet) => sheet.hidden === true || sheet.veryHidden === true)).toEqual([])
    const links = [...(book.sheets[0]?.cells?.values() ?? [])].flatMap(({ hyperlink }) => (hyperlink === undefined ? [] : [hyperlink.location]))
    expect(links).toEqual(book.sheets.slice(1).map(({ name }) => sheetAddress(name)))
  })
  test('holds every amount unrounded as a number, and its totals are formulas with the same sums', () => {
    const sheets = book.sheets.slice(1)
    let sums = 0
    reportTables(view).forEach((table, index) => {
      const cells = sheets[index]?.cells ?? new Map<string, Cell>()
      const amounts = table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.type === 'money' ? [cell.amount] : [])))
      const per = { tkr: 100_000, mnkr: 100_000_000, kr: 100 }
      const units = table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.type === 'money' ? [per[cell.unit]] : [])))
      const numbers = [...cells.values()].flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
      amounts.forEach((amount, place) => expect(numbers).toContain(Number((amount / (units[place] ?? 1)).toPrecision(15))))
      for (const { formula, value } of cells.values()) {
        if (formula === undefined) continue
        sums += 1
        expect(sumOf(formula, cells)).toBeCloseTo(Number(value), 6)
      }
    })
    expect(sums).toBeGreaterThan(5)
  })
})

describe('a workbook for others', () => {
  test('words are words, also those that begin as formulas', async () => {
    const file = await renderXlsx(writtenView(), EDITION_META)
    const parts = partsOf(file)
    const sheets = [...parts].filter(([name]) => name.includes('worksheets/'))
    const formulas = sheets.flatMap(([, xml]) => [...xml.matchAll(/<f[^>]*>(.*?)<\/f>/g)].map(([, formula]) => formula))
    expect(formulas.filter((formula) => !/^SUM\([A-Z0-9:,]+\)$/.test(formula ?? ''))).toEqual([])
    const book = await readXlsx(file)
    const values = book.sheets.flatMap(({ rows }) => rows.flat())
    expect(values).toContain(EVIL[0])
    expect(values).toContain(EVIL[1])
  })
  test('has the day of publishing, no macros, no links outwards, and rows of headers that stand still', async () => {
    const parts = partsOf(await renderXlsx(demoView('2022', '2022-08'), EDITION_META))
    expect(parts.get('docProps/core.xml')?.match(/2020-09-22T12:31:00(?:\.000)?Z/g)).toHaveLength(2)
    expect([...parts.keys()].filter((name) => /vba|external/i.test(name))).toEqual([])
    expect([...parts.values()].filter((xml) => xml.includes('TargetMode="External"'))).toEqual([])
    const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, xml]) => xml)
    expect(sheets.filter((xml) => xml.includes('state="frozen"'))).toHaveLength(sheets.length - 1)
    expect(sheets.filter((xml) => / hidden="(1|true)"/.test(xml))).toEqual([])
  })
})
