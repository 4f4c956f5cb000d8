import { describe, expect, it } from 'vitest'
import type { DataTable } from '@/lib/domain/data-table'
import type { FormBlock } from '@/lib/domain/form'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { ore } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { CellView } from '@/lib/domain/report-view'
import { reportPeople } from '@/lib/domain/suppression/report-people'
import { cellsByAddress, shownNumber, tablesOf } from '@/lib/domain/suppression/view-cell'
import { columns } from '../blocks/view-of'
import { FACTS, JULY } from '../report-2020-08'
import { column, protectedWith, tableBlock, tableOf, viewWith } from './hidden-of'
import { systemWords } from './system-words'

const n = column('n')

function tablesIn(...tables: readonly DataTable[]) {
  const facts: ReportFacts = { ...FACTS, dataTables: tables }
  return { facts, view: viewWith(facts, tables.map(({ key }) => tableBlock(key))) }
}

describe('the same number in two tables', () => {
  const sameNumbers = (...tables: readonly DataTable[]) => {
    const { facts, view } = tablesIn(...tables)
    return systemWords(reportPeople(view, facts, [])).relations.filter((words) => words.startsWith('sameNumber')).map((words) => words.replaceAll('dataTable:', ''))
  }
  const table = (key: string, value: number, changed: { readonly row?: string; readonly column?: string } = {}) =>
    tableOf([column(changed.column ?? 'n')], [[changed.row ?? 'a', { [changed.column ?? 'n']: value }]], key)

  it.each<[string, readonly DataTable[], readonly string[]]>([
    ['under the same names', [table('t', 3), table('u', 3)], ['sameNumber: t/a/n = u/a/n']],
    ['in three tables', [table('t', 3), table('u', 3), table('v', 3)], ['sameNumber: t/a/n = u/a/n', 'sameNumber: t/a/n = v/a/n']],
    ['another number', [table('t', 3), table('u', 4)], []],
    ['another row', [table('t', 3), table('u', 3, { row: 'b' })], []],
    ['another column', [table('t', 3), table('u', 3, { column: 'm' })], []],
    ['one table', [table('t', 3)], []],
  ])('%s', (_, tables, relations) => {
    expect(sameNumbers(...tables)).toEqual(relations)
  })

  it('percentages are not compared', () => {
    const share = (key: string) => tableOf([n, column('of'), column('p', { type: 'percent' })], [['a', { n: key === 't' ? 3 : 6, of: key === 't' ? 50 : 100, p: 6 }]], key)
    expect(sameNumbers(share('t'), share('u'))).toEqual([])
  })
})

describe('counts that grow through the year', () => {
  const block: FormBlock = { kind: 'goalTable', rootLevel: 'strategicGoal', title: 'Goals', rowHeader: '', legend: [], columns: columns('actual') }
  const counted = (key: string): Indicator =>
    ({
      ...{ key, name: key, orgUnitKey: null, measurementUnit: 'number', scale: [], decimals: 0, favourableDirection: 'lower', accumulation: 'sum' },
      ...{ frequency: 'interim', nationalCode: null, sensitive: true, ratingRule: null, targets: [] },
    }) as Indicator
  const value = (indicatorKey: string, from: number, to: number, number: number): IndicatorValue =>
    ({
      ...{ indicatorKey, period: { year: 2020, from, to }, breakdown: '', value: number, missing: null, answers: null, population: null, remark: null },
      ...{ carriedOverFrom: null, version: 1 },
    }) as IndicatorValue
  const factsOf = (keys: readonly string[], values: readonly IndicatorValue[]): ReportFacts => {
    const goal = { key: 'g', parentKey: null, level: 'strategicGoal', name: 'g', note: null, indicatorKeys: keys } as const
    return { ...FACTS, plan: { ...FACTS.plan, goals: [goal] }, indicators: keys.map(counted), indicatorValues: values }
  }
  const report = (to: number): Pick<ReportFacts, 'report' | 'previousReport'> => ({
    report: { ...JULY, key: `2020-0${to}`, period: { year: 2020, from: 1, to } },
    previousReport: null,
  })
  const systemAt = (to: number, facts: ReportFacts, ...before: readonly number[]) => {
    const at = (month: number) => protectedWith({ ...facts, ...report(month) }, [block]).view
    const { quantities, relations } = systemWords(reportPeople(at(to), { ...facts, ...report(to) }, before.map(at)))
    const short = (lines: readonly string[]) => lines.map((line) => line.replaceAll('indicator:', ''))
    return { quantities: short(quantities), relations: short(relations) }
  }

  it('each is compared with the one before it, whatever the order of the editions', () => {
    const facts = factsOf(['i'], [value('i', 1, 6, 10), value('i', 1, 7, 25), value('i', 1, 8, 45)])
    const expected = {
      quantities: ['i/1-6 10', 'i/1-7 25', 'i/1-7#since:i/1-6 15', 'i/1-8 45', 'i/1-8#since:i/1-7 20'],
      relations: ['cumulative: i/1-7 = i/1-6 + i/1-7#since:i/1-6', 'cumulative: i/1-8 = i/1-7 + i/1-8#since:i/1-7'],
    }
    expect(systemAt(8, facts, 6, 7)).toEqual(expected)
    expect(systemAt(8, facts, 7, 6)).toEqual(expected)
  })
  it('one that fell: the difference counts nobody; one that stood still grew by none', () => {
    const fell = factsOf(['i'], [value('i', 1, 7, 25), value('i', 1, 8, 20)])
    expect(systemAt(8, fell, 7).quantities).toEqual(['i/1-7 25', 'i/1-8 20', 'i/1-8#since:i/1-7 -5 difference'])
    const stood = factsOf(['i'], [value('i', 1, 7, 25), value('i', 1, 8, 25)])
    expect(systemAt(8, stood, 7).quantities).toEqual(['i/1-7 25', 'i/1-8 25', 'i/1-8#since:i/1-7 0'])
  })
  it('another indicator is not compared with', () => {
    const facts = factsOf(['i', 'j'], [value('i', 1, 7, 25), value('j', 1, 8, 45)])
    expect(systemAt(8, facts, 7)).toEqual({ quantities: ['i/1-7 25', 'j/1-8 45'], relations: [] })
  })
})

