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
