import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computedTable, proposedCellLevel } from '@/lib/domain/computed-table'
import { columnsBehind, type DataTable, type DataTableColumn, type DataTableRow, type DerivedColumn, type DerivedRow } from '@/lib/domain/data-table'

const column = (key: string, derived?: DerivedColumn, type: DataTableColumn['type'] = 'number'): DataTableColumn => ({
  key,
  label: key,
  type,
  decimals: 2,
  ...(derived === undefined ? {} : { derived }),
})
const row = (key: string, cells: DataTableRow['cells'], more: Partial<DataTableRow> = {}): DataTableRow => ({ key, label: key, cells, ...more })
const total = (key: string, derived: DerivedRow): DataTableRow => row(key, {}, { derived })
const table = (kind: DataTable['kind'], columns: readonly DataTableColumn[], rows: readonly DataTableRow[]): DataTable => ({
  key: 't',
  kind,
  title: 'T',
  source: null,
  columns,
  rows,
})
const cellsOf = (made: DataTable, key: string) => computedTable(made).rows.find((each) => each.key === key)?.cells

const LEVEL: DerivedColumn = {
  kind: 'level',
  of: 'mean',
  decimals: 2,
  bands: [
    { from: 5, level: 'met' },
    { from: 3, level: 'partlyMet' },
    { from: 1, level: 'notMet' },
  ],
  favourableDirection: 'higher',
}

describe('survey: items by period', () => {
  const survey = table(
    'survey',
    [column('april'), column('august'), column('mean', { kind: 'mean', of: ['april', 'august'] }), column('level', LEVEL, 'rating'), column('remark', undefined, 'text')],
    [
      row('q1', { april: 4.99, august: 5, remark: 'x' }),
      row('q2', { april: 4.2, august: null }),
      row('q3', { april: null, august: 'för få svar' }),
      total('all', { kind: 'mean', of: null }),
    ],
  )

  it.each<[string, object]>([
    ['q1', { mean: 4.995, level: 'met', remark: 'x' }],
    ['q2', { mean: 4.2, level: 'partlyMet' }],
    ['q3', { mean: null, level: 'notAssessed' }],
    ['all', { april: 4.595, august: 5, mean: 4.7975, level: 'partlyMet', remark: null }],
  ])('%s', (key, cells) => {
    expect(cellsOf(survey, key)).toMatchObject(cells)
  })

  it('bands look at the rounded mean: 4,995 is 5,00 and met', () => {
    const levelColumn = column('level', LEVEL, 'rating')
    expect(proposedCellLevel(levelColumn, row('q', { mean: 4.995 }))).toMatchObject({ level: 'met', basis: { code: 'inBand', value: 5, limit: 5 } })
    expect(proposedCellLevel(levelColumn, row('q', {}))).toMatchObject({ level: 'notAssessed', basis: { code: 'noValue' } })
    expect(proposedCellLevel(column('mean'), row('q', { mean: 5 }))).toBeNull()
  })
})

describe('comparison with history', () => {
  const comparison = table(
    'comparison',
    [
      column('met'),
      column('of'),
      column('percent', { kind: 'fraction', met: 'met', of: 'of' }, 'percent'),
      column('y2019', undefined, 'percent'),
      column('y2018', undefined, 'percent'),
      column('on2019', { kind: 'change', from: 'y2019', to: 'percent' }, 'percent'),
      column('on2018', { kind: 'change', from: 'y2018', to: 'percent' }, 'percent'),
    ],
    [
      row('economicAid', { met: 13, of: 20, y2019: 53, y2018: null }),
      row('homelessness', { met: 0, of: 5, y2019: 31, y2018: 20 }),
      row('notCompared', { met: null, of: 0, y2019: 10 }),
      total('all', { kind: 'sum', of: ['economicAid', 'homelessness'] }),
    ],
  )

  it.each<[string, object]>([
    ['economicAid', { percent: 65, on2019: 12, on2018: null }],
    ['homelessness', { percent: 0, on2019: -31, on2018: -20 }],
    ['notCompared', { percent: null, on2019: null }],
  ])('%s', (key, cells) => {
    expect(cellsOf(comparison, key)).toMatchObject(cells)
  })

  it('the percentage of a total is that of its sums; percentages themselves are not added', () => {
    expect(cellsOf(comparison, 'all')).toMatchObject({ met: 13, of: 25, percent: 52, y2019: null, on2019: null })
  })
})

describe('year series', () => {
  const change = (base: 'above' | 'below') => [
    column('value'),
    column('change', { kind: 'changeOnRow', of: 'value', base }),
    column('percent', { kind: 'differenceOnRow', of: 'value', base }, 'percent'),
  ]
  const years = [row('y2016', { value: 400 }), row('y2017', { value: 419 }), row('y2018', { value: 441 })]

  it('compares each year with the one before', () => {
    const series = table('yearSeries', change('above'), years)
    expect(cellsOf(series, 'y2016')).toMatchObject({ change: null, percent: null })
    expect(cellsOf(series, 'y2017')).toMatchObject({ change: 19, percent: 4.75 })
    expect(cellsOf(series, 'y2018')?.['change']).toBe(22)
  })

  it('compares with the row below where the newest year stands first; a mean of the years is no year', () => {
    const series = table('yearSeries', change('below'), [...years.toReversed(), total('mean', { kind: 'mean', of: null })])
    expect(cellsOf(series, 'y2017')).toMatchObject({ change: 19, percent: 4.75 })
    expect(cellsOf(series, 'y2016')).toMatchObject({ change: null, percent: null })
    expect(cellsOf(series, 'mean')).toMatchObject({ value: 420, change: null, percent: null })
  })

  it('a missing year is missing, not 0', () => {
    const series = table('yearSeries', change('above'), [row('y2016', { value: null }), row('y2017', { value: 419 })])
    expect(cellsOf(series, 'y2017')).toMatchObject({ change: null, percent: null })
  })
})

