import { describe, expect, it } from 'vitest'
import { movesFor, type Movable } from '@/lib/domain/suppression/freedom'
import { sumRelation, type Relation } from '@/lib/domain/suppression/people-system'

const movable = (key: string, value: number, cost = 0, signed?: true): Movable => ({
  quantity: { key, value, people: true, ...(signed ? { signed } : {}) },
  cost,
})
const total = (...parts: readonly string[]): Relation => sumRelation('rowTotal', 'total', parts)

describe('whether a number could be another without any published number changing', () => {
  it.each<[string, string, number, readonly Movable[], readonly Relation[], readonly string[] | null]>([
    ['nothing hangs together with it: up', 'a', 7, [movable('a', 3)], [], ['a']],
    ['down to nothing', 'a', -3, [movable('a', 3)], [], ['a']],
    ['not below nothing', 'a', -4, [movable('a', 3)], [], null],
    ['a difference may go below nothing', 'a', -4, [movable('a', 3, 0, true)], [], ['a']],
    ['what is shown stays', 'a', 1, [movable('b', 9)], [], null],
    ['there is nothing that moves', 'a', 1, [], [], null],
    ['the last unknown of a sum stays: one alternative, its own number', 'a', 1, [movable('a', 3)], [total('a', 'b')], null],
    ['two unknowns of a sum move against each other', 'a', 2, [movable('a', 3), movable('b', 9)], [total('a', 'b', 'c')], ['a', 'b']],
    ['as far as the other reaches', 'a', 9, [movable('a', 3), movable('b', 9)], [total('a', 'b')], ['a', 'b']],
    ['no further', 'a', 10, [movable('a', 3), movable('b', 9)], [total('a', 'b')], null],
    ['further with a third', 'a', 10, [movable('a', 3), movable('b', 9), movable('c', 1)], [total('a', 'b', 'c')], ['a', 'b', 'c']],
    ['with the total instead, which has no upper limit', 'a', 100, [movable('a', 3), movable('total', 12)], [total('a', 'b')], ['a', 'total']],
    ['the total cannot be less than nothing', 'a', -3, [movable('a', 3), movable('total', 2)], [total('a', 'b')], null],
    ['the cheapest other', 'a', 2, [movable('a', 3), movable('b', 9, 2), movable('c', 9, 1)], [total('a', 'b', 'c')], ['a', 'c']],
    ['the cheapest other, whatever the order', 'a', 2, [movable('c', 9, 1), movable('b', 9, 2), movable('a', 3)], [total('a', 'b', 'c')], ['c', 'a']],
    ['of the cheapest as much as there is', 'a', 3, [movable('a', 3), movable('b', 9, 2), movable('c', 1, 1)], [total('a', 'b', 'c')], ['a', 'b', 'c']],
    ['upwards the cheapest other too', 'a', -2, [movable('a', 3), movable('b', 9, 2), movable('total', 20, 1)], [total('a', 'b')], ['a', 'total']],
    [
      'through two sums: both must hold',
      'a',
      2,
      [movable('a', 3), movable('b', 9), movable('c', 9)],
      [total('a', 'b'), sumRelation('columnTotal', 'sum', ['b', 'c'])],
      ['a', 'b', 'c'],
    ],
    ['the second sum does not hold', 'a', 2, [movable('a', 3), movable('b', 9)], [total('a', 'b'), sumRelation('columnTotal', 'sum', ['b', 'c'])], null],
    ['a move of noise moves nothing', 'a', 1e-7, [movable('a', 3)], [], []],
    ['a move of more than noise', 'a', 2e-7, [movable('a', 3)], [], ['a']],
  ])('%s', (_, key, by, movables, relations, moved) => {
    expect(movesFor({ key, by }, movables, relations)).toEqual(moved)
  })
})
