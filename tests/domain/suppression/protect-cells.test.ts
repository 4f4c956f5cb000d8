import { describe, expect, it } from 'vitest'
import type { DataTable } from '@/lib/domain/data-table'
import type { FormBlock } from '@/lib/domain/form'
import { ore } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { BlockView, CellView, ReportView } from '@/lib/domain/report-view'
import { hiddenValues, protect, type HiddenCell } from '@/lib/domain/suppression/protect'
import { columns } from '../blocks/view-of'
import { FACTS } from '../report-2020-08'
import { column, tableBlock, tableOf, viewWith } from './hidden-of'

const SUPPRESSED: CellView = { type: 'missing', reason: 'suppressed' }
const number = (value: number): CellView => ({ type: 'number', value, decimals: 0 })
const [n, of] = [column('n', { label: 'Number' }), column('of')]
const share = column('p', { type: 'percent', decimals: 1 })
const families: DataTable = { ...tableOf([n, of, share], [['a', { n: 3, of: 50, p: 6 }], ['b', { n: 20, of: 80, p: 25 }]]), title: 'Families' }

function factsWith(...dataTables: readonly DataTable[]): ReportFacts {
  return { ...FACTS, dataTables }
}

function done(facts: ReportFacts, view: ReportView, threshold = 5, earlier: readonly ReportView[] = []) {
  return protect(view, { threshold, facts, earlier })
}

/** The view with one cell of the first row changed. */
function withCell(view: ReportView, columnNumber: number, cell: CellView): ReportView {
  const block = (each: BlockView): BlockView =>
    each.kind === 'table' ? { ...each, rows: each.rows.map((row, index) => (index === 0 ? { ...row, cells: row.cells.map((old, place) => (place === columnNumber ? cell : old)) } : row)) } : each
  return { ...view, sections: view.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) }
}

const cellsOf = (view: ReportView) => view.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : [])))

describe('what is hidden of a table', () => {
  const facts = factsWith(families)
  const view = viewWith(facts, [tableBlock(), { kind: 'prose', sectionKey: 'p', required: false, instructions: null }])

  it('is told to the authors cell by cell, in the order of addresses', () => {
    expect(done(facts, view).hidden).toEqual([
      {
        ...{ address: 'dataTable:t/a/n', table: 'Families', row: 'a', column: 'Number', cell: number(3), exposed: false },
        reason: { kind: 'small' },
      },
      {
        ...{ address: 'dataTable:t/a/p', table: 'Families', row: 'a', column: 'p', cell: { type: 'percent', value: 6, decimals: 1, sign: false }, exposed: false },
        reason: { kind: 'follows', telling: 'percent', from: 'dataTable:t/a/n' },
      },
    ])
  })
  it('shows two points, and nothing else is touched', () => {
    const after = done(facts, view).view
    expect(cellsOf(after)).toEqual([[SUPPRESSED, number(50), SUPPRESSED], cellsOf(view)[1]])
    expect({ ...after, sections: [] }).toEqual({ ...view, sections: [] })
    expect(after.sections.map(({ blocks }) => blocks.map((block) => (block.kind === 'table' ? { ...block, rows: [] } : block)))).toEqual(
      view.sections.map(({ blocks }) => blocks.map((block) => (block.kind === 'table' ? { ...block, rows: [] } : block))),
    )
  })
  it('the report comes back as it is when nothing is small', () => {
    expect(done(facts, view, 3)).toEqual({ view, hidden: [] })
  })
  it.each<[string, CellView]>([
    ['is missing', { type: 'missing', reason: 'notMeasuredYet' }],
    ['is empty', { type: 'empty' }],
    ['is hidden already', SUPPRESSED],
  ])('a cell that %s stays', (_, cell) => {
    const { hidden, view: after } = done(facts, withCell(view, 2, cell))
    expect(hidden.map(({ address }) => address)).toEqual(['dataTable:t/a/n'])
    expect(cellsOf(after)[0]?.[2]).toEqual(cell)
  })
  it('a cell that holds something else than a number is hidden as well', () => {
    expect(done(facts, withCell(view, 2, { type: 'text', text: '3 of 50' })).hidden.map(({ address }) => address)).toEqual(['dataTable:t/a/n', 'dataTable:t/a/p'])
  })
  it('a table that stands twice is hidden twice and told once', () => {
    const twice = viewWith(facts, [tableBlock(), tableBlock()])
    expect(done(facts, twice).hidden).toHaveLength(2)
    expect(cellsOf(done(facts, twice).view).map((cells) => cells[0])).toEqual([SUPPRESSED, number(20), SUPPRESSED, number(20)])
  })
  it('what an earlier edition shows is marked, with what follows from it', () => {
    expect(done(facts, view, 5, [view]).hidden.map(({ exposed }) => exposed)).toEqual([true, true])
  })
  it("a count's own reason goes before that it follows from another", () => {
    const sums = { ...tableOf([n, column('m'), column('s', { people: 'count', derived: { kind: 'sum', of: ['n', 'm'] } })], [['a', { n: 3, m: 20 }], ['b', { n: 60, m: 80 }]]) }
    const { hidden } = done(factsWith(sums), viewWith(factsWith(sums), [tableBlock()]))
    expect(hidden.map(({ address, reason }) => [address, reason])).toEqual([
      ['dataTable:t/a/m', { kind: 'complementary', relation: 'columnTotal', protects: 'dataTable:t/a/n' }],
      ['dataTable:t/a/n', { kind: 'small' }],
    ])
  })
})

