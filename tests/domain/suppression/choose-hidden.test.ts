import { describe, expect, it } from 'vitest'
import { chooseHidden, type HidingReason } from '@/lib/domain/suppression/choose-hidden'
import { sumRelation, type PeopleCell, type Quantity, type Relation } from '@/lib/domain/suppression/people-system'
import type { ReportPeople } from '@/lib/domain/suppression/report-people'

/** A number of people: how many cells show it (one unless given), or what it is instead of people. */
interface Known {
  readonly value: number
  readonly cells?: number
  /** A number that counts nobody; it is not small whatever it is. */
  readonly plain?: true
  readonly signed?: true
}

interface Case {
  readonly numbers: Readonly<Record<string, number | Known>>
  readonly relations?: readonly Relation[]
  readonly published?: readonly string[]
  readonly hiddenBefore?: readonly string[]
  readonly threshold?: number
  readonly otherCells?: readonly PeopleCell[]
}

const rows = (whole: string, ...parts: readonly string[]) => sumRelation('rowTotal', whole, parts)
const columns = (whole: string, ...parts: readonly string[]) => sumRelation('columnTotal', whole, parts)

function peopleOf({ numbers, relations = [], published = [], hiddenBefore = [], otherCells = [] }: Case): ReportPeople {
  const known = Object.entries(numbers).map(([key, number]): [string, Known] => [key, typeof number === 'number' ? { value: number } : number])
  const quantities = known.map(([key, { value, plain, signed }]): Quantity => ({ key, value, people: plain === undefined, ...(signed ? { signed } : {}) }))
  const cells = known.flatMap(([key, { value, cells: many = 1 }]) =>
    Array.from({ length: many }, (_, index): PeopleCell => ({ address: `${key}/${index}`, telling: 'count', about: [key], number: value })),
  )
  return { quantities, cells: [...otherCells, ...cells], relations, published: new Set(published), hiddenBefore: new Set(hiddenBefore) }
}

function words(reason: HidingReason): string {
  return reason.kind === 'complementary' ? `${reason.relation} of ${reason.protects}` : reason.kind
}

/** What is hidden and why; `!` marks what is known all the same. */
function hiddenOf(given: Case): Readonly<Record<string, string>> {
  const { reasons, exposed } = chooseHidden(peopleOf(given), given.threshold ?? 5)
  expect([...exposed].filter((key) => !reasons.has(key))).toEqual([])
  return Object.fromEntries([...reasons].map(([key, reason]) => [key, `${words(reason)}${exposed.has(key) ? '!' : ''}`]))
}

describe('small counts alone', () => {
  it.each<[string, Case, Readonly<Record<string, string>>]>([
    ['below the threshold', { numbers: { a: 4, b: 5, c: 0 } }, { a: 'small' }],
    ['a lower threshold', { numbers: { a: 4, b: 2 }, threshold: 3 }, { b: 'small' }],
    ['a threshold of 2 hides a single person', { numbers: { a: 1, b: 2 }, threshold: 2 }, { a: 'small' }],
    ['what counts nobody', { numbers: { a: { value: 3, plain: true } } }, {}],
    ['a small number that no cell shows, and that cannot be computed', { numbers: { a: { value: 3, cells: 0 } } }, { a: 'small' }],
    ['a mean of placements below one', { numbers: { a: 0.5 } }, { a: 'small' }],
    ['nothing', { numbers: {} }, {}],
  ])('%s', (_, given, hidden) => {
    expect(hiddenOf(given)).toEqual(hidden)
  })
})

