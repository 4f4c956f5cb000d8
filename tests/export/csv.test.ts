import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { BlockView, CellView, ReportView } from '@/lib/domain/report-view'
import { protect } from '@/lib/domain/suppression/protect'
import { renderCsv } from '@/lib/export/csv/render-csv'
import { renderCsvDescription } from '@/lib/export/csv/render-csv-description'
import { reportTables } from '@/lib/export/data/report-table'
import { renderDocx } from '@/lib/export/docx/render-docx'
import { renderXlsx } from '@/lib/export/xlsx/render-xlsx'
import { DEMO_REPORTS, demoFacts, demoView } from './demo-view'
import { EDITION_META, EVIL, writtenView } from './edition-view'
import { partsOf } from './reading'

const read = (view: ReportView) => parse<Record<string, string>>(renderCsv(view, EDITION_META), { columns: true })

describe.each([...DEMO_REPORTS])('the open data of %s', (year, key) => {
  const view = demoView(year, key)
  const lines = read(view)

  test('has a line for every cell that says something, under a key of its own', () => {
    const cells = reportTables(view).flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(({ type }) => type !== 'empty')))
    expect(lines).toHaveLength(cells.length)
    const keys = lines.map(({ table, row, column }) => `${table}|${row}|${column}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(lines.map(({ type }) => type)).toEqual(cells.map(({ type }) => type))
  })
  test('has every number unrounded, with a decimal point and nothing else', () => {
    const cells = reportTables(view).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    const numberOf = (cell: CellView) => (cell.type === 'money' ? [cell.amount / 100] : cell.type === 'number' || cell.type === 'percent' ? [cell.value] : [])
    const numbers = cells.flatMap(numberOf)
    const printed = lines.filter(({ type = '' }) => ['money', 'number', 'percent'].includes(type))
    expect(printed.map(({ value }) => Number(value))).toEqual(numbers)
    expect(lines.filter(({ value = '' }) => !/^(-?\d+(\.\d+)?(e-\d+)?)?$/.test(value))).toEqual([])
  })
})

test('the file is what RFC 4180 says, in UTF-8 without a mark', () => {
  const text = renderCsv(demoView(), EDITION_META).toString('utf8')
  expect(text.startsWith('municipality,committee,report,edition,section,')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.split('\r\n').length - 2).toBe(read(demoView()).length)
})

test('no text begins as a formula does', () => {
  const lines = read(writtenView())
  const texts = lines.flatMap(({ value: _number, period_value: _limit, ...line }) => Object.values(line))
  expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([])
  expect(texts).toContain(`'${EVIL[0]}`)
  expect(texts).toContain(`'${EVIL[1]}`)
})

test('the description names every column of the file, in order, with words', () => {
  const description = JSON.parse(renderCsvDescription(demoView(), EDITION_META).toString()) as {
    readonly 'dc:title': string
    readonly tableSchema: { readonly columns: readonly Record<string, string>[]; readonly primaryKey: readonly string[] }
  }
  const { columns, primaryKey } = description.tableSchema
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(read(demoView())[0] ?? {}))
  expect(columns.filter((column) => (column['dc:description'] ?? '').length < 10)).toEqual([])
  expect(primaryKey).toEqual(['table', 'row', 'column'])
  expect(description['dc:title']).toContain('Delårsrapport 2 2020')
})

describe('small counts that are hidden', () => {
  const demo = demoFacts()
  // The demo's municipality shows its numbers of placements; here one that does not.
  const facts = { ...demo.facts, placementCategories: demo.facts.placementCategories.map((category) => ({ ...category, showsSmallCounts: false })) }
  const whole = demoView()
  const isOfPlacements = (block: BlockView) => block.kind === 'chart' || (block.kind === 'table' && block.block === 'placementVolumes')
  const placements = whole.sections.filter(({ blocks }) => blocks.some(isOfPlacements))
  const { view, hidden } = protect({ ...whole, sections: placements }, { threshold: 5, facts, earlier: [] })

  test('are in no line of the open data', () => {
    const placed = new Map(read(view).map((line) => [`${line.table}/${line.row}/${line.column}`, line]))
    expect(hidden.length).toBeGreaterThan(20)
    const lines = hidden.map(({ address }) => placed.get(address)).filter((line) => line !== undefined)
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter(({ value, type, missing }) => value !== '' || type !== 'missing' || missing !== 'suppressed')).toEqual([])
  })
  test('and the workbook and the Word file say their word as often as the protected view does', async () => {
    const word = view.missingWords.suppressed
    const cells = reportTables(view).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    const shown = cells.filter((cell) => cell.type === 'missing' && cell.reason === 'suppressed')
    const strings = partsOf(await renderXlsx(view, EDITION_META)).get('xl/sharedStrings.xml') ?? ''
    expect(strings).toContain(`>${word}<`)
    const xml = partsOf(await renderDocx(view, EDITION_META)).get('word/document.xml') ?? ''
    expect(xml.split(`<w:t xml:space="preserve">${word}</w:t>`).length - 1).toBe(shown.length)
  })
})
