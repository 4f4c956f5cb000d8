import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountToDate } from '@/lib/domain/amount'
import { monthlySeries, monthNumber, yearToDate } from '@/lib/domain/forecasts/year-to-date'
import { oreFromTkr } from '@/lib/domain/money'
import { actual, even, lineYear, months } from './line-facts'

describe('year to date', () => {
  test('January–July and August', () => {
    const toDate = yearToDate([actual(2020, 8, 8, -21_103), actual(2020, 1, 7, -142_500)])
    expect(toDate).toEqual([0, null, null, null, null, null, null, oreFromTkr(-142_500), oreFromTkr(-163_603), null, null, null, null])
  })
  test('a gap ends it', () => {
    expect(yearToDate([actual(2020, 1, 2, -10), actual(2020, 4, 12, -10)]).slice(1, 5)).toEqual([null, oreFromTkr(-10), null, null])
  })
  test('gives what amountToDate gives, month by month', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }).map((ends) => ends.sort((a, b) => a - b))
    fc.assert(
      fc.property(cuts, fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }), (ends, tkr, missing) => {
        const intervals = ends.map((to, index) => actual(2020, (ends[index - 1] ?? 0) + 1, to, tkr + index)).filter((_, index) => index !== missing)
        const toDate = yearToDate(intervals)
        for (let month = 1; month <= 12; month += 1) expect(toDate[month]).toBe(amountToDate(intervals, 2020, month))
      }),
    )
  })
})

describe('the row of single months', () => {
  test('goes back over the turn of the year until an interval is longer than a month', () => {
    const years = new Map([
      [2019, lineYear(2019, { actual: yearToDate([actual(2019, 1, 10, -1000), actual(2019, 11, 11, -110), actual(2019, 12, 12, -120)]) })],
      [2020, lineYear(2020, { actual: months(2020, [-10, -20]) })],
    ])
    expect(monthlySeries(years, 2020, 2)).toEqual({ values: [-110, -120, -10, -20].map(oreFromTkr), end: monthNumber(2020, 3) })
  })
  test('is empty when the month itself is not known', () => {
    const years = new Map([[2020, lineYear(2020, { actual: months(2020, even(-10, 7)) })]])
    expect(monthlySeries(years, 2020, 8).values).toEqual([])
  })
  test('January 2020 is month 24240', () => {
    expect(monthNumber(2020, 1)).toBe(24_240)
  })
})
