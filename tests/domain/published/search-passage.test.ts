import { describe, expect, test } from 'vitest'
import { editionIndex, type IndexWords } from '@/lib/domain/published/search-passage'
import type { BlockView, CellView, ReportView, TableView } from '@/lib/domain/report-view'
import { demoView } from '@/tests/export/demo-view'

const words: IndexWords = { language: { endings: ['en'], genitive: 's', vowels: 'aeiouyåäö', stopWords: [] }, printFigure: ({ value }) => `${value} figure` }
const view = demoView()

/** A report of one section with these blocks. */
function reportOf(blocks: readonly BlockView[], number?: string): ReportView {
  return { ...view, sections: [{ key: 'goals', level: 2, title: 'Goals', blocks, ...(number === undefined ? {} : { number }) }] }
}
const piecesOf = (blocks: readonly BlockView[], number?: string) =>
  editionIndex(reportOf(blocks, number), words).passages.slice(2).map(({ anchor, text }) => [anchor, text])

const text = (words: string): CellView => ({ type: 'text', text: words })
const table = (more: Partial<TableView>): TableView => ({
  ...{ kind: 'table', key: 'risks', block: 'risks', title: 'Risks of the year', unit: null, legend: [], rowHeader: 'Risk', columns: [], rows: [] },
  ...more,
})
const row = (label: string, cells: readonly CellView[] = []) => ({ key: label, label, kind: 'item', depth: 0, cells }) as const

describe('what can be found of an edition', () => {
  test('its title and its headings, by what they stand under', () => {
    expect(editionIndex(reportOf([], '1.2'), words)).toMatchObject({
      ...{ municipality: 'Tyresö kommun', committee: 'Arbetsmarknads- och socialnämnden', title: 'Delårsrapport 2 2020', year: 2020, toMonth: 8 },
      passages: [
        { place: 0, anchor: 'innehall', heading: 'Arbetsmarknads- och socialnämnden, Tyresö kommun', text: 'Delårsrapport 2 2020' },
        { place: 1, anchor: 'goals', heading: '1.2 Goals', text: 'Goals', words: [{ word: 'goals', stem: 'goal' }] },
      ],
    })
  })

  test('texts by paragraph, figures as they read', () => {
    const figure = { type: 'figure', attrs: { figure: 'a', style: {}, seen: 0, value: 7 } }
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Cost is ' }, figure] }, { type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: 'Second.' }] }]
    const block = { kind: 'prose', sectionKey: 'x', carriedOver: false, required: false, body: { type: 'doc', content } } as unknown as BlockView
    expect(piecesOf([block])).toEqual([
      ['goals', 'Cost is 7 figure'],
      ['goals', 'Second.'],
    ])
  })

  test.each<[string, BlockView, readonly string[]]>([
    [
      'rows of tables with what is written in them, never their figures or levels',
      table({
        legend: ['How levels are set'],
        rows: [
          row('Staff', [text('Three have left.'), { type: 'number', value: 4711, decimals: 0 }, { type: 'missing', reason: 'suppressed' }, text(' ')]),
          row('Roof', [{ type: 'rating', level: 'met', proposed: null, reason: 'Because' }]),
          row('', []),
        ],
      }),
      ['Risks of the year', 'Staff – Three have left.', 'Roof', 'How levels are set'],
    ],
    [
      'explanations of changed targets',
      table({
        title: '',
        notes: {
          since: null,
          items: [
            { kind: 'targetChange', label: 'Care days', from: '2020-06', before: { type: 'empty' }, after: { type: 'empty' }, note: 'New rule' },
            { kind: 'targetChange', label: 'Care days', from: '2020-07', before: { type: 'empty' }, after: { type: 'empty' }, note: null },
            { kind: 'restatement', month: '2020-05', restated: 'outcome', changed: [] },
          ],
        },
      }),
      ['Care days – New rule'],
    ],
  ])('%s', (_, block, texts) => {
    expect(piecesOf([block])).toEqual(texts.map((each) => ['table:risks', each]))
  })

  const rating = { type: 'rating', level: 'met', proposed: null, reason: null } as const
  test.each<[string, BlockView, readonly string[]]>([
    ['the title of a chart', { kind: 'chart', chart: 'indicatorHistory' as never, table: table({ rows: [row('Staff')] }), ticks: [], bands: [] }, ['Risks of the year']],
    ['names of key figures', { kind: 'keyFigures', figures: [{ key: 'x' as never, label: 'Net cost', cell: { type: 'empty' } }] }, ['Net cost']],
    ['the title of a bridge', { kind: 'bridge', title: 'Since last', label: 'x', previousVariance: null, forecastChange: null, budgetChange: null, variance: null }, ['Since last']],
    ['comments on amounts', { kind: 'amountComments', title: 'Comments', items: [{ lineKey: 'a', label: 'Care', amount: null, comment: 'Dearer' }] }, ['Comments', 'Care – Dearer']],
    [
      'comments on levels',
      {
        ...{ kind: 'ratedComments', title: 'Areas' },
        items: [
          { key: 'a', label: '', rating, trend: null, commentary: 'All well' },
          { key: 'b', label: 'Water', rating, trend: null, commentary: '' },
        ],
      },
      ['Areas', 'All well', 'Water'],
    ],
    ['the title page', { kind: 'titlePage', subtitle: 'For the council', facts: [{ key: 'registryNumber' as never, label: 'Number', value: 'A 7' }] }, ['For the council', 'Number – A 7']],
    ['notes', { kind: 'note', style: 'note', lines: ['One', 'Two'] }, ['One', 'Two']],
  ])('%s', (_, block, texts) => {
    expect(piecesOf([block])).toEqual(texts.map((each) => ['goals', each]))
  })

  test('what stands twice in the same words is found where it stands first; what has no words is not', () => {
    const note: BlockView = { kind: 'note', style: 'note', lines: ['Goals', 'Twice', 'Twice', '–', '..'] }
    expect(piecesOf([note])).toEqual([['goals', 'Twice']])
  })

  test('the demo: every place once, in order, its anchors those of the page', () => {
    const { passages } = editionIndex(view, words)
    expect(passages.map(({ place }) => place)).toEqual(passages.map((_, index) => index))
    expect(passages.length).toBeGreaterThan(100)
    const anchors = new Set(['innehall', ...view.sections.flatMap(({ key, blocks }) => [key, ...blocks.flatMap((block) => (block.kind === 'table' ? [`table:${block.key}`] : []))])])
    expect(passages.filter(({ anchor }) => !anchors.has(anchor))).toEqual([])
  })
})