describe('statistics and quarters', () => {
  it('difference in percent is new / old − 1; from nothing there is none', () => {
    const columns = [column('old'), column('new'), column('percent', { kind: 'difference', from: 'old', to: 'new' }, 'percent')]
    const statistics = table('statistics', columns, [row('a', { old: 80, new: 100 }), row('b', { old: 0, new: 3 })])
    expect([cellsOf(statistics, 'a')?.['percent'], cellsOf(statistics, 'b')?.['percent']]).toEqual([25, null])
  })

  const quarters = ['q1', 'q2', 'q3', 'q4']
  const year = column('year', { kind: 'sum', of: quarters })

  it('the year is the sum of its quarters, along rows and down columns', () => {
    const across = table('quarterCounts', [...quarters.map((key) => column(key)), year], [row('decisions', { q1: 5, q2: 0, q3: 2, q4: 1 })])
    expect(cellsOf(across, 'decisions')?.['year']).toBe(8)
    const counts = [5, 0, 2, 1]
    const down = table('quarterCounts', [column('count')], [...quarters.map((key, index) => row(key, { count: counts[index] ?? null })), total('year', { kind: 'sum', of: null })])
    expect(cellsOf(down, 'year')).toEqual({ count: 8 })
  })

  it('a quarter to come leaves the year missing', () => {
    const table2018 = table('quarterCounts', [...quarters.map((key) => column(key)), year], [row('decisions', { q1: 5, q2: 0, q3: null, q4: null })])
    expect(cellsOf(table2018, 'decisions')?.['year']).toBeNull()
  })

  it('a part of a row is not counted twice', () => {
    const rows = [row('all', { count: 10 }), row('women', { count: 6 }, { partOf: 'all' }), row('others', { count: 4 }), total('total', { kind: 'sum', of: null })]
    expect(cellsOf(table('statistics', [column('count')], rows), 'total')).toEqual({ count: 14 })
  })
})

describe('a computed table', () => {
  it('keeps what is typed and leaves out what stands stored in a derived cell', () => {
    const stored = table('comparison', [column('met'), column('percent', { kind: 'fraction', met: 'met', of: 'of' })], [row('a', { met: 1, percent: 99 })])
    expect(cellsOf(stored, 'a')).toEqual({ met: 1, percent: null })
  })

  it('a table without descriptions comes out as it is', () => {
    const plain = table('statistics', [column('a'), column('b', undefined, 'text')], [row('r', { a: 1, b: 'x' })])
    expect(computedTable(plain)).toEqual(plain)
  })

  it('a description that leads back to itself ends in missing cells', () => {
    const circle = table(
      'statistics',
      [column('a', { kind: 'sum', of: ['b'] }), column('b', { kind: 'sum', of: ['a'] })],
      [row('r', {}), total('own', { kind: 'sum', of: ['own'] })],
    )
    expect(cellsOf(circle, 'r')).toEqual({ a: null, b: null })
    expect(cellsOf(table('statistics', [column('n')], [total('own', { kind: 'sum', of: ['own'] })]), 'own')).toEqual({ n: null })
  })

  it('computing twice changes nothing, and a mean lies between its items', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 600 }).map((hundredths) => hundredths / 100))
    const rows = fc.array(fc.record({ a: cell, b: cell }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, (typed) => {
        const columns = [column('a'), column('b'), column('mean', { kind: 'mean', of: ['a', 'b'] }), column('level', LEVEL, 'rating')]
        const made = table('survey', columns, [...typed.map((cells, index) => row(`r${index}`, cells)), total('all', { kind: 'mean', of: null })])
        const once = computedTable(made)
        expect(computedTable(once)).toEqual(once)
        for (const { cells } of once.rows) {
          const items = [cells['a'], cells['b']].filter((each) => typeof each === 'number')
          if (items.length === 0) expect(cells['mean']).toBeNull()
          else expect(cells['mean']).toSatisfy((mean: number) => mean >= Math.min(...items) && mean <= Math.max(...items))
        }
      }),
    )
  })
})

describe('columns behind a derived column', () => {
  it.each<[DerivedColumn, string[]]>([
    [{ kind: 'mean', of: ['a', 'b'] }, ['a', 'b']],
    [{ kind: 'sum', of: ['a'] }, ['a']],
    [{ kind: 'fraction', met: 'a', of: 'b' }, ['a', 'b']],
    [{ kind: 'change', from: 'a', to: 'b' }, ['a', 'b']],
    [{ kind: 'difference', from: 'a', to: 'b' }, ['a', 'b']],
    [{ kind: 'changeOnRow', of: 'a', base: 'above' }, ['a']],
    [{ kind: 'differenceOnRow', of: 'a', base: 'below' }, ['a']],
    [LEVEL, ['mean']],
  ])('%o', (derived, keys) => {
    expect(columnsBehind(derived)).toEqual(keys)
  })
})
