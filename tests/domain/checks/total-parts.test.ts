import { describe, expect, it } from 'vitest'
import { effectAgainstParts, valueAgainstBreakdown } from '@/lib/domain/checks/total-parts'
import type { CorrectiveMeasure } from '@/lib/domain/corrective-measure'
import { oreFromTkr } from '@/lib/domain/money'
import { checkInput, FACTS, indicator, value } from './check-input'
import { told } from './told'

function measure(key: string, parentKey: string | null, tkr: number | null): CorrectiveMeasure {
  return { key, parentKey, text: key, effect: tkr === null ? null : oreFromTkr(tkr), orgUnitKey: null, indicatorKeys: [] }
}

describe('the effect of a measure against those below it', () => {
  it.each([
    { what: 'the sum', measures: [measure('plan', null, 3500), measure('a', 'plan', 1500), measure('b', 'plan', 2000)], found: [] },
    { what: 'another', measures: [measure('plan', null, 4000), measure('a', 'plan', 1500), measure('b', 'plan', 2000)], found: ['question plan: 4000 tkr, 3500 tkr'] },
    { what: 'one of them unknown', measures: [measure('plan', null, 4000), measure('a', 'plan', 1500), measure('b', 'plan', null)], found: [] },
    { what: 'unknown itself', measures: [measure('plan', null, null), measure('a', 'plan', 1500)], found: [] },
  ])('$what', ({ measures, found }) => {
    expect(told(effectAgainstParts, checkInput({ correctiveMeasures: measures }))).toEqual(found)
  })
})

describe('a count against its break-down', () => {
  const whole = value('families', 8, 41)
  const unit = (breakdown: string, amount: number | null) => value('families', 8, amount, { breakdown })
  it.each([
    { what: 'the sum', values: [whole, unit('a', 16), unit('b', 25)], found: [] },
    { what: 'another', values: [whole, unit('a', 18), unit('b', 25)], found: ['question families: 41, 43'] },
    { what: 'of another period', values: [whole, value('families', 4, 3, { breakdown: 'a' }), value('families', 4, 5, { breakdown: 'b' })], found: [] },
    { what: 'of months that begin later', values: [whole, unit('a', 18), unit('b', 23), value('families', 8, 9, { breakdown: 'b', period: { year: 2026, from: 5, to: 8 } })], found: [] },
    { what: 'one part alone', values: [whole, unit('a', 18)], found: [] },
    { what: 'one part missing', values: [whole, unit('a', 18), unit('b', null), unit('c', 1)], found: [] },
    { what: 'no value', values: [value('families', 8, null), unit('a', 18), unit('b', 25)], found: [] },
    { what: 'nothing recorded', values: [unit('a', 18), unit('b', 25)], found: [] },
    { what: 'another indicator', values: [whole, value('careDays', 8, 1, { breakdown: 'a' }), value('careDays', 8, 2, { breakdown: 'b' })], found: [] },
  ])('$what', ({ values, found }) => {
    const families = indicator('families', { accumulation: 'sum', measurementUnit: 'number', decimals: 0 })
    expect(told(valueAgainstBreakdown, checkInput({ indicators: [families], indicatorValues: values }))).toEqual(found)
  })

  it('a percentage is no sum', () => {
    const share = indicator('share', { accumulation: 'sum' })
    const indicatorValues = [value('share', 8, 50), value('share', 8, 50, { breakdown: 'a' }), value('share', 8, 40, { breakdown: 'b' })]
    expect(told(valueAgainstBreakdown, checkInput({ indicators: [share, ...FACTS.indicators], indicatorValues }))).toEqual([])
  })
})
