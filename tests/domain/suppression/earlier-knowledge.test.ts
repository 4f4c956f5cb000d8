import { describe, expect, it } from 'vitest'
import type { CellView, ReportView } from '@/lib/domain/report-view'
import { earlierKnowledge } from '@/lib/domain/suppression/earlier-edition'
import { sumRelation, type PeopleCell, type PeopleSystem, type Quantity, type Relation } from '@/lib/domain/suppression/people-system'
import { FACTS, JULY } from '../report-2020-08'
import { column, tableBlock, tableOf, viewWith } from './hidden-of'
import { quantityWords, relationWords } from './system-words'

/** What the edition showed in a row: a number, `..`, no number; a row that is not named did not stand there. */
type Rows = Readonly<Record<string, number | '..' | null>>

const SUPPRESSED: CellView = { type: 'missing', reason: 'suppressed' }

/** July's edition with one table of one column. */
function edition(rows: Rows): ReportView {
  const table = tableOf([column('n', { decimals: 2 })], Object.entries(rows).map(([key, shown]) => [key, { n: shown === '..' ? null : shown }] as const))
  const view = viewWith({ ...FACTS, report: JULY, previousReport: null, dataTables: [table] }, [tableBlock()])
  const hidden = (row: string, cell: CellView) => (rows[row] === '..' ? SUPPRESSED : cell)
  const sections = view.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => hidden(row.key, cell)) })) } : block)),
  }))
  return { ...view, sections }
}

const people = (key: string, value: number): Quantity => ({ key, value, people: true })
const count = (key: string, number: number | null, row = key): PeopleCell => ({ address: `dataTable:t/${row}/n`, telling: 'count', about: [key], number })
const other = (row: string, number: number | null, ...about: readonly string[]): PeopleCell => ({ address: `dataTable:t/${row}/n`, telling: 'percent', about, number })
const whole = (total: string, ...parts: readonly string[]): Relation => sumRelation('rowTotal', total, parts)

/** Counts that are known today, each with its cell. */
function today(numbers: Readonly<Record<string, number>>, relations: readonly Relation[] = [], more: Partial<PeopleSystem> = {}): PeopleSystem {
  const counts = Object.entries(numbers)
  return {
    quantities: [...counts.map(([key, value]) => people(key, value)), ...(more.quantities ?? [])],
    cells: [...counts.map(([key, value]) => count(key, value)), ...(more.cells ?? [])],
    relations,
  }
}

interface Told {
  /** Beside today's. */
  readonly quantities?: readonly string[]
  readonly relations?: readonly string[]
  readonly published?: readonly string[]
  readonly hidden?: readonly string[]
}

function told(rows: Rows, system: PeopleSystem): Required<Told> {
  const { quantities, cells, relations, published, hidden } = earlierKnowledge(edition(rows), system)
  expect(cells).toEqual([])
  expect(quantities.slice(0, system.quantities.length)).toEqual(system.quantities)
  return {
    quantities: quantities.slice(system.quantities.length).map(quantityWords),
    relations: [...new Set(relations.map(relationWords))],
    published,
    hidden,
  }
}

const nothing: Required<Told> = { quantities: [], relations: [], published: [], hidden: [] }

