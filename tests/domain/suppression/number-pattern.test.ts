import { describe, expect, it } from 'vitest'
import { findPairs, findSums, isPercentOf, isSumOf, partsAt, type Series } from '@/lib/domain/suppression/number-pattern'

/** `7 = 3 + 4` as the numbers of the series. */
const sumWords = (found: readonly { readonly whole: number; readonly parts: readonly number[] }[]) => found.map(({ whole, parts }) => `${whole} = ${parts.join(' + ')}`)
/** One place: a series of one number each. */
const single = (...numbers: readonly (number | null)[]): readonly Series[] => numbers.map((number) => [number])

describe('the parts of a whole in one place', () => {
  it.each<[string, number | null, readonly (number | null)[], readonly number[] | null]>([
    ['all add up', 7, [3, 4], [0, 1]],
    ['they add up to more', 7, [3, 5], null],
    ['they add up to less', 7, [3, 3], null],
    ['one has no number yet', 3, [null, 3], [1]],
    ['none has a number, and the whole is none', 0, [null, null], null],
    ['the whole is unknown, and the parts are none', null, [0, 0], null],
    ['typed decimals', 0.3, [0.1, 0.2], [0, 1]],
    ['noise of the arithmetic at most', 0, [1e-9], [0]],
    ['more than noise', 0, [2e-9], null],
    ['noise grows with the whole', 3e9, [3e9 + 2], [0]],
    ['noise grows with the parts', 3e9 + 2, [3e9], [0]],
    ['more than the noise of large numbers', 3e9, [3e9 + 5], null],
    ['differences below 0', -5, [-2, -3], [0, 1]],
  ])('%s', (_, whole, parts, known) => {
    expect(partsAt([whole], single(...parts), 0)).toEqual(known)
  })

  it('looks at that place alone', () => {
    expect(partsAt([9, 7], [[1, 3], [1, 4]], 1)).toEqual([0, 1])
    expect(partsAt([9, 7], [[1, 3], [1, 4]], 0)).toBeNull()
  })
})

describe('a series that is the sum of others', () => {
  it.each<[string, Series, readonly Series[], boolean]>([
    ['everywhere', [7, 9], [[3, 4], [4, 5]], true],
    ['in one place of two', [7, 8], [[3, 4], [4, 5]], false],
    ['in one place, and in the other a part is missing', [7, 8], [[3, 4], [4, null]], true],
    ['in one place, and in the other all parts are missing', [7, 8], [[3, null], [4, null]], true],
    ['in one place, and in the other the whole is missing', [7, null], [[3, 4], [4, 5]], true],
    ['only where a part is missing', [7, 4], [[3, 4], [5, null]], false],
    ['nowhere, since a part is always missing', [7], [[3], [null]], false],
    ['nowhere at all', [null], [[3], [4]], false],
  ])('%s', (_, whole, parts, is) => {
    expect(isSumOf(whole, parts)).toBe(is)
  })
})

describe('sums that a reader finds', () => {
  it.each<[string, readonly Series[], readonly string[]]>([
    ['none', single(10, 20, 45), []],
    ['one number is no sum of one other', single(30, 30), []],
    ['the one before', single(3, 4, 7, 100), ['2 = 0 + 1']],
    ['a total before its parts', single(100, 7, 3, 4), ['1 = 2 + 3']],
    ['the nearest run: 5 is 2 and 3, not 5 and 0 as well', single(0, 2, 3, 5, 60), ['3 = 2 + 1']],
    ['a sum of three', single(10, 20, 40, 70, 500), ['3 = 2 + 1 + 0']],
    ['all the others around it', single(10, 70, 20, 40), ['1 = 0 + 2 + 3']],
    ['a grand total of the totals before', single(11, 22, 33, 100, 200, 300, 333), ['2 = 1 + 0', '5 = 4 + 3', '6 = 2 + 5']],
    ['a total after is no part of a grand total', single(333, 11, 22, 33, 100, 200, 300), ['3 = 2 + 1', '6 = 5 + 4']],
    ['a single total before is no grand total', single(11, 22, 33, 900, 33), ['2 = 1 + 0']],
  ])('%s', (_, series, found) => {
    const words = sumWords(findSums(series))
    expect(found.map((each) => sortedWords(each))).toEqual([...new Set(words.map(sortedWords))])
  })

  it('a whole of two runs is found in both', () => {
    expect(sumWords(findSums(single(3, 4, 7, 2, 5))).map(sortedWords)).toEqual(['2 = 0 + 1', '2 = 3 + 4'])
  })

  it('in all rows that have numbers, not in some', () => {
    expect(sumWords(findSums([[3, 30], [4, 40], [7, 71]]))).toEqual([])
    expect(sumWords(findSums([[3, 30], [4, 40], [7, 70]])).map(sortedWords)).toContain('2 = 0 + 1')
  })
})

/** The parts of a sum come in the order in which they were looked at; that says nothing. */
function sortedWords(words: string): string {
  const [whole, parts = ''] = words.split(' = ')
  return `${whole} = ${parts.split(' + ').sort().join(' + ')}`
}

describe('pairs that add up', () => {
  it.each<[string, readonly Series[], readonly string[]]>([
    ['new = old + difference, wherever they stand', single(30, 500, 33, 3), ['2 = 0 + 3']],
    ['a series is no part of itself', single(30, 0), []],
    ['nor twice a part', single(15, 30), []],
    ['the first is the sum', single(33, 30, 3), ['0 = 1 + 2']],
    ['the last is the sum', single(30, 3, 33), ['2 = 0 + 1']],
    ['nothing adds up', single(1, 20, 300), []],
  ])('%s', (_, series, found) => {
    expect(sumWords(findPairs(series))).toEqual(found)
  })
})

describe('percentages that follow from counts', () => {
  it.each<[string, Series, Series, Series, 0 | 100, boolean]>([
    ['a third', [33.3], [1], [3], 0, true],
    ['a third, written with another last digit', [33.4], [1], [3], 0, false],
    ['a third as a whole number', [33], [1], [3], 0, true],
    ['half a step below', [12], [1], [8], 0, true],
    ['half a step above', [13], [1], [8], 0, true],
    ['half a step and a little more', [12], [1251], [10_000], 0, false],
    ['half of the second decimal', [33.33], [1], [3], 0, true],
    ['two decimals that do not agree', [33.3], [3336], [10_000], 0, false],
    ['a change of 10 %', [10], [33], [30], 100, true],
    ['a change of −90 %', [-90], [3], [30], 100, true],
    ['a share is no change', [110], [33], [30], 100, false],
    ['a change is no share', [10], [33], [30], 0, false],
    ['one place of two agrees', [25, 25], [1, 2], [4, 4], 0, false],
    ['the other percentage is unknown', [25, null], [1, 2], [4, 4], 0, true],
    ['the other part is unknown', [25, 25], [1, null], [4, 4], 0, true],
    ['the other whole is unknown', [25, 25], [1, 1], [4, null], 0, true],
    ['the other whole is none', [25, 25], [1, 1], [4, 0], 0, true],
    ['no percentage is known; parts are none', [null], [0], [4], 0, false],
    ['no part is known', [0], [null], [4], 0, false],
    ['no whole is known', [0], [0], [null], 0, false],
    ['there is no place', [], [], [], 0, false],
  ])('%s', (_, percent, parts, wholes, less, is) => {
    expect(isPercentOf(percent, parts, wholes, less)).toBe(is)
  })
})
