import { describe, expect, it } from 'vitest'
import type { DataTable } from '@/lib/domain/data-table'
import type { FormBlock } from '@/lib/domain/form'
import type { CellView } from '@/lib/domain/report-view'
import { FACTS } from '../report-2020-08'
import { cellsOf, viewOf, viewsOf } from './view-of'

const survey: DataTable = {
  key: 'survey',
  kind: 'survey',
  title: 'Medarbetarenkät',
  source: null,
  columns: [
    { key: 'mean', label: 'Medel', type: 'number', decimals: 2 },
    { key: 'share', label: 'Andel', type: 'percent', decimals: 1 },
    { key: 'level', label: 'Bedömning', type: 'rating', decimals: 0 },
    { key: 'remark', label: 'Anmärkning', type: 'text', decimals: 0 },
  ],
  rows: [
    { key: 'q1', label: 'Fråga 1', cells: { mean: 4.5, share: 62.5, level: 'met', remark: 'x' } },
    { key: 'q2', label: 'Fråga 2', cells: { mean: 0, share: null, level: 'bra', remark: null } },
    { key: 'q3', label: 'Fråga 3', cells: { mean: 'ca 4', level: 2 } },
  ],
}
const block: FormBlock = { kind: 'dataTable', tableKey: 'survey', rowHeader: 'Fråga {year}' }
const facts = { ...FACTS, dataTables: [survey] }
const MISSING: CellView = { type: 'missing', reason: 'none' }

describe('data table', () => {
  const table = viewOf(facts, block, 'table')

  it('has its own title and columns', () => {
    expect(table).toMatchObject({ key: 'dataTable:survey', title: 'Medarbetarenkät', rowHeader: 'Fråga 2020' })
    expect(table.columns.map((column) => column.align)).toEqual(['end', 'end', 'start', 'start'])
  })

  it.each<[string, Record<string, CellView>]>([
    [
      'q1',
      {
        mean: { type: 'number', value: 4.5, decimals: 2 },
        share: { type: 'percent', value: 62.5, decimals: 1, sign: false },
        level: { type: 'rating', level: 'met', proposed: null, reason: null },
        remark: { type: 'text', text: 'x' },
      },
    ],
    ['q2', { mean: { type: 'number', value: 0, decimals: 2 }, share: MISSING, level: { type: 'text', text: 'bra' }, remark: MISSING }],
    ['q3', { mean: { type: 'text', text: 'ca 4' }, share: MISSING, level: { type: 'number', value: 2, decimals: 0 }, remark: MISSING }],
  ])('cells by type: %s', (key, cells) => {
    expect(cellsOf(table, key)).toEqual(cells)
  })

  it('is left out when the facts lack it', () => {
    expect(viewsOf(FACTS, block)).toEqual([])
  })
})

describe('data table as the form wants it', () => {
  const chosen = [
    { key: 'level', label: '', group: null, decimals: 0 },
    { key: 'mean', label: 'Medel {year}', group: 'Enkät {year}', decimals: 0 },
    { key: 'unknown', label: 'Borta', group: null, decimals: 0 },
  ]
  const table = viewOf(facts, { ...block, title: 'Enkät {year}', printed: chosen, legend: ['Grön: {year}'] }, 'table')

  it('has the title, columns and legend of the form, and the figures of the table', () => {
    expect(table).toMatchObject({ title: 'Enkät 2020', legend: ['Grön: 2020'] })
    expect(table.columns).toMatchObject([
      { key: 'level', label: 'Bedömning', group: null, align: 'start' },
      { key: 'mean', label: 'Medel 2020', group: 'Enkät 2020', align: 'end' },
    ])
    expect(cellsOf(table, 'q1')).toMatchObject({ level: { level: 'met' }, mean: { value: 4.5, decimals: 2 } })
  })

  it('null leaves the title as stored', () => {
    expect(viewOf(facts, { ...block, title: null }, 'table').title).toBe('Medarbetarenkät')
  })
})

describe('data table with derived cells', () => {
  const derived: DataTable = {
    key: 'survey',
    kind: 'survey',
    title: 'Medarbetarenkät',
    source: null,
    columns: [
      { key: 'april', label: 'April', type: 'percent', decimals: 0 },
      { key: 'august', label: 'Augusti', type: 'percent', decimals: 0 },
      { key: 'change', label: 'Förändring', type: 'percent', decimals: 0, derived: { kind: 'change', from: 'april', to: 'august' } },
      { key: 'mean', label: 'Medel', type: 'percent', decimals: 0, derived: { kind: 'mean', of: ['april', 'august'] } },
      {
        key: 'level',
        label: 'Bedömning',
        type: 'rating',
        decimals: 0,
        derived: { kind: 'level', of: 'mean', decimals: 0, bands: [{ from: 60, level: 'met' }], favourableDirection: 'higher' },
      },
      { key: 'remark', label: 'Anmärkning', type: 'text', decimals: 0 },
    ],
    rows: [
      { key: 'q1', label: 'Fråga 1', cells: { april: 53, august: 65, remark: null } },
      { key: 'q1a', label: 'varav kvinnor', partOf: 'q1', cells: { april: 50 } },
      { key: 'all', label: 'Medelvärde', derived: { kind: 'mean', of: null }, cells: {} },
    ],
  }
  const view = viewOf({ ...FACTS, dataTables: [derived] }, block, 'table')

  it('marks what nobody types', () => {
    expect(view.columns.map((column) => column.derived ?? false)).toEqual([false, false, true, true, true, false])
    expect(view.rows.map(({ kind, depth, derived: computed }) => [kind, depth, computed ?? false])).toEqual([
      ['item', 0, false],
      ['ofWhich', 1, false],
      ['total', 0, true],
    ])
  })

  it('shows figures, a change with its sign, and a level with its numbers', () => {
    expect(cellsOf(view, 'q1')).toMatchObject({
      change: { type: 'percent', value: 12, sign: true },
      mean: { type: 'percent', value: 59, sign: false },
      level: { type: 'rating', level: 'notAssessed', proposed: { basis: { code: 'inBand', value: 59 } }, reason: null },
      remark: MISSING,
    })
    expect(cellsOf(view, 'q1a')).toMatchObject({ change: MISSING, mean: { value: 50 } })
  })

  it('words have no mean: nothing belongs there', () => {
    expect(cellsOf(view, 'all')).toMatchObject({ april: { type: 'percent', value: 53 }, remark: { type: 'empty' } })
  })
})
