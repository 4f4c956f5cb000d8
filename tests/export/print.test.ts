import { expect, test } from 'vitest'
import type { ReportView, TableView } from '@/lib/domain/report-view'
import { printDocument } from '@/lib/export/print/print-report'
import { demoView } from './demo-view'
import { EDITION_META } from './edition-view'

const table = (key: string, legend: readonly string[]): TableView => ({
  kind: 'table',
  key,
  block: 'dataTable',
  title: key,
  unit: 'tkr',
  legend,
  rowHeader: 'Rad',
  columns: [
    { key: 'a', label: 'A', group: null, align: 'end' },
    { key: 'b', label: 'B', group: 'Grupp', align: 'end' },
    { key: 'c', label: 'C', group: 'Grupp', align: 'end' },
  ],
  rows: [{ key: 'r', label: 'Rad', kind: 'item', depth: 0, strong: true, cells: [{ type: 'empty' }, { type: 'empty' }, { type: 'text', text: 'x' }] }],
})

function printed(blocks: ReportView['sections'][number]['blocks']) {
  const view = demoView('2023', '2023-04')
  return printDocument({ ...view, sections: view.sections.slice(0, 1).map((section) => ({ ...section, blocks })) }, EDITION_META).sections[0]?.blocks ?? []
}

test('a legend that the next table repeats stands once, below them all', () => {
  expect(printed([table('one', ['Grön: klart.']), table('two', ['Grön: klart.'])]).map(({ kind }) => kind)).toEqual(['table', 'table', 'list'])
  expect(printed([table('one', ['Grön: klart.']), table('two', ['Röd: inte.'])]).map(({ kind }) => kind)).toEqual(['table', 'list', 'table', 'list'])
})

test('headers of groups span their columns, others both rows; the name of a goal runs on over empty cells', () => {
  const [block] = printed([table('one', [])])
  if (block?.kind !== 'table') throw new Error('There is no table.')
  const spans = block.head.map((row) => row.map(({ header, columns, rows }) => [header, columns, rows]))
  expect(spans).toEqual([
    [['column', 1, 2], ['column', 1, 2], ['columnGroup', 2, 1]],
    [['column', 1, 1], ['column', 1, 1]],
  ])
  expect(block.rows[0]?.cells.map(({ header, columns }) => [header, columns])).toEqual([['row', 3], [null, 1]])
})

test('a repeated table has its anchor at the first', () => {
  const tables = printed([table('one', []), table('one', [])]).filter((block) => block.kind === 'table')
  expect(tables.map(({ anchor }) => anchor)).toEqual(['table:one', null])
})

test('a correction says under its title when, why and what; a first edition says nothing of it', () => {
  const view = demoView('2023', '2023-04')
  const changes = Array.from({ length: 32 }, (_, index) => ({ sentence: `Ändring ${index + 1}.`, anchor: null }))
  const wordsOf = (of: typeof EDITION_META) => JSON.stringify(printDocument(view, of).front)
  const corrected = wordsOf({ ...EDITION_META, changes })
  const said = ['Rättad 22 september 2020', EDITION_META.reason, 'Detta har ändrats sedan utgåva 1', 'Ändring 30.', '2 ändringar till.']
  for (const each of said) expect(corrected).toContain(each)
  expect(corrected).not.toContain('Ändring 31.')
  expect(JSON.stringify(printDocument(view, EDITION_META).foot)).toContain('som rättades: /rapporter/tyreso/asn/2020-08/utgava-1/')
  expect(wordsOf({ ...EDITION_META, reason: null, number: 1 })).not.toContain('Rättad')
})
