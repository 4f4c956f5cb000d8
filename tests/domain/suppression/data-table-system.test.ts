import { describe, expect, it } from 'vitest'
import type { DataTable, DataTableColumn } from '@/lib/domain/data-table'
import { dataTablePeople } from '@/lib/domain/suppression/data-table-people'
import { FACTS } from '../report-2020-08'
import { column, tableBlock, tableOf, viewWith } from './hidden-of'
import { systemWords } from './system-words'

const percent = (key: string, changed: Partial<DataTableColumn> = {}) => column(key, { type: 'percent', decimals: 1, ...changed })
const [n, of] = [column('n'), column('of')]

/** The system of tables that all stand in the report, without the name of the first table. */
function systemOf(...tables: readonly DataTable[]) {
  const facts = { ...FACTS, dataTables: tables }
  const words = systemWords(dataTablePeople(viewWith(facts, tables.map(({ key }) => tableBlock(key))), facts))
  const short = (lines: readonly string[]) => lines.map((line) => line.replaceAll('dataTable:t/', '')).join('; ')
  return { quantities: short(words.quantities), cells: short(words.cells.filter((line) => !line.includes(' count '))), relations: short(words.relations) }
}

/** A table, and what it tells: each list in one line. Counts have a cell each, which is not named again. */
const cases: readonly (readonly [string, DataTable, Partial<ReturnType<typeof systemOf>>])[] = [
  [
    'every count is a quantity; words and blanks are none',
    tableOf([n, of, column('w', { type: 'text' })], [['a', { n: 3, of: null, w: 'x' }], ['b', { n: 0, of: 'ca 7', w: null }]]),
    {
      quantities: 'a/n 3; b/n 0',
    },
  ],
  [
    'a column that falls below 0 holds differences',
    tableOf([n, of], [['a', { n: -3, of: 0 }], ['b', { n: 4, of: 12 }]]),
    {
      quantities: 'a/n -3 difference; b/n 4 difference; a/of 0; b/of 12',
    },
  ],
  [
    '0 is no difference',
    tableOf([n], [['a', { n: 0 }], ['b', { n: 4 }]]),
    {
      quantities: 'a/n 0; b/n 4',
    },
  ],
  [
    'rows that add up, where a number is missing too',
    tableOf([n, of], [['a', { n: 3, of: 30 }], ['b', { n: 9, of: null }], ['sum', { n: 12, of: 30 }]]),
    {
      quantities: 'a/n 3; b/n 9; sum/n 12; a/of 30; sum/of 30',
      relations: 'rowTotal: sum/n = a/n + b/n; rowTotal: sum/of = a/of',
    },
  ],
  [
    'columns that add up, where a number is missing too',
    tableOf([n, of, column('s')], [['a', { n: 3, of: 30, s: 33 }], ['b', { n: 9, of: null, s: 9 }]]),
    {
      quantities: 'a/n 3; b/n 9; a/of 30; a/s 33; b/s 9',
      relations: 'columnTotal: a/s = a/n + a/of; columnTotal: b/s = b/n',
    },
  ],
  [
    'a column that is the sum of two others, wherever they stand',
    tableOf([column('new'), column('x'), column('old'), column('d')], [['a', { new: 33, x: 500, old: 30, d: 3 }]]),
    {
      quantities: 'a/new 33; a/x 500; a/old 30; a/d 3',
      relations: 'columnTotal: a/new = a/d + a/old',
    },
  ],
  [
    'parts that make up their whole are found as such, and as a sum',
    tableOf([n, of], [['all', { n: 30, of: 10 }], ['w', { n: 27, of: 8 }, 'all'], ['m', { n: 3, of: 2 }, 'all']]),
    {
      quantities: 'all/n 30; w/n 27; m/n 3; all/of 10; w/of 8; m/of 2',
      relations: 'rowTotal: all/n = m/n + w/n; rowTotal: all/of = m/of + w/of; ofWhich: all/n = m/n + w/n; ofWhich: all/of = m/of + w/of',
    },
  ],
  [
    'parts that do not make up their whole leave a rest each; one that is larger leaves none',
    tableOf([n, of],
      [['all', { n: 30, of: 10 }], ['w', { n: 27, of: null }, 'all'], ['m', { n: 30, of: 12 }, 'all'], ['other', { n: 700, of: 900 }]]),
    {
      quantities: 'all/n 30; w/n 27; m/n 30; other/n 700; all/of 10; m/of 12; other/of 900; w/n#rest of all/n 3; m/n#rest of all/n 0',
      relations: 'ofWhich: all/n = w/n + w/n#rest of all/n; ofWhich: all/n = m/n + m/n#rest of all/n',
    },
  ],
  [
    'a share of another column, and those beside it',
    tableOf([n, of, percent('p')],
      [['a', { n: 3, of: 50, p: 6 }], ['b', { n: 20, of: 80, p: 25 }], ['c', { n: null, of: 70, p: 9 }], ['d', { n: 4, of: 90, p: null }]]),
    {
      quantities: 'a/n 3; b/n 20; d/n 4; a/of 50; b/of 80; c/of 70; d/of 90; a/n#rest of a/of 47; b/n#rest of b/of 60',
      cells: 'a/p percent 6 of a/n, a/of, a/n#rest of a/of; b/p percent 25 of b/n, b/of, b/n#rest of b/of',
      relations: 'ofWhich: a/of = a/n + a/n#rest of a/of; ofWhich: b/of = b/n + b/n#rest of b/of',
    },
  ],
  [
    'a change leaves no rest',
    tableOf([of, n, percent('p')], [['a', { of: 30, n: 3, p: -90 }], ['b', { of: 50, n: 75, p: 50 }]]),
    {
      quantities: 'a/of 30; b/of 50; a/n 3; b/n 75',
      cells: 'a/p percent -90 of a/n, a/of; b/p percent 50 of b/n, b/of',
    },
  ],
  [
    'a share of the total below',
    tableOf([n, percent('p')], [['a', { n: 3, p: 6 }], ['b', { n: 47, p: 94 }], ['sum', { n: 50, p: 100 }]]),
    {
      quantities: 'a/n 3; b/n 47; sum/n 50; a/n#rest of sum/n 47; b/n#rest of sum/n 3; sum/n#rest of sum/n 0',
      cells:
        'a/p percent 6 of a/n, sum/n, a/n#rest of sum/n; ' +
        'b/p percent 94 of b/n, sum/n, b/n#rest of sum/n; ' +
        'sum/p percent 100 of sum/n, sum/n, sum/n#rest of sum/n',
      relations:
        'rowTotal: sum/n = a/n + b/n; ' +
        'ofWhich: sum/n = a/n + a/n#rest of sum/n; ' +
        'ofWhich: sum/n = b/n + b/n#rest of sum/n; ' +
        'ofWhich: sum/n = sum/n + sum/n#rest of sum/n',
    },
  ],
  [
    'a percentage and a mean of the people in a declared column',
    tableOf([of, percent('p', { people: { of: 'of' } }), column('m', { decimals: 1, people: { of: 'of' } })],
      [['a', { of: 41, p: 5, m: 3.5 }], ['b', { of: null, p: 5, m: 3.5 }], ['c', { of: 'ca 8', p: 50, m: null }]]),
    {
      quantities: 'a/of 41; a/p#counted 2; a/p#rest 39; a/of#answers 41',
      cells: 'a/p percent 5 of a/of, a/p#counted, a/p#rest; a/m mean 3.5 of a/of#answers',
    },
  ],
  [
    'what is declared to be of nobody',
    tableOf([of, percent('p', { people: 'none' }), column('m', { decimals: 1 })], [['a', { of: 41, p: 5, m: 3.5 }]]),
    {
      quantities: 'a/of 41',
    },
  ],
  [
    'columns that are computed from counts',
    tableOf([n, of, percent('p', { derived: { kind: 'fraction', met: 'n', of: 'of' } }), column('l', { type: 'rating', derived: { kind: 'level', of: 'n', decimals: 0, bands: [{ from: 3, level: 'met' }], favourableDirection: 'higher' } }), column('s', { derived: { kind: 'sum', of: ['n', 'of'] } })],
      [['a', { n: 3, of: 50 }], ['b', { n: 20, of: null }]]),
    {
      quantities: 'a/n 3; b/n 20; a/of 50; a/s 53; a/n#rest of a/of 47; a/n#rest of a/s 50',
      cells:
        'a/p percent 6 of a/n, a/of, a/n#rest of a/of; ' +
        'a/p percent 6 of a/n, a/s, a/n#rest of a/s; ' +
        'a/p percent 6 of a/s, a/of; ' +
        'a/p percent 6 of a/n, a/of; ' +
        'b/p percent - of b/n; ' +
        'a/l rating - of a/n; ' +
        'b/l rating - of b/n',
      relations: 'columnTotal: a/s = a/n + a/of; ofWhich: a/of = a/n + a/n#rest of a/of; ofWhich: a/s = a/n + a/n#rest of a/s',
    },
  ],
  [
    'a change on the row above; the first row has none',
    tableOf([n, column('d', { derived: { kind: 'changeOnRow', of: 'n', base: 'above' } })], [['a', { n: 90 }], ['b', { n: 30 }], ['c', { n: 50 }]]),
    {
      quantities: 'a/n 90; b/n 30; c/n 50',
      cells: 'a/d percent - of a/n; b/d percent -60 of b/n, a/n; c/d percent 20 of c/n, b/n',
    },
  ],
  [
    'a difference on the row below; the last row has none',
    tableOf([n, percent('d', { derived: { kind: 'differenceOnRow', of: 'n', base: 'below' } })],
      [['a', { n: 90 }], ['b', { n: 30 }], ['c', { n: 50 }]]),
    {
      quantities: 'a/n 90; b/n 30; c/n 50',
      cells: 'a/d percent 200 of a/n, b/n; b/d percent -40 of b/n, c/n; c/d percent - of c/n',
    },
  ],
  [
    'a row of means follows from its rows, a row of sums counts',
    { ...tableOf([n], []), rows: [{ key: 'a', label: 'a', cells: { n: 30 } }, { key: 'b', label: 'b', cells: { n: 50 } }, { key: 'm', label: 'm', derived: { kind: 'mean', of: null }, cells: {} }, { key: 'k', label: 'k', derived: { kind: 'mean', of: ['b'] }, cells: {} }, { key: 's', label: 's', derived: { kind: 'sum', of: ['a', 'b'] }, cells: {} }] },
    {
      quantities: 'a/n 30; b/n 50; s/n 80',
      cells: 'm/n mean 40 of a/n, b/n, s/n; k/n mean 50 of b/n',
      relations: 'rowTotal: s/n = a/n + b/n',
    },
  ],
]

describe('what a data table tells of people', () => {
  it.each(cases)('%s', (_, table, told) => {
    expect(systemOf(table)).toEqual({ quantities: '', cells: '', relations: '', ...told })
  })

  it('counts are told by their own cells', () => {
    const facts = { ...FACTS, dataTables: [tableOf([n], [['a', { n: 3 }], ['b', { n: null }]])] }
    const { cells } = dataTablePeople(viewWith(facts, [tableBlock()]), facts)
    expect(cells).toEqual([{ address: 'dataTable:t/a/n', telling: 'count', about: ['dataTable:t/a/n'], number: 3 }])
  })
  it('a table that does not stand in the report tells nothing', () => {
    const facts = { ...FACTS, dataTables: [tableOf([n], [['a', { n: 3 }]]), tableOf([n], [['a', { n: 4 }]], 'u')] }
    expect(systemWords(dataTablePeople(viewWith(facts, [tableBlock('u')]), facts)).quantities).toEqual(['dataTable:u/a/n 4'])
  })
})