describe('which other numbers go with a small count', () => {
  const relations = [rows('t', 'a', 'b', 'c')]

  it.each<[string, Case, Readonly<Record<string, string>>]>([
    ['the smallest of those that stand in one cell', { numbers: { t: 52, a: 3, b: 9, c: 40 }, relations }, { a: 'small', b: 'rowTotal of a' }],
    ['whatever the order', { numbers: { c: 40, b: 9, a: 3, t: 52 }, relations }, { a: 'small', b: 'rowTotal of a' }],
    ['of two the one in fewer cells', { numbers: { t: 52, a: 3, b: { value: 9, cells: 2 }, c: 40 }, relations }, { a: 'small', c: 'rowTotal of a' }],
    ['the total when it stands in fewer cells', { numbers: { t: 52, a: 3, b: { value: 9, cells: 2 }, c: { value: 40, cells: 2 } }, relations }, { a: 'small', t: 'rowTotal of a' }],
    ['one cell more weighs more than any size', { numbers: { t: 9012, a: 3, b: { value: 9, cells: 2 }, c: 9000 }, relations }, { a: 'small', c: 'rowTotal of a' }],
    ['a number that no cell shows protects for nothing, and is not hidden', { numbers: { t: 52, a: 3, b: 9, c: { value: 40, cells: 0 } }, relations }, { a: 'small' }],
    ['one that is too small by itself is no help: 0 cannot be less', { numbers: { t: 43, a: 3, b: 0, c: 40 }, relations }, { a: 'small', c: 'rowTotal of a' }],
    ['nothing that hangs together: nothing else', { numbers: { t: 52, a: 9, b: 3, c: 40 } }, { b: 'small' }],
    ['another sum has no small count', { numbers: { t: 52, a: 3, b: 9, c: 40, u: 60, d: 20, e: 40 }, relations: [...relations, rows('u', 'd', 'e')] }, { a: 'small', b: 'rowTotal of a' }],
    [
      'each sum by itself',
      { numbers: { t: 52, a: 3, b: 9, c: 40, u: 64, d: 4, e: 60 }, relations: [...relations, columns('u', 'd', 'e')] },
      { a: 'small', b: 'rowTotal of a', d: 'small', e: 'columnTotal of d' },
    ],
  ])('%s', (_, given, hidden) => {
    expect(hiddenOf(given)).toEqual(hidden)
  })

  it('cells that are no counts say nothing about the price', () => {
    const otherCells: readonly PeopleCell[] = [{ address: 'p', telling: 'percent', about: ['b', 'c'], number: 20 }]
    const numbers = { t: 52, a: 3, b: 9, c: { value: 40, cells: 0 } }
    expect(hiddenOf({ numbers, relations, otherCells })).toEqual({ a: 'small' })
  })
})

describe('how far a small count must be able to move', () => {
  const two = [rows('t', 'a', 'b')]

  it.each<[string, Case, Readonly<Record<string, string>>]>([
    ['2 and 3 below 5: 3 gives the 3 that 2 needs', { numbers: { a: 2, b: 3, t: 5 }, relations: two }, { a: 'small', b: 'small' }],
    ['2 and 2: the second gives only 2', { numbers: { a: 2, b: 2, t: 4, c: 9 }, relations: [rows('t', 'a', 'b')], threshold: 5 }, { a: 'small', b: 'small', t: 'small' }],
    ['2 and 2 below a large total', { numbers: { a: 2, b: 2, t: 24, c: 20 }, relations: [rows('t', 'a', 'b', 'c')] }, { a: 'small', b: 'small', c: 'rowTotal of a' }],
    [
      'down to 1 as well: 4 = 1 that nobody knows + 3 that is shown',
      { numbers: { a: 4, u: { value: 1, plain: true, cells: 0 }, p: { value: 3, plain: true } }, relations: [rows('a', 'u', 'p')] },
      { a: 'small', p: 'rowTotal of a' },
    ],
    [
      'down to 1 and no further: 4 = 3 that nobody knows + 1 that is shown',
      { numbers: { a: 4, u: { value: 3, plain: true, cells: 0 }, p: { value: 1, plain: true } }, relations: [rows('a', 'u', 'p')] },
      { a: 'small' },
    ],
    [
      'a hidden number that is not small: one less or one more is enough',
      { numbers: { h: 7, u: { value: 0, plain: true, cells: 0 }, p: { value: 7, plain: true } }, relations: [rows('h', 'u', 'p')], hiddenBefore: ['h'] },
      { h: 'hiddenBefore' },
    ],
    [
      'nor need a small number that counts nobody reach the threshold',
      { numbers: { h: { value: 3, plain: true }, u: { value: 0, plain: true, cells: 0 }, p: { value: 3, plain: true } }, relations: [rows('h', 'u', 'p')], hiddenBefore: ['h'] },
      { h: 'hiddenBefore' },
    ],
    [
      'one less, when one more is out of reach',
      { numbers: { h: 7, u: { value: 0, plain: true, cells: 0 }, p: { value: 7, plain: true } }, relations: [rows('p', 'h', 'u')], hiddenBefore: ['h'] },
      { h: 'hiddenBefore' },
    ],
  ])('%s', (_, given, hidden) => {
    expect(hiddenOf(given)).toEqual(hidden)
  })
})