describe('one number, then and now', () => {
  it.each<[string, Rows, PeopleSystem, Told]>([
    ['it was shown as it is', { a: 3 }, today({ a: 3 }), { published: ['a'] }],
    ['0 is a number too', { a: 0 }, today({ a: 0 }), { published: ['a'] }],
    ['it was hidden', { a: '..' }, today({ a: 3 }), { hidden: ['a'] }],
    ['it was missing for another reason', { a: null }, today({ a: 3 }), {}],
    ['it did not stand there', { b: 3 }, today({ a: 3 }), {}],
    ['it grew', { a: 20 }, today({ a: 22 }), { quantities: ['a@20 20 plain', 'a@20#since 2'], relations: ['cumulative: a = a@20 + a@20#since'], published: ['a@20'] }],
    [
      'it shrank: the difference counts nobody',
      { a: 20 },
      today({ a: 18 }),
      { quantities: ['a@20 20 plain', 'a@20#since -2 difference'], relations: ['cumulative: a = a@20 + a@20#since'], published: ['a@20'] },
    ],
    [
      'it came from nothing',
      { a: 0 },
      today({ a: 3 }),
      { quantities: ['a@0 0 plain', 'a@0#since 3'], relations: ['cumulative: a = a@0 + a@0#since'], published: ['a@0'] },
    ],
    [
      'it was below 0, and what counts nobody still does not',
      { a: -8 },
      { ...today({}), quantities: [{ key: 'a', value: -3, people: false, signed: true }], cells: [count('a', -3)] },
      { quantities: ['a@-8 -8 difference', 'a@-8#since 5 plain'], relations: ['cumulative: a = a@-8 + a@-8#since'], published: ['a@-8'] },
    ],
    ['a count whose cell holds no number today', { a: 3 }, { ...today({}), quantities: [people('a', 2)], cells: [count('a', null)] }, {}],
    ['a cell that is no count does not tell what it was', { a: 20 }, { ...today({}), quantities: [people('a', 22)], cells: [other('a', 22, 'a')] }, {}],
    ['a hidden cell that is no count hides no count', { a: '..' }, { ...today({}), quantities: [people('a', 22)], cells: [other('a', 22, 'a')] }, {}],
  ])('%s', (_, rows, system, expected) => {
    expect(told(rows, system)).toEqual({ ...nothing, ...expected })
  })

  it.each<[string, Rows, readonly string[], Told]>([
    ['shown in the second of two tables', { b: 3 }, ['a', 'b'], { published: ['a'] }],
    ['shown in the first of two', { a: 3 }, ['a', 'b'], { published: ['a'] }],
    ['hidden in the first, shown in the second', { a: '..', b: 3 }, ['a', 'b'], { published: ['a'] }],
    ['shown in the first, hidden in the second', { a: 3, b: '..' }, ['a', 'b'], { published: ['a'] }],
    ['hidden in the first, missing in the second', { a: '..', b: null }, ['a', 'b'], { hidden: ['a'] }],
  ])('a count with two cells, %s', (_, rows, cells, expected) => {
    const system: PeopleSystem = { quantities: [people('a', 3)], cells: cells.map((row) => count('a', 3, row)), relations: [] }
    expect(told(rows, system)).toEqual({ ...nothing, ...expected })
  })

  it('another number in the second of two tables is what it was', () => {
    const system: PeopleSystem = { quantities: [people('a', 3)], cells: [count('a', 3, 'a'), count('a', 3, 'b')], relations: [] }
    expect(told({ a: '..', b: 2 }, system)).toMatchObject({ published: ['a@2'], hidden: [] })
  })
})

describe('what cells that are no counts tell', () => {
  const system = (...cells: readonly PeopleCell[]): PeopleSystem => today({ a: 3, b: 50 }, [], { cells })

  it.each<[string, Rows, PeopleSystem, readonly string[]]>([
    ['two unknowns tell neither', { a: '..', b: '..', p: 6 }, system(other('p', 6, 'a', 'b')), []],
    ['the last unknown is known', { a: '..', b: 50, p: 6 }, system(other('p', 6, 'a', 'b')), ['b', 'a']],
    ['also when it comes before what makes it known', { a: '..', b: 50, p: 6 }, { ...system(), cells: [other('p', 6, 'a', 'b'), ...system().cells] }, ['b', 'a']],
    ['a rest is known with its whole and part', { a: '..', b: 50, p: 6 }, system(other('p', 6, 'a', 'b', 'a#rest')), ['b', 'a', 'a#rest']],
    ['two rests beside one unknown', { a: '..', b: '..', p: 6 }, system(other('p', 6, 'a', 'a#counted', 'a#rest')), ['a', 'a#counted', 'a#rest']],
    ['another percentage then tells nothing of today', { a: '..', b: 50, p: 7 }, system(other('p', 6, 'a', 'b')), ['b']],
    ['a percentage that was hidden tells nothing', { a: '..', b: 50, p: '..' }, system(other('p', 6, 'a', 'b')), ['b']],
    ['a cell that is no number today tells nothing', { a: '..', b: 50, p: 6 }, system(other('p', null, 'a', 'b')), ['b']],
    ['nor of a count that was not there', { a: null, b: 50, p: 6 }, system(other('p', 6, 'a', 'b')), ['b']],
    ['a cost about one month tells it, wherever its count stands', { a: null, b: null, p: 6 }, system(other('p', 6, 'a')), ['a']],
    ['of a number without a cell too', { a: '..', b: 50, p: 6 }, system(other('p', 6, 'b', 'c')), ['b', 'c']],
  ])('%s', (_, rows, given, published) => {
    expect(told(rows, given).published).toEqual(published)
  })

  it('nor of a count that has changed since', () => {
    expect(told({ a: 2, b: 50, p: 6 }, system(other('p', 6, 'a', 'b'))).published).toEqual(['b', 'a@2'])
  })
})

