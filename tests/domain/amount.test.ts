import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountsOf, amountToDate, tailAmount, tailInterval } from '@/lib/domain/amount'
import { ore, oreFromTkr } from '@/lib/domain/money'
import type { Amount } from '@/lib/domain/statement'

function interval(from: number, to: number, tkr: number, year = 2020): Amount {
  return {
    statementKey: 'netCost',
    lineKey: 'ifo.common',
    measure: 'actual',
    budgetVersionKey: null,
    period: { year, from, to },
    amount: oreFromTkr(tkr),
    version: 1,
  }
}

const JAN_JUL = interval(1, 7, -142_500)
const AUG = interval(8, 8, -21_103)

describe('amounts of a line', () => {
  it('are those of its statement, measure, year and budget version', () => {
    const budget: Amount = { ...AUG, measure: 'budget', budgetVersionKey: 'original' }
    const others: Amount[] = [{ ...AUG, lineKey: 'ifo.familyLaw' }, { ...AUG, statementKey: 'incomeStatement' }, interval(8, 8, -1, 2019), { ...budget, budgetVersionKey: 'new' }]
    const wanted = { statementKey: 'netCost', lineKey: 'ifo.common', year: 2020 }
    const all = [AUG, budget, ...others]
    expect(amountsOf(all, { ...wanted, measure: 'actual', budgetVersionKey: null })).toEqual([AUG])
    expect(amountsOf(all, { ...wanted, measure: 'budget', budgetVersionKey: 'original' })).toEqual([budget])
    expect(amountsOf(all, { ...wanted, measure: 'budget' }).map((amount) => amount.budgetVersionKey)).toEqual(['original', 'new'])
  })
})

describe('amount to date', () => {
  it.each<[string, Amount[], number, number | null]>([
    ['January–July and August', [AUG, JAN_JUL], 8, -163_603],
    ['January–July alone, to July', [JAN_JUL, AUG], 7, -142_500],
    ['no figure for August yet', [JAN_JUL], 8, null],
    ['to June, inside the interval', [JAN_JUL, AUG], 6, null],
    ['a gap before August', [interval(1, 6, -100), AUG], 8, null],
    ['intervals that overlap', [JAN_JUL, interval(5, 8, -100)], 8, null],
    ['nothing for January', [interval(2, 8, -100)], 8, null],
    ['nothing at all', [], 8, null],
    ['another year', [interval(1, 8, -100, 2019)], 8, null],
    ['an interval across the end of the period', [JAN_JUL, interval(8, 12, -100)], 8, null],
    ['later months are left out', [JAN_JUL, AUG, interval(9, 12, -999)], 8, -163_603],
  ])('%s', (_case, amounts, toMonth, tkr) => {
    expect(amountToDate(amounts, 2020, toMonth)).toBe(tkr === null ? null : oreFromTkr(tkr))
  })
})

describe('tail of a value to date', () => {
  it.each<[string, Amount[], number, { from: number; to: number; earlierTkr: number; current: Amount | null } | null]>([
    ['August after January–July', [JAN_JUL], 8, { from: 8, to: 8, earlierTkr: -142_500, current: null }],
    ['August once stored', [JAN_JUL, AUG], 8, { from: 8, to: 8, earlierTkr: -142_500, current: AUG }],
    ['nothing stored', [], 8, { from: 1, to: 8, earlierTkr: 0, current: null }],
    ['stored in one piece', [interval(1, 8, -5)], 8, { from: 1, to: 8, earlierTkr: 0, current: interval(1, 8, -5) }],
    ['two months missing', [interval(1, 6, -5)], 8, { from: 7, to: 8, earlierTkr: -5, current: null }],
    ['later months do not matter', [JAN_JUL, interval(9, 12, -5)], 8, { from: 8, to: 8, earlierTkr: -142_500, current: null }],
    ['a gap in earlier months', [interval(3, 7, -5)], 8, null],
    ['an interval across the end of the period', [JAN_JUL, interval(8, 9, -5)], 8, null],
    ['inside an interval', [JAN_JUL], 6, null],
    ['a gap before the last month', [interval(1, 6, -5), AUG], 8, null],
  ])('%s', (_case, amounts, toMonth, tail) => {
    const found = tailInterval(amounts, 2020, toMonth)
    const { from, to, earlierTkr, current } = tail ?? { from: 0, to: 0, earlierTkr: 0, current: null }
    expect(found).toEqual(tail && { period: { year: 2020, from, to }, earlier: oreFromTkr(earlierTkr), current })
  })

  it('holds the value less what earlier intervals hold: −163 603 + 142 500 = −21 103', () => {
    expect(tailAmount(oreFromTkr(-163_603), oreFromTkr(-142_500))).toBe(oreFromTkr(-21_103))
  })
})

/** Cuts of the year into intervals that tile it, each with an amount. */
const tiling = fc
  .uniqueArray(fc.integer({ min: 2, max: 12 }))
  .map((starts) => [1, ...starts.sort((a, b) => a - b)])
  .chain((starts) =>
    fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: starts.length, maxLength: starts.length }).map((amounts) =>
      starts.map((from, index): Amount => ({ ...interval(from, (starts[index + 1] ?? 13) - 1, 0), amount: ore(amounts[index] ?? 0) })),
    ),
  )

describe('tiling', () => {
  it('the order of the intervals does not matter', () => {
    fc.assert(
      fc.property(tiling, fc.integer({ min: 1, max: 12 }), (amounts, toMonth) => {
        expect(amountToDate(amounts.toReversed(), 2020, toMonth)).toBe(amountToDate(amounts, 2020, toMonth))
      }),
    )
  })

  it('a year without one of its intervals has no sum, and with all of them has', () => {
    fc.assert(
      fc.property(tiling, fc.nat(), (amounts, pick) => {
        expect(amountToDate(amounts, 2020, 12)).toBe(amounts.reduce((sum, each) => sum + each.amount, 0))
        expect(amountToDate(amounts.toSpliced(pick % amounts.length, 1), 2020, 12)).toBeNull()
      }),
    )
  })

  it('what is typed to date is what is read to date', () => {
    fc.assert(
      fc.property(tiling, fc.integer({ min: 1, max: 12 }), fc.integer({ min: -1e12, max: 1e12 }), (amounts, toMonth, typed) => {
        const tail = tailInterval(amounts, 2020, toMonth)
        fc.pre(tail !== null)
        const stored: Amount = { ...interval(1, 1, 0), period: tail.period, amount: tailAmount(ore(typed), tail.earlier) }
        const after = [...amounts.filter((each) => each !== tail.current && each.period.to < tail.period.from), stored]
        expect(amountToDate(after, 2020, toMonth)).toBe(ore(typed))
      }),
    )
  })
})