describe('the cheapest way for the numbers to move', () => {
  it('a way through what is hidden anyway costs nothing', () => {
    const numbers = { a: 4, h: { value: 20, cells: 5 }, c: { value: 20, cells: 2 }, t: { value: 44, cells: 3 }, d: 20, u: { value: 40, cells: 3 } }
    const relations = [rows('t', 'a', 'h', 'c'), columns('u', 'h', 'd')]
    expect(hiddenOf({ numbers, relations, hiddenBefore: ['h'] })).toEqual({ a: 'small', h: 'hiddenBefore', d: 'columnTotal of h' })
  })
  it('through two tables, each closed by its own number', () => {
    const numbers = { t: { value: 23, cells: 4 }, a: 3, x: 20, u: { value: 75, cells: 4 }, x2: 20, y: 55 }
    const relations = [rows('t', 'a', 'x'), sumRelation('sameNumber', 'x', ['x2']), columns('u', 'x2', 'y')]
    expect(hiddenOf({ numbers, relations })).toEqual({ a: 'small', x: 'rowTotal of a', x2: 'sameNumber of x', y: 'columnTotal of x2' })
  })
  it('what a later choice makes needless is shown again', () => {
    const numbers = { t: { value: 121, cells: 4 }, a: 3, x: 8, y: 10, p: 100, b: 3, z: 50, u: { value: 63, cells: 4 } }
    const relations = [rows('t', 'a', 'x', 'y', 'p'), columns('u', 'b', 'y', 'z')]
    expect(hiddenOf({ numbers, relations })).toEqual({ a: 'small', b: 'small', y: 'rowTotal of a' })
  })
  it('also beside a small count that is known anyway', () => {
    const numbers = { t: { value: 123, cells: 4 }, a: 3, x: 8, y: 10, p: 100, e: 2, b: 3, z: 50, u: { value: 63, cells: 4 } }
    const relations = [rows('t', 'a', 'x', 'y', 'p', 'e'), columns('u', 'b', 'y', 'z')]
    expect(hiddenOf({ numbers, relations, published: ['e'] })).toEqual({ a: 'small', b: 'small', e: 'small!', y: 'rowTotal of a' })
  })
  it('what an earlier edition hid is not shown again', () => {
    const numbers = { t: 121, a: 3, x: 8, y: 10, p: 100 }
    expect(hiddenOf({ numbers, relations: [rows('t', 'a', 'x', 'y', 'p')], hiddenBefore: ['x', 'y'] })).toEqual({ a: 'small', x: 'hiddenBefore', y: 'hiddenBefore' })
  })
})

describe('what earlier editions tell', () => {
  const numbers = { t: 52, a: 3, b: 9, c: 40 }
  const relations = [rows('t', 'a', 'b', 'c')]

  it.each<[string, Case, Readonly<Record<string, string>>]>([
    ['the small count itself', { numbers, relations, published: ['a'] }, { a: 'small!' }],
    ['the number that would have protected it: the next one does', { numbers, relations, published: ['b'] }, { a: 'small', c: 'rowTotal of a' }],
    ['everything else: nothing helps, and nothing is hidden in vain', { numbers, relations, published: ['t', 'b', 'c'] }, { a: 'small!' }],
    ['a number that no cell shows now', { numbers: { ...numbers, b: { value: 9, cells: 0 } }, relations, published: ['b'] }, { a: 'small', c: 'rowTotal of a' }],
    ['nothing about a number that was hidden, and stays so', { numbers, relations, hiddenBefore: ['c'] }, { a: 'small', c: 'hiddenBefore' }],
    ['a small count that was hidden is hidden for its own sake', { numbers, relations, hiddenBefore: ['a', 'c'] }, { a: 'small', c: 'hiddenBefore' }],
    ['what was hidden needs protection, though nothing small is left', { numbers: { t: 60, b: 20, c: 40 }, relations: [rows('t', 'b', 'c')], hiddenBefore: ['b'] }, { b: 'hiddenBefore', c: 'rowTotal of b' }],
    ['a threshold of 2 keeps it hidden', { numbers: { b: 20 }, hiddenBefore: ['b'], threshold: 2 }, { b: 'hiddenBefore' }],
    ['a threshold of 1 hides nothing, not even that', { numbers: { b: 20, a: 0.5 }, hiddenBefore: ['b'], threshold: 1 }, {}],
    ['a number of which today knows nothing', { numbers: { a: 3 }, hiddenBefore: ['gone'], published: ['other'] }, { a: 'small' }],
  ])('%s', (_, given, hidden) => {
    expect(hiddenOf(given)).toEqual(hidden)
  })
})

describe('the relation that is given as the reason', () => {
  it('one with a small count before one with another hidden number, wherever they stand', () => {
    const numbers = { t: { value: 60, cells: 9 }, h: 20, x: 36, a: 4 }
    expect(hiddenOf({ numbers, relations: [rows('t', 'h', 'x', 'a')], hiddenBefore: ['h'], published: ['h'] })).toEqual({ h: 'hiddenBefore!', x: 'rowTotal of a', a: 'small' })
  })
  it('one with a number that was hidden before, when none is small', () => {
    const numbers = { t: { value: 60, cells: 9 }, p: 25, x: 15, h: 20 }
    expect(hiddenOf({ numbers, relations: [rows('t', 'p', 'x', 'h')], hiddenBefore: ['h'] })).toEqual({ x: 'rowTotal of h', h: 'hiddenBefore' })
  })
})