describe('what added up then', () => {
  const sum = [whole('t', 'a', 'b')]
  const rest = { quantities: [people('rest', 1)] }
  const ofWhich = [whole('w', 'p', 'rest')]

  it.each<[string, Rows, PeopleSystem, Told]>([
    ['as it does now', { t: 12, a: 3, b: 9 }, today({ t: 12, a: 3, b: 9 }, sum), { published: ['t', 'a', 'b'], relations: ['rowTotal: t = a + b'] }],
    ['among hidden numbers too', { t: 12, a: '..', b: '..' }, today({ t: 12, a: 3, b: 9 }, sum), { published: ['t'], hidden: ['a', 'b'], relations: ['rowTotal: t = a + b'] }],
    ['one part had not come, and the total is the same', { t: 9, a: 0, b: null }, today({ t: 9, a: 0, b: 9 }, sum), { published: ['t', 'a'] }],
    ['only the total was there', { t: 0 }, today({ t: 0, a: 0, b: 0 }, sum), { published: ['t'] }],
    [
      'another part and another total',
      { t: 11, a: 2, b: 9 },
      today({ t: 12, a: 3, b: 9 }, sum),
      {
        quantities: ['t@11 11 plain', 't@11#since 1', 'a@2 2 plain', 'a@2#since 1'],
        relations: ['cumulative: t = t@11 + t@11#since', 'cumulative: a = a@2 + a@2#since', 'rowTotal: t@11 = a@2 + b'],
        published: ['b', 't@11', 'a@2'],
      },
    ],
    [
      'a hidden total was another, since a part had not come',
      { t: '..', a: 3, b: null },
      today({ t: 23, a: 3, b: 20 }, sum),
      { quantities: ['t@2020-07 3'], relations: ['rowTotal: t@2020-07 = a'], published: ['a'], hidden: ['t', 't@2020-07'] },
    ],
    ['a total that was hidden and is the same', { t: '..', a: 3, b: 9 }, today({ t: 12, a: 3, b: 9 }, sum), { published: ['a', 'b'], hidden: ['t'], relations: ['rowTotal: t = a + b'] }],
    ['decimals that agree but for noise', { t: '..', a: 0.1, b: 0.2 }, today({ t: 0.3, a: 0.1, b: 0.2 }, sum), { published: ['a', 'b'], hidden: ['t'], relations: ['rowTotal: t = a + b'] }],
    [
      'a rest that no cell shows was another',
      { w: 14, p: 13 },
      today({ w: 15, p: 13 }, ofWhich, { quantities: [people('rest', 2)] }),
      {
        quantities: ['w@14 14 plain', 'w@14#since 1', 'rest@2020-07 1'],
        relations: ['cumulative: w = w@14 + w@14#since', 'rowTotal: w@14 = p + rest@2020-07'],
        published: ['p', 'w@14'],
      },
    ],
    [
      'a rest was none',
      { w: 13, p: 13 },
      today({ w: 14, p: 13 }, ofWhich, rest),
      {
        quantities: ['w@13 13 plain', 'w@13#since 1', 'rest@2020-07 0'],
        relations: ['cumulative: w = w@13 + w@13#since', 'rowTotal: w@13 = p + rest@2020-07'],
        published: ['p', 'w@13'],
      },
    ],
    [
      'a part that was no part then: nothing is less than none',
      { w: 12, p: 13 },
      today({ w: 14, p: 13 }, ofWhich, rest),
      { quantities: ['w@12 12 plain', 'w@12#since 2'], relations: ['cumulative: w = w@12 + w@12#since'], published: ['p', 'w@12'] },
    ],
    [
      'a hidden total that two sums make something else of: the first is kept, the second is not',
      { t: '..', a: 3, c: 4 },
      today({ t: 23, a: 3, b: 20, c: 4, d: 19 }, [...sum, sumRelation('columnTotal', 't', ['c', 'd'])]),
      { quantities: ['t@2020-07 3'], relations: ['rowTotal: t@2020-07 = a'], published: ['a', 'c'], hidden: ['t', 't@2020-07'] },
    ],
    [
      'sums of sums: the grand total follows from the total',
      { g: '..', t: '..', a: 3, b: null, c: 4 },
      today({ g: 27, t: 23, a: 3, b: 20, c: 4 }, [whole('g', 't', 'c'), ...sum]),
      {
        quantities: ['g@2020-07 7', 't@2020-07 3'],
        relations: ['rowTotal: g = c + t', 'rowTotal: g@2020-07 = c + t@2020-07', 'rowTotal: t@2020-07 = a'],
        published: ['a', 'c'],
        hidden: ['g', 'g@2020-07', 't', 't@2020-07'],
      },
    ],
  ])('%s', (_, rows, system, expected) => {
    expect(told(rows, system)).toEqual({ ...nothing, ...expected })
  })
})
