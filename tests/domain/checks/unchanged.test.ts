import { describe, expect, it } from 'vitest'
import { impliedNegativeMonth, unchangedSinceBase } from '@/lib/domain/checks/unchanged'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { amount, APRIL, AUGUST, checkInput, FACTS, indicator, value } from './check-input'
import { told } from './told'

function measured(changed: Partial<Indicator>, before: number | null, now: number | null, how: Partial<IndicatorValue> = {}) {
  return { indicators: [indicator('one', { measurementUnit: 'number', ...changed })], indicatorValues: [value('one', 4, before), value('one', 8, now, how)] }
}

describe('unchanged since the previous report', () => {
  it.each([
    { what: 'a sum', facts: measured({ accumulation: 'sum' }, 240, 240), found: ['question one: 240,  <> 2026-04'] },
    { what: 'a sum that has grown', facts: measured({ accumulation: 'sum' }, 240, 241), found: [] },
    { what: 'a sum of nothing', facts: measured({ accumulation: 'sum' }, 0, 0), found: [] },
    { what: 'a level', facts: measured({ accumulation: 'latest' }, 240, 240), found: [] },
    { what: 'a value that is said to be carried over', facts: measured({ accumulation: 'sum' }, 240, 240, { carriedOverFrom: '2026-04' }), found: [] },
    { what: 'not measured now', facts: measured({ accumulation: 'sum' }, 240, null), found: [] },
    { what: 'not measured then', facts: measured({ accumulation: 'sum' }, null, 240), found: [] },
    { what: 'nothing recorded', facts: { indicatorValues: [] }, found: [] },
  ] as const)('$what', ({ facts, found }) => {
    expect(told(unchangedSinceBase, checkInput(facts))).toEqual(found)
  })

  it.each([
    { what: 'the actual of a line', amounts: [amount('netCost', 'adults', 1, 4, -188), amount('netCost', 'adults', 5, 8, 0)], found: ['question netCost/adults: -188 tkr,  <> 2026-04'] },
    { what: 'nothing at all', amounts: [amount('netCost', 'adults', 1, 4, 0), amount('netCost', 'adults', 5, 8, 0)], found: [] },
    { what: 'months that are not known apart', amounts: [amount('netCost', 'adults', 1, 8, -188)], found: [] },
    { what: 'months that are missing', amounts: [amount('netCost', 'adults', 1, 4, -188)], found: [] },
  ])('$what', ({ amounts, found }) => {
    expect(told(unchangedSinceBase, checkInput({ indicators: [], amounts }))).toEqual(found)
  })

  it.each([
    { what: 'no previous report', previousReport: null },
    { what: 'a previous report of last year', previousReport: { ...APRIL, period: { year: 2025, from: 1, to: 4 } } },
    { what: 'a previous report of the same months', previousReport: { ...APRIL, period: AUGUST.period } },
  ])('$what', ({ previousReport }) => {
    const input = checkInput({ ...FACTS, ...measured({ accumulation: 'sum' }, 240, 240), previousReport })
    expect(told(unchangedSinceBase, input)).toEqual([])
    expect(told(impliedNegativeMonth, checkInput({ ...FACTS, ...measured({ accumulation: 'sum' }, 240, 20), previousReport }))).toEqual([])
  })
})

describe('a month that would be negative', () => {
  it.each([
    { what: 'a sum that has fallen', facts: measured({ accumulation: 'sum' }, 240, 236), found: ['question one: 236, 240 <> 2026-04'] },
    { what: 'money may fall', facts: measured({ accumulation: 'sum', measurementUnit: 'money' }, 240, 236), found: [] },
    { what: 'a mean that is halved and more', facts: measured({ accumulation: 'mean' }, 9, 4.4), found: ['question one: 4.4, 9 <> 2026-04'] },
    { what: 'a mean that is halved', facts: measured({ accumulation: 'mean' }, 9, 4.5), found: [] },
    { what: 'a level', facts: measured({ accumulation: 'latest' }, 9, 1), found: [] },
    { what: 'a number for the year alone', facts: measured({ accumulation: 'yearOnly' }, 9, 1), found: [] },
  ] as const)('$what', ({ facts, found }) => {
    expect(told(impliedNegativeMonth, checkInput(facts))).toEqual(found)
  })
})