describe('a level beside a hidden number', () => {
  const goal = { key: 'g', parentKey: null, level: 'strategicGoal', name: 'g', note: null, indicatorKeys: ['i'] } as const
  const target = { fromMonth: 1, operator: 'lte', fullYear: 30, periodMethod: 'fullYear', periodTargets: [], note: null } as const
  const facts: ReportFacts = {
    ...FACTS,
    plan: { ...FACTS.plan, goals: [goal] },
    indicators: [
      {
        ...{ key: 'i', name: 'i', orgUnitKey: null, measurementUnit: 'number', scale: [], decimals: 0, favourableDirection: 'lower', accumulation: 'latest' },
        ...{ frequency: 'interim', nationalCode: null, sensitive: true, ratingRule: null, targets: [target] },
      },
    ],
    indicatorValues: [
      {
        ...{ indicatorKey: 'i', period: FACTS.report.period, breakdown: '', value: 3, missing: null, answers: null, population: null, remark: null },
        ...{ carriedOverFrom: null, version: 1 },
      },
    ],
  }
  const goals: FormBlock = { kind: 'goalTable', rootLevel: 'strategicGoal', title: 'Goals', rowHeader: '', legend: [], columns: columns('rating') }
  const view = viewWith(facts, [goals])
  const levelIn = (given: ReportView) =>
    given.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.filter(({ key }) => key === 'g/i').flatMap(({ cells }) => cells) : [])))[0]

  it('loses the numbers that it was proposed from', () => {
    const level = levelIn(view)
    expect(level).toMatchObject({ type: 'rating', level: 'met', proposed: { level: 'met' } })
    expect(levelIn(done(facts, view).view)).toEqual({ ...level, proposed: null })
  })
  it('keeps the reason that was given, and stays as it is when there are no such numbers', () => {
    const given: CellView = { type: 'rating', level: 'met', proposed: null, reason: 'Known to all' }
    const set = JSON.parse(JSON.stringify(view).replace(JSON.stringify(levelIn(view)), JSON.stringify(given))) as ReportView
    expect(levelIn(set)).toEqual(given)
    expect(done(facts, set)).toEqual({ view: set, hidden: [] })
  })
})

describe('the hidden numbers, for whoever looks for them in texts', () => {
  const cell = (shown: CellView): HiddenCell => ({ address: 't/r/c', table: 'T', row: 'R', column: 'C', cell: shown, reason: { kind: 'small' }, exposed: false })
  it.each<[CellView, unknown]>([
    [number(3), { unit: 'number', value: 3 }],
    [{ type: 'percent', value: 6, decimals: 1, sign: false }, { unit: 'percent', value: 6 }],
    [{ type: 'money', amount: ore(28_830_000), unit: 'tkr', decimals: 0, sign: false }, { unit: 'ore', value: 28_830_000 }],
    [{ type: 'step', value: 2, label: 'yes' }, { unit: 'number', value: 2 }],
  ])('%j', (shown, value) => {
    expect(hiddenValues([cell(shown)])).toEqual([{ address: 't/r/c', table: 'T', row: 'R', column: 'C', ...(value as object) }])
  })
  it('a cell without a number has none', () => {
    expect(hiddenValues([cell({ type: 'text', text: 'improved' })])).toEqual([])
  })
})
