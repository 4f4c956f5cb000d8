import { describe, expect, it } from 'vitest'
import { indicatorTrend, monthsCovered, plainOperator, proposedIndicatorLevel, proposedRecordedLevel, targetFor, valueFor, type Indicator, type IndicatorTarget, type IndicatorValue } from '@/lib/domain/indicator'
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

describe('level proposed for what is recorded', () => {
  const planRule = { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' } as const
  const recorded = careDayValue(TO_AUGUST, 1900)
  const basisOf = (indicator: Indicator, value: IndicatorValue | null) => proposedRecordedLevel(indicator, planRule, value, TO_AUGUST).basis

  it('is that of the value, and tells nothing more of a value measured for the period', () => {
    expect(proposedRecordedLevel(careDays, planRule, recorded, TO_AUGUST)).toEqual(proposedIndicatorLevel(careDays, planRule, 1900, TO_AUGUST))
  })

  it('tells why there is no value', () => {
    expect(basisOf(careDays, careDayValue(TO_AUGUST, null))).toMatchObject({ code: 'noValue', missing: 'notMeasuredYet' })
    expect(basisOf(careDays, { ...careDayValue(TO_AUGUST, null), missing: null }).missing).toBeUndefined()
    expect(basisOf(careDays, null)).toMatchObject({ code: 'noValue' })
    expect(basisOf(careDays, null).missing).toBeUndefined()
  })

  it('a value carried over counts and tells its month; a sum is compared with the target to that month', () => {
    const carried: IndicatorValue = { ...recorded, carriedOverFrom: '2020-07' }
    expect(basisOf(careDays, carried)).toMatchObject({ value: 1900, target: (2555 * 7) / 12, carriedOverFrom: '2020-07' })
    expect(basisOf({ ...careDays, accumulation: 'latest' }, carried)).toMatchObject({ target: (2555 * 8) / 12, carriedOverFrom: '2020-07' })
  })

  it.each<[string, IndicatorValue['carriedOverFrom'], number | null]>([
    ['measured for the period', null, 8],
    ['carried over from July', '2020-07', 7],
    ['carried over from last year', '2019-12', null],
  ])('months of a value %s', (_case, carriedOverFrom, months) => {
    expect(monthsCovered({ period: TO_AUGUST, carriedOverFrom })).toBe(months)
  })

  it('months of a value carried over from before its period are not known', () => {
    expect(monthsCovered({ period: { year: 2020, from: 5, to: 8 }, carriedOverFrom: '2020-04' })).toBeNull()
  })

  it('a sum carried over from last year is compared as it stands and has no trend', () => {
    const old: IndicatorValue = { ...recorded, carriedOverFrom: '2019-12' }
    expect(basisOf(careDays, old)).toMatchObject({ target: (2555 * 8) / 12, carriedOverFrom: '2019-12' })
    expect(indicatorTrend(careDays, recorded, old, 'juli')).toBeNull()
  })
})

describe('yes/no and partly scales', () => {
  const planRule = { kind: 'points', tolerance: 5, atLimit: 'partlyMet' } as const
  const step = (value: number) => ({ value, label: String(value) })
  const yesPartlyNo: Indicator = {
    ...careDays,
    measurementUnit: 'yesNo',
    scale: [step(2), step(1), step(0)],
    favourableDirection: 'higher',
    targets: [{ ...yearTarget, operator: 'gte', fullYear: 2 }],
  }
  const lowerIsBetter: Indicator = { ...yesPartlyNo, favourableDirection: 'lower', targets: [{ ...yearTarget, operator: 'lte', fullYear: 0 }] }

  it.each<[string, Indicator, number, string, string]>([
    ['Ja against Ja', yesPartlyNo, 2, 'met', 'reached'],
    ['Delvis against Ja', yesPartlyNo, 1, 'partlyMet', 'betweenSteps'],
    ['a mean of units between Nej and Delvis', yesPartlyNo, 0.5, 'partlyMet', 'betweenSteps'],
    ['Nej against Ja', yesPartlyNo, 0, 'notMet', 'worstStep'],
    ['the worst step where lower is favourable', lowerIsBetter, 2, 'notMet', 'worstStep'],
    ['between, where lower is favourable', lowerIsBetter, 1, 'partlyMet', 'betweenSteps'],
    ['target 0 reached', lowerIsBetter, 0, 'met', 'reached'],
    ['a scale without steps is rated as a number', { ...yesPartlyNo, scale: [] }, 0, 'partlyMet', 'withinTolerance'],
    ['a number with named steps is rated as a number', { ...yesPartlyNo, measurementUnit: 'number' }, 0, 'partlyMet', 'withinTolerance'],
    ['a rule that looks at the value itself stands', { ...yesPartlyNo, ratingRule: { kind: 'sign' } }, 0, 'met', 'noDeficit'],
  ])('%s', (_case, indicator, value, level, code) => {
    const proposed = proposedIndicatorLevel(indicator, planRule, value, TO_AUGUST)
    expect([proposed.level, proposed.basis.code]).toEqual([level, code])
  })

  it('without value or target it is not assessed', () => {
    expect(proposedIndicatorLevel(yesPartlyNo, planRule, null, TO_AUGUST).basis.code).toBe('noValue')
    expect(proposedIndicatorLevel({ ...yesPartlyNo, targets: [] }, planRule, 1, TO_AUGUST).basis.code).toBe('noTarget')
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
