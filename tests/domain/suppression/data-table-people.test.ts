import { describe, expect, it } from 'vitest'
import type { DataTable } from '@/lib/domain/data-table'
import { FACTS } from '../report-2020-08'
import { column, hiddenIn, protectedWith, tableBlock, tableOf } from './hidden-of'

const percent = (key: string, changed = {}) => column(key, { type: 'percent', decimals: 1, ...changed })
const n = column('n')

function hiddenFrom(...tables: DataTable[]) {
  return hiddenIn(protectedWith({ ...FACTS, dataTables: tables }, tables.map(({ key }) => tableBlock(key))))
}

describe('which cells of a data table are hidden, and why', () => {
  it.each<[string, DataTable, Readonly<Record<string, string>>]>([
    ['no small count: nothing', tableOf([n], [['a', { n: 5 }], ['b', { n: 70 }]]), {}],
    ['none at all is shown', tableOf([n], [['a', { n: 0 }], ['b', { n: 7 }]]), {}],
    ['a small count alone', tableOf([n], [['a', { n: 4 }], ['b', { n: 20 }], ['c', { n: 90 }]]), { 'a/n': 'small' }],
    ['a missing count, and words', tableOf([n], [['a', { n: null }], ['b', { n: 'ca 3' }]]), {}],
    ['decimals count nobody', tableOf([column('n', { decimals: 1 })], [['a', { n: 2.5 }]]), {}],
    ['decimals that are declared to', tableOf([column('n', { decimals: 1, people: 'count' })], [['a', { n: 2.5 }]]), { 'a/n': 'small' }],
    ['whole numbers that are declared not to', tableOf([column('n', { people: 'none' })], [['a', { n: 2 }]]), {}],
    ['a comparison counts nobody unless declared', { ...tableOf([n], [['a', { n: 2 }]]), kind: 'comparison' }, {}],
    ['a column that falls below 0 holds differences', tableOf([n], [['a', { n: -2 }], ['b', { n: 3 }], ['c', { n: 9 }]]), {}],
    [
      'the cheapest other row of a total',
      tableOf([n], [['a', { n: 3 }], ['b', { n: 9 }], ['c', { n: 40 }], ['total', { n: 52 }]]),
      { 'a/n': 'small', 'b/n': 'rowTotal' },
    ],
    [
      'two small rows protect each other below a large enough total',
      tableOf([n], [['a', { n: 3 }], ['b', { n: 4 }], ['c', { n: 40 }], ['total', { n: 47 }]]),
      { 'a/n': 'small', 'b/n': 'small' },
    ],
    [
      'two small rows that are too few to protect each other',
      tableOf([n], [['a', { n: 1 }], ['b', { n: 1 }], ['c', { n: 40 }], ['total', { n: 42 }]]),
      { 'a/n': 'small', 'b/n': 'small', 'c/n': 'rowTotal' },
    ],
    [
      'a total first',
      tableOf([n], [['total', { n: 52 }], ['a', { n: 3 }], ['b', { n: 9 }], ['c', { n: 40 }]]),
      { 'a/n': 'small', 'b/n': 'rowTotal' },
    ],
    [
      'a total of columns, one of them not come yet',
      tableOf(['q1', 'q2', 'q3', 'sum'].map((key) => column(key)), [['a', { q1: 3, q2: 9, q3: null, sum: 12 }]]),
      { 'a/q1': 'small', 'a/q2': 'columnTotal' },
    ],
    [
      'new = old + difference',
      tableOf(['old', 'new', 'diff'].map((key) => column(key)), [['a', { old: 30, new: 33, diff: 3 }], ['b', { old: 30, new: 50, diff: 20 }]]),
      { 'a/diff': 'small', 'a/old': 'columnTotal' },
    ],
    [
      'new = old + difference, where numbers fell',
      tableOf(['old', 'new', 'diff'].map((key) => column(key)), [['a', { old: 30, new: 3, diff: -27 }], ['b', { old: 30, new: 50, diff: 20 }]]),
      { 'a/new': 'small', 'a/diff': 'columnTotal' },
    ],
    [
      'a part leaves a rest that is small',
      tableOf([n], [['all', { n: 12 }], ['women', { n: 11 }, 'all'], ['other', { n: 70 }]]),
      { 'women/n': 'ofWhich' },
    ],
    [
      'parts that make up the whole',
      tableOf([n], [['all', { n: 30 }], ['women', { n: 27 }, 'all'], ['men', { n: 3 }, 'all']]),
      { 'men/n': 'small', 'women/n': 'ofWhich' },
    ],
    ['a part that is no part', tableOf([n], [['all', { n: 12 }], ['x', { n: 50 }, 'all'], ['y', { n: null }, 'all']]), {}],
  ])('%s', (_, table, hidden) => {
    expect(hiddenFrom(table)).toEqual(hidden)
  })

  it.each<[string, DataTable, Readonly<Record<string, string>>]>([
    [
      'a share of a column tells the part',
      tableOf([n, column('of'), percent('p')], [['a', { n: 3, of: 50, p: 6 }], ['b', { n: 20, of: 80, p: 25 }]]),
      { 'a/n': 'small', 'a/p': 'percent' },
    ],
    [
      'a share tells those who are not in it',
      tableOf([column('of'), n, percent('p')], [['a', { n: 48, of: 50, p: 96 }], ['b', { n: 20, of: 80, p: 25 }]]),
      { 'a/p': 'percent', 'a/n': 'ofWhich' },
    ],
    [
      'a change tells the old and the new',
      tableOf([column('old'), n, percent('p')], [['a', { old: 30, n: 3, p: -90 }], ['b', { old: 50, n: 75, p: 50 }]]),
      { 'a/n': 'small', 'a/p': 'percent' },
    ],
    [
      'a share of the total below',
      tableOf([n, percent('p')], [['a', { n: 3, p: 6 }], ['b', { n: 7, p: 14 }], ['c', { n: 40, p: 80 }], ['sum', { n: 50, p: 100 }]]),
      { 'a/n': 'small', 'a/p': 'percent', 'b/n': 'rowTotal', 'b/p': 'percent' },
    ],
    ['a percentage of nothing known', tableOf([n, percent('p')], [['a', { n: 3, p: 71 }], ['b', { n: 90, p: null }]]), { 'a/n': 'small' }],
    [
      'declared: few answer',
      tableOf([column('answers'), percent('p', { people: { of: 'answers' } }), column('mean', { decimals: 1, people: { of: 'answers' } })], [
        ['a', { answers: 4, p: 50, mean: 3.5 }],
        ['b', { answers: 40, p: 50, mean: 4.2 }],
        ['c', { answers: null, p: 50, mean: 4.1 }],
      ]),
      { 'a/answers': 'small', 'a/p': 'percent', 'a/mean': 'mean' },
    ],
    [
      'declared: few in the share, or few left out',
      tableOf([column('of'), percent('p', { people: { of: 'of' } })], [['a', { of: 40, p: 5 }], ['b', { of: 60, p: 95 }], ['c', { of: 70, p: 50 }]]),
      { 'a/p': 'percent', 'b/p': 'percent' },
    ],
  ])('%s', (_, table, hidden) => {
    expect(hiddenFrom(table)).toEqual(hidden)
  })

  it.each<[string, DataTable, Readonly<Record<string, string>>]>([
    [
      'fraction, change and level',
      tableOf(
        [
          n,
          column('of'),
          percent('p', { derived: { kind: 'fraction', met: 'n', of: 'of' } }),
          column('d', { derived: { kind: 'change', from: 'of', to: 'n' } }),
          column('l', { type: 'rating', derived: { kind: 'level', of: 'n', decimals: 0, bands: [{ from: 3, level: 'met' }], favourableDirection: 'higher' } }),
        ],
        [['a', { n: 3, of: 50 }], ['b', { n: 20, of: 80 }]],
      ),
      { 'a/n': 'small', 'a/p': 'percent', 'a/d': 'percent', 'a/l': 'rating' },
    ],
    [
      'a change on the row above tells both rows',
      tableOf([n, column('d', { derived: { kind: 'changeOnRow', of: 'n', base: 'above' } })], [['a', { n: 90 }], ['b', { n: 3 }], ['c', { n: 50 }]]),
      { 'b/n': 'small', 'b/d': 'percent', 'c/d': 'percent' },
    ],
    [
      'a difference on the row below',
      tableOf([n, percent('d', { derived: { kind: 'differenceOnRow', of: 'n', base: 'below' } })], [['a', { n: 90 }], ['b', { n: 3 }], ['c', { n: 50 }]]),
      { 'a/d': 'percent', 'b/d': 'percent', 'b/n': 'small' },
    ],
    [
      'a computed sum of columns, and a row of means',
      {
        ...tableOf([column('q1'), column('q2'), column('s', { derived: { kind: 'sum', of: ['q1', 'q2'] } })], [['a', { q1: 3, q2: 9 }], ['b', { q1: 60, q2: 80 }]]),
        rows: [
          { key: 'a', label: 'a', cells: { q1: 3, q2: 9 } },
          { key: 'b', label: 'b', cells: { q1: 60, q2: 80 } },
          { key: 'm', label: 'm', derived: { kind: 'mean', of: null }, cells: {} },
          { key: 'k', label: 'k', derived: { kind: 'mean', of: ['b'] }, cells: {} },
        ],
      },
      { 'a/q1': 'small', 'a/q2': 'columnTotal', 'm/q1': 'mean', 'm/q2': 'mean' },
    ],
  ])('computed: %s', (_, table, hidden) => {
    expect(hiddenFrom(table)).toEqual(hidden)
  })

  it('the same number in another table under the same names', () => {
    const columns = [n]
    const first = tableOf(columns, [['a', { n: 3 }], ['b', { n: 9 }], ['c', { n: 40 }], ['total', { n: 52 }]])
    const second = tableOf(columns, [['a', { n: 3 }], ['b', { n: 9 }], ['x', { n: 71 }]], 'u')
    const { hidden } = protectedWith({ ...FACTS, dataTables: [first, second] }, [tableBlock('t'), tableBlock('u')])
    expect(hidden.map(({ address }) => address)).toEqual(['dataTable:t/a/n', 'dataTable:t/c/n', 'dataTable:u/a/n'])
  })
})
