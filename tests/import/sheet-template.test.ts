import { inflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildTemplate } from '@/lib/export/template/build-template'
import { amountsOf, amountToDate } from '@/lib/domain/amount'
import type { ImportChange } from '@/lib/domain/import-reading'
import type { ImportRegisters } from '@/lib/domain/import-registers'
import { oreFromTkr, type Ore } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { TemplateFacts } from '@/lib/domain/template-facts'
import { readZipDirectory } from '@/lib/import/excel/zip-directory'
import { readExcel } from '@/lib/import/excel/read-excel'
import { mapSheet } from '@/lib/import/sheet/map-sheet'
import { suggestSheet } from '@/lib/import/sheet/suggest-sheet'
import type { SheetRaw } from '@/lib/schemas/sheet-raw'
import { demoFacts } from '@/tests/export/demo-view'

const { facts } = demoFacts()

function registersOf({ statements, indicators, placementCategories, budgetVersions, vintages, report }: ReportFacts): ImportRegisters {
  const named = ({ key, name }: { readonly key: string; readonly name: string }) => ({ key, name, aliases: [] })
  return {
    year: report.period.year,
    municipalityCode: '0138',
    statements: statements.map(named),
    lines: statements.flatMap((statement) =>
      statement.lines.map(({ key, label, kind, parentKey }) => ({ key, name: label, aliases: [], kind, parentKey, statement: statement.key })),
    ),
    indicators: indicators.map((indicator) => ({ ...indicator, aliases: [], unit: indicator.measurementUnit })),
    categories: placementCategories.map(({ key, name, kind }) => ({ key, name, kind, aliases: [] })),
    budgetVersions: budgetVersions.map(named),
    vintages: vintages.map(({ key }) => key),
    lockedMonths: [],
  }
}

const template: TemplateFacts = {
  committee: facts.committee.name,
  year: 2020,
  toMonth: 8,
  vintage: facts.report.vintageKey,
  statements: facts.statements,
  amounts: facts.amounts.filter(({ measure, period }) => measure === 'actual' && period.year === 2020),
  forecasts: facts.forecasts,
  indicators: facts.indicators,
  indicatorValues: facts.indicatorValues,
  placementCategories: facts.placementCategories,
  placementVolumes: facts.placementVolumes,
}
const registers = registersOf(facts)

/** Whether what a change says is what is stored already. */
function isStored(change: ImportChange): boolean {
  switch (change.kind) {
    case 'actual':
      return template.amounts.some(
        ({ statementKey, lineKey, period, amount }) =>
          statementKey === change.statement &&
          lineKey === change.line &&
          period.from === change.period.from &&
          period.to === change.period.to &&
          amount === change.amount,
      )
    case 'budget':
      return false
    case 'forecast':
      return facts.forecasts.some(
        ({ vintageKey, statementKey, lineKey, fullYear, comment }) =>
          vintageKey === change.vintage &&
          statementKey === change.statement &&
          lineKey === change.line &&
          fullYear === change.amount &&
          comment === change.comment,
      )
    case 'indicatorValue':
      return facts.indicatorValues.some(
        ({ indicatorKey, period, breakdown, value, missing, carriedOverFrom }) =>
          indicatorKey === change.indicator &&
          period.to === change.period.to &&
          breakdown === change.breakdown &&
          value === change.value &&
          missing === change.missing &&
          carriedOverFrom === null,
      )
    case 'placementVolume':
      return facts.placementVolumes.some(
        (volume) =>
          volume.categoryKey === change.category &&
          change.month.endsWith(`-${String(volume.month).padStart(2, '0')}`) &&
          volume.measure === change.measure &&
          volume.vintageKey === change.vintage &&
          volume[change.field] === change.value,
      )
    case 'comparisonValue':
      return false
  }
}

let bytes: Uint8Array
let raw: SheetRaw
beforeAll(async () => {
  bytes = await buildTemplate(template)
  const read = await readExcel(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  raw = read.raw
})

function part(name: RegExp): string {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) throw new Error(directory.reason.code)
  return directory.entries
    .filter((entry) => name.test(entry.name))
    .map(({ start, end, isDeflated }) => (isDeflated ? inflateRawSync(bytes.subarray(start, end)) : Buffer.from(bytes.subarray(start, end))).toString('utf8'))
    .join('\n')
}

