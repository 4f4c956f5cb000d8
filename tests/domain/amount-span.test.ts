import { describe, expect, test } from 'vitest'
import { isFree, spansOf, totalSpans, withInterval, type AmountSpan } from '@/lib/domain/amount-span'
import { ore } from '@/lib/domain/money'
import type { Amount } from '@/lib/domain/statement'

function amount(from: number, to: number, value: number, version = 1, year = 2020): Amount {
  return { statementKey: 'net', lineKey: 'a', measure: 'actual', budgetVersionKey: null, period: { year, from, to }, amount: ore(value), version }
}

/** `1-7:-5 8:-1 9:` as spans. */
const spans = (text: string): AmountSpan[] =>
  text.split(' ').map((part) => {
    const [months = '', value = ''] = part.split(':')
    const [from = '', to = from] = months.split('-')
    return { from: Number(from), to: Number(to), amount: value === '' ? null : ore(Number(value)), version: 0 }
  })
const written = (found: readonly AmountSpan[]) => found.map(({ from, to, amount: value }) => `${from === to ? from : `${from}-${to}`}:${value ?? ''}`).join(' ')

const EMPTY = '1: 2: 3: 4: 5: 6: 7: 8: 9: 10: 11: 12:'

describe('the months of a line', () => {
  test.each<[string, Amount[], string]>([
    ['nothing stored', [], EMPTY],
    ['January–July and August', [amount(8, 8, -21_103), amount(1, 7, -142_500)], '1-7:-142500 8:-21103 9: 10: 11: 12:'],
    ['a gap', [amount(1, 2, -1), amount(5, 5, -2)], '1-2:-1 3: 4: 5:-2 6: 7: 8: 9: 10: 11: 12:'],
    ['the whole year', [amount(1, 12, -9)], '1-12:-9'],
    ['another year is left out', [amount(1, 12, -9, 1, 2019)], EMPTY],
  ])('%s', (_name, amounts, expected) => expect(written(spansOf(amounts, 2020))).toBe(expected))

  test('each span carries the version of its row, 0 where there is none', () =>
    expect(spansOf([amount(1, 11, -1, 4)], 2020).map(({ version }) => version)).toEqual([4, 0]))
})

describe('the months of a total', () => {
  test.each<[string, string[], string]>([
    ['no lines', [], EMPTY],
    ['lines with nothing stored are left out', [EMPTY, '1-12:-9'], '1-12:-9'],
    ['the finest spans that all lines share', ['1-7:-5 8-12:-1', '1-3:-2 4-7:-3 8:-1 9-12:0'], '1-7:-10 8-12:-2'],
    ['a missing month makes its span unknown', ['1-7:-5 8-12:-1', '1-6:-2 7: 8-12:-1'], '1-7: 8-12:-2'],
  ])('%s', (_name, lines, expected) => expect(written(totalSpans(lines.map(spans)))).toBe(expected))
})

describe('an interval that is written', () => {
  const stored = [{ from: 1, to: 7 }, { from: 8, to: 8 }]
  test.each<[string, number, number, boolean]>([
    ['the interval that is there', 1, 7, true],
    ['after it', 9, 10, true],
    ['inside it', 3, 3, false],
    ['over its end', 7, 8, false],
    ['from the same month', 8, 9, false],
  ])('%s', (_name, from, to, free) => expect(isFree(stored, from, to)).toBe(free))

  test('before what is stored', () => expect(isFree([{ from: 5, to: 7 }], 1, 4)).toBe(true))

  const place = { statementKey: 'net', lineKey: 'a', measure: 'actual', budgetVersionKey: null, period: { year: 2020, from: 8, to: 8 } } as const
  const others = [
    amount(1, 7, -5),
    { ...amount(8, 8, -7), lineKey: 'b' },
    { ...amount(8, 8, -7), statementKey: 'income' },
    { ...amount(8, 8, -7), measure: 'budget' as const },
    { ...amount(8, 8, -7), budgetVersionKey: 'grant' },
    amount(8, 8, -7, 1, 2019),
    amount(8, 9, -7),
  ]
  test('takes the place of what stood there, with its version', () =>
    expect(withInterval([...others, amount(8, 8, -1, 3)], place, ore(-2))).toEqual([...others, amount(8, 8, -2, 3)]))
  test('is new where nothing stood', () => expect(withInterval(others, place, ore(-2))).toEqual([...others, amount(8, 8, -2, 0)]))
  test('null takes it away', () => expect(withInterval([...others, amount(8, 8, -1)], place, null)).toEqual(others))
})
