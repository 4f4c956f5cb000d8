import { describe, expect, it } from 'vitest'
import { daysIn, daysInMonth, monthOf, monthsIn, monthsOf, overlaps, wholeYear, type Period } from '@/lib/domain/period'

const period = (from: number, to: number, year = 2020): Period => ({ year, from, to })

describe('period', () => {
  it.each([
    [period(1, 8), 8],
    [period(8, 8), 1],
    [period(1, 12), 12],
  ])('months in %o', (months, count) => {
    expect(monthsIn(months)).toBe(count)
  })

  it.each([
    [period(1, 8), [1, 2, 3, 4, 5, 6, 7, 8], 244],
    [period(8, 8), [8], 31],
    [wholeYear(2020), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 366],
    [period(9, 8), [], 0],
  ])('months and days of %o', (months, numbers, days) => {
    expect(monthsOf(months)).toEqual(numbers)
    expect(daysIn(months)).toBe(days)
  })

  it.each([
    ['one after the other', period(1, 7), period(8, 8), false],
    ['sharing a month', period(1, 8), period(8, 12), true],
    ['one inside the other', period(1, 12), period(5, 5), true],
    ['the same months of another year', period(1, 8), period(1, 8, 2019), false],
  ])('%s', (_case, a, b, shared) => {
    expect(overlaps(a, b)).toBe(shared)
    expect(overlaps(b, a)).toBe(shared)
  })
})

describe('month', () => {
  it.each([
    [2020, 2, 29],
    [2021, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2020, 8, 31],
    [2020, 12, 31],
  ])('days of %i-%i: %i', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days)
  })

  it('there is no thirteenth', () => {
    expect(() => daysInMonth(2020, 13)).toThrow(RangeError)
  })

  it('is written with two digits', () => {
    expect([monthOf(2020, 8), monthOf(2020, 12)]).toEqual(['2020-08', '2020-12'])
  })
})