describe('the template of the demo', () => {
  test('read back untouched it changes nothing, has no faults and covers what is stored', () => {
    const reading = mapSheet(raw, suggestSheet(raw, registers), registers)
    expect(reading.faults).toEqual([])
    expect(reading.changes.filter(({ change }) => !isStored(change))).toEqual([])
    const count = (kind: ImportChange['kind']) => reading.changes.filter(({ change }) => change.kind === kind).length
    expect(count('actual')).toBe(template.amounts.length)
    expect(count('forecast')).toBe(facts.forecasts.filter(({ vintageKey }) => vintageKey === facts.report.vintageKey).length)
    expect(count('indicatorValue')).toBe(facts.indicatorValues.filter(({ period, carriedOverFrom }) => period.from === 1 && carriedOverFrom === null).length)
    expect(count('placementVolume')).toBeGreaterThan(100)
    expect(reading.proof?.read).toBe((reading.proof?.mapped ?? 0) + (reading.proof?.leftOut ?? 0))
  })

  test('one amount typed in becomes one change with its cell, as the part since the last month', () => {
    const sheet = raw.sheets.find(({ name }) => name === 'Utfall')
    const line = facts.statements[0]?.lines.find(({ kind }) => kind === 'item')
    const row = sheet?.rows.findIndex((cells) => cells[2] === line?.key) ?? -1
    const september = 4 + 8
    const typed = sheet?.rows.map((cells, index) => (index === row ? [...Array.from({ length: september }, (_, column) => cells[column] ?? null), '1 000,50'] : cells))
    const changed: SheetRaw = { ...raw, sheets: raw.sheets.map((each) => (each === sheet ? { ...each, rows: typed ?? [] } : each)) }
    const reading = mapSheet(changed, suggestSheet(changed, registers), registers)
    const news = reading.changes.filter(({ change }) => !isStored(change))
    const before = amountToDate(
      amountsOf(template.amounts, { statementKey: facts.statements[0]?.key ?? '', lineKey: line?.key ?? '', measure: 'actual', year: 2020, budgetVersionKey: null }),
      2020,
      8,
    )
    expect(news).toEqual([
      {
        change: {
          kind: 'actual',
          statement: facts.statements[0]?.key,
          line: line?.key,
          period: { year: 2020, from: 9, to: 9 },
          amount: (oreFromTkr(1000.5) - (before ?? NaN)) as Ore,
        },
        place: { sheet: 'Utfall', row: row + 1, column: 'M' },
      },
    ])
  })

  test('a template of another year is refused as a whole', () => {
    const reading = mapSheet(raw, suggestSheet(raw, registers), { ...registers, year: 2021 })
    expect(reading.changes).toEqual([])
    expect(new Set(reading.faults.map(({ code }) => code))).toEqual(new Set(['otherYear']))
  })

  test('a column put in before the figures and sheets in another order are read all the same', () => {
    const moved: SheetRaw = {
      ...raw,
      sheets: [...raw.sheets].reverse().map((sheet) => {
        const rows = sheet.rows.map((row) => [...row.slice(0, 4), 'min egen', ...row.slice(4)])
        return sheet.name === 'Utfall' ? { ...sheet, rows } : sheet
      }),
    }
    const reading = mapSheet(moved, suggestSheet(moved, registers), registers)
    expect(reading.faults).toEqual([])
    expect(reading.changes.filter(({ change }) => !isStored(change))).toEqual([])
  })

  test('cells to fill in are open and the rest locked; headings stand still; sums are formulas; only numbers are accepted', () => {
    const sheets = part(/worksheets\/sheet\d+\.xml$/)
    expect(sheets).toMatch(/<sheetProtection [^>]*sheet="1"/)
    expect(sheets).toMatch(/state="frozen"/)
    expect(sheets).toMatch(/<f>IF\(COUNT\(/)
    expect(sheets).toMatch(/<dataValidation [^>]*type="decimal"/)
    expect(part(/styles\.xml$/)).toMatch(/locked="0"/)
  })
})

describe('formula injection', () => {
  test.each(['=HYPERLINK("http://x","y")', '+1', '-1+2', '@SUM(A1)'])('a line or comment called %s is text', async (text) => {
    const [statement] = facts.statements
    const renamed = statement === undefined ? [] : [{ ...statement, lines: statement.lines.map((line) => ({ ...line, label: text })) }]
    const forecasts = facts.forecasts.map((forecast) => ({ ...forecast, comment: text }))
    const read = await readExcel(await buildTemplate({ ...template, statements: renamed, forecasts }))
    if (!read.ok) throw new Error(read.reason.code)
    const cells = read.raw.sheets.flatMap(({ rows }) => rows.flat())
    expect(cells.filter((cell) => typeof cell === 'string' && cell.trim() === text).length).toBeGreaterThan(10)
    expect(cells.some((cell) => typeof cell === 'object' && cell !== null && 'uncomputed' in cell)).toBe(false)
  })
})
