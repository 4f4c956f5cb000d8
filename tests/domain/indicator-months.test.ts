import { describe, expect, it } from 'vitest'
import type { Accumulation, IndicatorValue } from '@/lib/domain/indicator'
import { accumulated, monthPeriod, monthValues, withPeriodValues } from '@/lib/domain/indicator-months'
import { indicatorValue } from './report-2020-08'

const TO_MARCH = { year: 2020, from: 1, to: 3 }
const known = (value: number) => ({ value })
const reason = { value: null }

describe('the period under which the value of a month is kept', () => {
  it.each<[Accumulation, number]>([
    ['sum', 3],
    ['mean', 3],
    ['latest', 1],
    ['yearOnly', 1],
  ])('%s of March starts in month %i', (accumulation, from) => {
    expect(monthPeriod({ accumulation }, 2020, 3)).toEqual({ year: 2020, from, to: 3 })
  })
})

describe('what months make together', () => {
  it.each<[string, Accumulation, readonly ({ value: number | null } | null)[], number | null]>([
    ['a sum', 'sum', [known(12), known(8), known(10)], 30],
    ['a sum without binary noise', 'sum', [known(0.1), known(0.2), known(0)], 0.3],
    ['zero counts', 'sum', [known(0), known(0), known(0)], 0],
    ['no sum with a month missing', 'sum', [known(12), null, known(10)], null],
    ['no sum with a month that has a reason', 'sum', [known(12), reason, known(10)], null],
    ['a mean', 'mean', [known(12), known(8), known(10)], 10],
    ['a mean in six decimals', 'mean', [known(1), known(1), known(2)], 1.333333],
    ['a mean of the months that have a value, when the others have a reason', 'mean', [known(12), reason, known(10)], 11],
    ['no mean with a month missing', 'mean', [known(12), null, known(10)], null],
    ['no mean of reasons alone', 'mean', [reason, reason, reason], null],
    ['no latest', 'latest', [known(12), known(8), known(10)], null],
    ['no yearOnly', 'yearOnly', [known(12), known(8), known(10)], null],
  ])('%s', (_what, accumulation, months, made) => {
    expect(accumulated(accumulation, months)).toBe(made)
  })
})

describe('values with those that follow from months', () => {
  const sum = { key: 'days', accumulation: 'sum' } as const
  const mean = { key: 'share', accumulation: 'mean' } as const
  const latest = { key: 'sick', accumulation: 'latest' } as const
  const ofMonth = (key: string, month: number, value: number | null, more: Partial<IndicatorValue> = {}): IndicatorValue => ({
    ...indicatorValue(key, value, month),
    period: { year: 2020, from: month, to: month },
    ...more,
  })
  const months = [ofMonth('days', 1, 12), ofMonth('days', 2, 8), ofMonth('days', 3, 10)]
  const computed = { ...indicatorValue('days', 30, 3), version: 0, fromMonths: true }

  it('a period without a recorded value gets what its months make', () => {
    expect(withPeriodValues([sum], months, [TO_MARCH])).toEqual([...months, computed])
    expect(monthValues(months, 'days', TO_MARCH)).toEqual(months)
  })

  it('computed values from before are computed anew', () => {
    const before = withPeriodValues([sum], months, [TO_MARCH])
    expect(withPeriodValues([sum], before, [TO_MARCH])).toEqual(before)
    expect(withPeriodValues([sum], before.filter(({ period }) => period.to !== 2), [TO_MARCH])).toEqual([months[0], months[2]])
  })

  it('a recorded value stands before the computed one', () => {
    const recorded = [...months, indicatorValue('days', 31, 3)]
    expect(withPeriodValues([sum], recorded, [TO_MARCH])).toEqual(recorded)
  })

  it.each<[string, readonly IndicatorValue[]]>([
    ['months missing', months.slice(1)],
    ['the latest value is none of months', months.map((value) => ({ ...value, indicatorKey: 'sick' }))],
    ['an indicator that is no longer there', months.map((value) => ({ ...value, indicatorKey: 'gone' }))],
  ])('nothing is computed: %s', (_why, values) => {
    expect(withPeriodValues([sum, latest], values, [TO_MARCH])).toEqual(values)
  })

  it('a single month is no period of months', () => {
    expect(withPeriodValues([sum], [], [{ year: 2020, from: 1, to: 1 }])).toEqual([])
  })

  it('is about the fewest people of any month that has a value', () => {
    const asked = (month: number, value: number | null, answers: number | null) => ofMonth('share', month, value, { answers, population: 40 })
    const [value] = withPeriodValues([mean], [asked(1, 50, 20), asked(2, 60, 6), asked(3, null, null)], [TO_MARCH]).slice(-1)
    expect(value).toMatchObject({ value: 55, answers: 6, population: 40 })
    const [unknown] = withPeriodValues([mean], [asked(1, 50, 20), asked(2, 60, null), asked(3, 70, 8)], [TO_MARCH]).slice(-1)
    expect(unknown).toMatchObject({ value: 60, answers: null })
  })
})
