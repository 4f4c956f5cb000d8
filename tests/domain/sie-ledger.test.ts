import { describe, expect, it } from 'vitest'
import { divisionOf, divisionsOf, ledgerRows, type SieFigure } from '@/lib/domain/sie-ledger'

const of = (basis: SieFigure['basis'], objects: SieFigure['objects'], cells: SieFigure['cells']): SieFigure => ({ measure: 'actual', basis, year: 2020, account: '4510', objects, cells })

const balances: readonly SieFigure[] = [
  of('total', [], [[1, 1000, 1, 10], [2, 900, 1, 11], [3, 50, 1, 12]]),
  of('division', [['20', '57']], [[1, 600, 1, 13], [2, 900, 1, 14]]),
  of('division', [['20', '58']], [[1, 100, 1, 15]]),
  of('division', [['1', '410']], [[1, 1000, 1, 16]]),
]

const short = (division: string, figures = balances) =>
  ledgerRows(figures, division).map(({ objects, from, to, amount, line }) => [objects.flat().join(' '), from, to, amount, line])

describe('rows of a ledger', () => {
  it.each([
    ['', [['', 1, 1, 1000, 10], ['', 2, 2, 900, 11], ['', 3, 3, 50, 12]]],
    ['20', [['20 57', 1, 1, 600, 13], ['20 57', 2, 2, 900, 14], ['20 58', 1, 1, 100, 15], ['', 1, 1, 300, 10], ['', 3, 3, 50, 12]]],
    ['1', [['1 410', 1, 1, 1000, 16], ['', 2, 2, 900, 11], ['', 3, 3, 50, 12]]],
    ['1 20', [['', 1, 1, 1000, 10], ['', 2, 2, 900, 11], ['', 3, 3, 50, 12]]],
  ])('balances divided on "%s" come once, and the rest of a total stays without objects', (division, expected) => {
    expect(short(division)).toEqual(expected)
  })
  it('transactions have all their objects whatever balances are divided on', () => {
    expect(short('20', [of('transactions', [['1', '410'], ['6', 'P1']], [[2, 5, 3, 7]])])).toEqual([['1 410 6 P1', 2, 2, 5, 7]])
  })
  it('a year balance is from January to its month', () => {
    expect(short('', [of('yearBalance', [], [[8, 5, 1, 7]])])).toEqual([['', 1, 8, 5, 7]])
  })
  it('divisions are named by their dimensions', () => {
    expect(divisionOf([['1', '410'], ['6', 'P1']])).toBe('1 6')
    expect(divisionsOf(balances)).toEqual(['1', '20'])
  })
})