describe('the system of a report and its earlier editions', () => {
  const tableWith = (value: number) => tableOf([n], [['a', { n: value }], ['b', { n: 9 }], ['total', { n: value + 9 }]])
  const then = viewWith({ ...FACTS, report: JULY, previousReport: null, dataTables: [tableWith(3)] }, [tableBlock()])
  const hiddenThen = protectedWith({ ...FACTS, report: JULY, previousReport: null, dataTables: [tableWith(3)] }, [tableBlock()]).view
  const system = (...earlier: Parameters<typeof reportPeople>[2]) => {
    const { facts, view } = tablesIn(tableWith(3))
    return reportPeople(view, facts, earlier)
  }
  const keys = (set: ReadonlySet<string>) => [...set].map((key) => key.replace('dataTable:t/', '')).sort()

  it('says every quantity and relation once, in the order of their keys', () => {
    const { quantities, relations } = system(then, then)
    expect(quantities.map(({ key }) => key)).toEqual(['dataTable:t/a/n', 'dataTable:t/b/n', 'dataTable:t/total/n'])
    const json = relations.map((relation) => JSON.stringify(relation))
    expect(json).toEqual([...new Set(json)].sort())
    expect(json.length).toBeGreaterThan(0)
  })
  it('knows what was shown, and what was hidden and never shown', () => {
    expect([keys(system().published), keys(system().hiddenBefore)]).toEqual([[], []])
    expect([keys(system(then).published), keys(system(then).hiddenBefore)]).toEqual([['a/n', 'b/n', 'total/n'], []])
    expect([keys(system(hiddenThen).published), keys(system(hiddenThen).hiddenBefore)]).toEqual([['total/n'], ['a/n', 'b/n']])
    expect([keys(system(then, hiddenThen).published), keys(system(then, hiddenThen).hiddenBefore)]).toEqual([['a/n', 'b/n', 'total/n'], []])
  })
  it("has the cells of the report alone: an edition's are read already", () => {
    expect(system(then).cells).toEqual(system().cells)
    expect(system().cells).toHaveLength(3)
  })
})

describe('cells of the view', () => {
  it.each<[CellView, number | null]>([
    [{ type: 'money', amount: ore(465_000), unit: 'tkr', decimals: 0, sign: false }, 465_000],
    [{ type: 'number', value: 3, decimals: 0 }, 3],
    [{ type: 'number', value: 0, decimals: 0 }, 0],
    [{ type: 'percent', value: 18.4, decimals: 1, sign: false }, 18.4],
    [{ type: 'step', value: 2, label: 'yes' }, 2],
    [{ type: 'text', text: '3' }, null],
    [{ type: 'missing', reason: 'suppressed' }, null],
    [{ type: 'empty' }, null],
  ])('%j shows %s', (cell, number) => {
    expect(shownNumber(cell)).toBe(number)
  })

  it('every cell of every table, where it stands; headings have none', () => {
    const { view } = tablesIn(tableOf([n, column('m')], [['a', { n: 3, m: 4 }], ['b', { n: 5, m: null }]]), tableOf([n], [['a', { n: 6 }]], 'u'))
    const sections = view.sections.map((section, index) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'table' && index === 0 ? { ...block, rows: block.rows.map((row) => (row.key === 'b' ? { ...row, cells: [] } : row)) } : block)),
    }))
    const placed = cellsByAddress({ ...view, sections })
    expect([...placed].map(([address, { columnLabel, row, table, cell }]) => [address, table.key, row.key, columnLabel, shownNumber(cell)])).toEqual([
      ['dataTable:t/a/n', 'dataTable:t', 'a', 'n', 3],
      ['dataTable:t/a/m', 'dataTable:t', 'a', 'm', 4],
      ['dataTable:u/a/n', 'dataTable:u', 'a', 'n', 6],
    ])
    expect([...placed].every(([address, cell]) => cell.address === address)).toBe(true)
    expect(tablesOf(view).map(({ key }) => key)).toEqual(['dataTable:t', 'dataTable:u'])
    const prose: FormBlock = { kind: 'prose', sectionKey: 'p', required: false, instructions: null }
    expect(tablesOf(viewWith(FACTS, [prose]))).toEqual([])
  })
})
