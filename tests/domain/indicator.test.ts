import { describe, expect, it } from 'vitest'
import { indicatorTrend, plainOperator, proposedIndicatorLevel, targetFor, valueFor, type Indicator, type IndicatorTarget, type IndicatorValue } from '@/lib/domain/indicator'
import type { Period } from '@/lib/domain/period'

const TO_AUGUST: Period = { year: 2020, from: 1, to: 8 }
const TO_JULY: Period = { year: 2020, from: 1, to: 7 }

const yearTarget: IndicatorTarget = { fromMonth: 1, operator: 'lt', fullYear: 2555, periodMethod: 'fullYear', periodTargets: [], note: null }
const proRata: IndicatorTarget = { ...yearTarget, periodMethod: 'proRata' }
const given: IndicatorTarget = { ...yearTarget, periodMethod: 'given', periodTargets: [{ to: 8, value: 1600 }] }

const careDays: Indicator = {
  key: 'hvb_days',
  name: 'Antal dygn',
  orgUnitKey: null,
  measurementUnit: 'number',
  scale: [],
  decimals: 0,
  favourableDirection: 'lower',
  accumulation: 'sum',
  frequency: 'monthly',
  nationalCode: null,
  sensitive: false,
  ratingRule: null,
  targets: [proRata],
}

function careDayValue(period: Period, value: number | null, breakdown = ''): IndicatorValue {
  return {
    indicatorKey: 'hvb_days',
    period,
    breakdown,
    value,
    missing: value === null ? 'notMeasuredYet' : null,
    answers: null,
    population: null,
    remark: null,
    carriedOverFrom: null,
    version: 1,
  }
}

describe('target in force', () => {
  it.each<[string, IndicatorTarget[], Period, number | null, number | null]>([
    ['full year', [yearTarget], TO_AUGUST, null, 2555],
    ['pro rata, unrounded', [proRata], TO_AUGUST, 20_440 / 12, 20_440 / 12],
    ['pro rata over the whole year is the year', [proRata], { year: 2020, from: 1, to: 12 }, null, 2555],
    ['pro rata of nothing', [{ ...proRata, fullYear: null }], TO_AUGUST, null, null],
    ['given for the period', [given], TO_AUGUST, 1600, 1600],
    ['given, but not for this period', [given], TO_JULY, null, null],
    ['changed within the year', [yearTarget, { ...yearTarget, fromMonth: 6, fullYear: 2000 }], TO_AUGUST, null, 2000],
    ['changed, listed backwards', [{ ...yearTarget, fromMonth: 6, fullYear: 2000 }, yearTarget], TO_AUGUST, null, 2000],
    ['a change that has not come yet', [yearTarget, { ...yearTarget, fromMonth: 9, fullYear: 2000 }], TO_AUGUST, null, 2555],
  ])('%s', (_case, targets, period, periodTarget, comparedWith) => {
    expect(targetFor({ targets }, period)).toMatchObject({ operator: 'lt', period: periodTarget, comparedWith })
  })

  it('there is none before it comes into force', () => {
    expect(targetFor({ targets: [{ ...yearTarget, fromMonth: 9 }] }, TO_AUGUST)).toBeNull()
  })

  it('a plain target asks for at least or at most', () => {
    expect([plainOperator('higher'), plainOperator('lower')]).toEqual(['gte', 'lte'])
  })
})

describe('value for a period', () => {
  const august = careDayValue(TO_AUGUST, 2017)

  it('is that of exactly this period, of the whole committee', () => {
    const others = [
      careDayValue(TO_JULY, 1900),
      careDayValue(TO_AUGUST, 5, 'barn'),
      careDayValue({ ...TO_AUGUST, year: 2019 }, 1),
      careDayValue({ ...TO_AUGUST, from: 5 }, 2),
      { ...august, indicatorKey: 'sick_total' },
    ]
    expect(valueFor([...others, august], 'hvb_days', TO_AUGUST)).toBe(august)
    expect(valueFor(others, 'hvb_days', TO_AUGUST)).toBeNull()
  })
})

describe('level proposed for an indicator', () => {
  const planRule = { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' } as const

  it('2 017 care days against 2 555 × 8/12 → 18,4 % over → not met', () => {
    const proposed = proposedIndicatorLevel(careDays, planRule, 2017, TO_AUGUST)
    expect(proposed.level).toBe('notMet')
    expect(proposed.basis.deviation).toBeCloseTo(0.184, 3)
  })

  it('follows the rule of the indicator before that of the plan', () => {
    const bySign: Indicator = { ...careDays, favourableDirection: 'higher', ratingRule: { kind: 'sign' } }
    expect(proposedIndicatorLevel(bySign, planRule, -1, TO_AUGUST).basis.code).toBe('deficit')
  })

  it('without a target there is none', () => {
    expect(proposedIndicatorLevel({ ...careDays, targets: [] }, planRule, 2017, TO_AUGUST).basis.code).toBe('noTarget')
  })
})

describe('trend of an indicator', () => {
  const july = careDayValue(TO_JULY, 1900)
  const august = careDayValue(TO_AUGUST, 2017)

  it('compares a sum per month: 1 900 to July and 2 017 to August is down and better', () => {
    expect(indicatorTrend(careDays, july, august, 'juli')).toEqual({ direction: 'down', goodness: 'better', base: 'juli' })
  })

  it('compares anything else as it stands', () => {
    expect(indicatorTrend({ ...careDays, accumulation: 'latest' }, july, august, 'juli')).toMatchObject({ direction: 'up', goodness: 'worse' })
  })

  it('needs both values', () => {
    expect(indicatorTrend(careDays, null, august, 'juli')).toBeNull()
    expect(indicatorTrend(careDays, july, careDayValue(TO_AUGUST, null), 'juli')).toBeNull()
  })
})
