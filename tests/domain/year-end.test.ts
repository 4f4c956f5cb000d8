import { describe, expect, it } from 'vitest'
import type { RatingRule, YearEndProjection } from '@/lib/domain/assessment'
import type { Accumulation, Indicator, IndicatorTarget, IndicatorValue } from '@/lib/domain/indicator'
import { proposedYearEndLevel, yearEndValue } from '@/lib/domain/year-end'
import { FACTS, indicatorValue } from './report-2020-08'

const TEN_PERCENT: RatingRule = { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' }
const found = FACTS.indicators.find(({ key }) => key === 'hvb_days')
if (found === undefined) throw new Error('No care days')
const careDays: Indicator = found

const recorded = (value: number | null, to = 8, changed: Partial<IndicatorValue> = {}): IndicatorValue => ({ ...indicatorValue('hvb_days', value, to), ...changed })

describe('value at year end', () => {
  it.each<[string, Accumulation, IndicatorValue | null, number | null, YearEndProjection | null]>([
    ['a sum goes on at its rate', 'sum', recorded(2017), 3025.5, 'runRate'],
    ['a sum of the whole year is the year', 'sum', recorded(2555, 12), 2555, 'runRate'],
    ['a sum carried over from July goes on at the rate of July', 'sum', recorded(1400, 8, { carriedOverFrom: '2020-07' }), 2400, 'runRate'],
    ['a sum carried over from last year has no rate', 'sum', recorded(1400, 8, { carriedOverFrom: '2019-12' }), null, null],
    ['the latest value stays', 'latest', recorded(7.75), 7.75, 'asToday'],
    ['a mean stays', 'mean', recorded(7.75), 7.75, 'asToday'],
    ['zero is a value', 'sum', recorded(0), 0, 'runRate'],
    ['measured for the year only, in August', 'yearOnly', recorded(3), null, null],
    ['measured for the year only, in December', 'yearOnly', recorded(3, 12), 3, 'asToday'],
    ['no value', 'sum', recorded(null), null, null],
    ['nothing recorded', 'sum', null, null, null],
  ])('%s', (_case, accumulation, value, expected, projection) => {
    expect(yearEndValue({ accumulation }, value)).toEqual(expected === null ? null : { value: expected, projection })
  })
})

describe('level proposed for year end', () => {
  it('2 017 care days in 8 months are 3 025,5 in the year, 18,4 % over < 2 555 → not met', () => {
    const proposed = proposedYearEndLevel(careDays, TEN_PERCENT, recorded(2017))
    expect(proposed).toMatchObject({ level: 'notMet', basis: { code: 'beyondTolerance', value: 3025.5, target: 2555, projection: 'runRate' } })
    expect(proposed?.basis.deviation).toBeCloseTo(0.184, 3)
  })

  it('tells that the value was carried over', () => {
    expect(proposedYearEndLevel(careDays, TEN_PERCENT, recorded(1400, 8, { carriedOverFrom: '2020-07' }))?.basis.carriedOverFrom).toBe('2020-07')
  })

  const given: IndicatorTarget = { fromMonth: 1, operator: 'lt', fullYear: 7, periodMethod: 'given', periodTargets: [{ to: 8, value: 9 }], note: null }

  it('compares with the target of the full year, not of the period', () => {
    const sickLeave: Indicator = { ...careDays, accumulation: 'latest', targets: [given] }
    expect(proposedYearEndLevel(sickLeave, TEN_PERCENT, recorded(7.75))).toMatchObject({ level: 'notMet', basis: { target: 7, projection: 'asToday' } })
  })

  it.each<[string, Partial<Indicator>, IndicatorValue | null]>([
    ['no value', {}, recorded(null)],
    ['nothing recorded', {}, null],
    ['no target', { targets: [] }, recorded(2017)],
    ['no full-year target', { targets: [{ ...given, fullYear: null }] }, recorded(2017)],
    ['a rule that leaves it to people', { ratingRule: { kind: 'manual' } }, recorded(2017)],
    ['measured for the year only', { accumulation: 'yearOnly' }, recorded(2017)],
  ])('nothing: %s', (_case, changed, value) => {
    expect(proposedYearEndLevel({ ...careDays, ...changed }, TEN_PERCENT, value)).toBeNull()
  })
})
