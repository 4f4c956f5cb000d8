import { describe, expect, it } from 'vitest'
import { cellAddress, isSmallCount, joined, NO_PEOPLE, sumRelation, type PeopleSystem } from '@/lib/domain/suppression/people-system'

describe('small counts', () => {
  it.each([
    [0, 5, false],
    [-1, 5, false],
    [0.5, 5, true],
    [1, 5, true],
    [4, 5, true],
    [4.9, 5, true],
    [5, 5, false],
    [6, 5, false],
    [1, 2, true],
    [0.5, 1, false],
    [0.5, 0, false],
    [1, 1.5, true],
  ])('%d at a threshold of %d: %s', (value, threshold, small) => {
    expect(isSmallCount(value, threshold)).toBe(small)
  })
})

describe('systems', () => {
  const one: PeopleSystem = {
    quantities: [{ key: 'a', value: 3, people: true }],
    cells: [{ address: 't/r/c', telling: 'count', about: ['a'], number: 3 }],
    relations: [sumRelation('rowTotal', 'total', ['a', 'b'])],
  }

  it('a sum is 0 when its parts are taken away', () => {
    expect(one.relations).toEqual([
      { kind: 'rowTotal', terms: [{ quantity: 'total', factor: 1 }, { quantity: 'a', factor: -1 }, { quantity: 'b', factor: -1 }] },
    ])
  })
  it('join into one that tells what each of them tells', () => {
    expect(joined([])).toEqual({ quantities: [], cells: [], relations: [] })
    expect(joined([one, NO_PEOPLE])).toEqual(one)
    expect(joined([one, one]).cells).toEqual([...one.cells, ...one.cells])
  })
  it('an address names table, row and column', () => {
    expect(cellAddress('dataTable:t', 'q1', 'n')).toBe('dataTable:t/q1/n')
  })
})
