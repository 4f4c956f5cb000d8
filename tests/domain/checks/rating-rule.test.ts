import { describe, expect, it } from 'vitest'
import { nearTargetCalledMet, ratingAgainstRule, ratingWithoutValue } from '@/lib/domain/checks/rating-rule'
import type { Assessment } from '@/lib/domain/assessment'
import type { Indicator } from '@/lib/domain/indicator'
import { assessment, checkInput, indicator, target, value } from './check-input'
import { told } from './told'

/** Sick leave at most 7 %, with a value and an assessment. */
function rated(amount: number | null, set: Partial<Assessment>, changed: Partial<Indicator> = {}) {
  return checkInput({
    indicators: [indicator('sick', { targets: [target({ fullYear: 7 })], ...changed })],
    indicatorValues: [value('sick', 8, amount)],
    assessments: [assessment('indicator', 'sick', set)],
  })
}

describe('a level against its rule', () => {
  it.each([
    { what: 'as proposed', input: rated(7.75, { level: 'notMet' }), found: [] },
    { what: 'not set', input: rated(7.75, {}), found: [] },
    { what: 'better than proposed, without a reason', input: rated(7.75, { level: 'partlyMet' }), found: ['error sick: partlyMet, notMet'] },
    { what: 'better than proposed, with blanks for a reason', input: rated(7.75, { level: 'partlyMet', reason: ' ' }), found: ['error sick: partlyMet, notMet'] },
    { what: 'better than proposed, with a reason', input: rated(7.75, { level: 'partlyMet', reason: 'Falling' }), found: [] },
    { what: 'without a target', input: rated(7.75, { level: 'met' }, { targets: [] }), found: ['error sick: met, notAssessed'] },
    { what: 'without a value', input: rated(null, { level: 'met' }), found: [] },
    { what: 'rated by people alone', input: rated(7.75, { level: 'met' }, { ratingRule: { kind: 'manual' } }), found: [] },
  ])('$what', ({ input, found }) => {
    expect(told(ratingAgainstRule, input)).toEqual(found)
  })

  it('a measure against its indicators; one without indicators has no rule', () => {
    const correctiveMeasures = ['m1', 'm2'].map((key) => ({ key, parentKey: null, text: key, effect: null, orgUnitKey: null, indicatorKeys: key === 'm1' ? ['sickLeave'] : [] }))
    const assessments = ['m1', 'm2'].map((key) => assessment('correctiveMeasure', key, { level: 'notMet' }))
    expect(told(ratingAgainstRule, checkInput({ correctiveMeasures, assessments }))).toEqual(['error m1: notMet, met'])
  })

  it('offers the proposed level, with the numbers that led to it', () => {
    const [found] = ratingAgainstRule(rated(7.75, { level: 'partlyMet' }))
    expect(found?.repair).toMatchObject({ kind: 'setLevel', level: { level: 'notMet', proposed: { basis: { value: 7.75, target: 7 } } } })
  })
})

describe('a level without a value', () => {
  it.each([
    { what: 'with a reason', input: rated(null, { level: 'met', reason: 'Seen' }), found: ['question sick: met, '] },
    { what: 'without a reason', input: rated(null, { level: 'notMet' }), found: ['error sick: notMet, '] },
    { what: 'called not assessed', input: rated(null, { level: 'notAssessed' }), found: [] },
    { what: 'not set', input: rated(null, {}), found: [] },
    { what: 'with a value', input: rated(7.75, { level: 'met' }), found: [] },
    { what: 'rated by people alone', input: rated(null, { level: 'met' }, { ratingRule: { kind: 'manual' } }), found: [] },
    { what: 'untouched', input: checkInput(), found: [] },
  ])('$what', ({ input, found }) => {
    expect(told(ratingWithoutValue, input)).toEqual(found)
  })
})

describe('a value near its target', () => {
  const manual: Partial<Indicator> = { ratingRule: { kind: 'manual' } }
  it.each([
    { what: 'missed, called met with a reason', input: rated(7.2, { level: 'met', reason: 'Near' }), found: ['question sick: met, partlyMet'] },
    { what: 'missed, called met without a reason: an error of the rule', input: rated(7.2, { level: 'met' }), found: [] },
    { what: 'missed, called met by people alone', input: rated(7.2, { level: 'met' }, manual), found: ['question sick: met, notAssessed'] },
    { what: 'reached', input: rated(7, { level: 'met' }, manual), found: [] },
    { what: 'missed, but prints as the target', input: rated(7.04, {}), found: ['note sick: partlyMet, partlyMet'] },
    { what: 'missed and prints so', input: rated(7.06, {}), found: [] },
    { what: 'missed, prints as the target, by people alone not assessed', input: rated(7.04, {}, manual), found: [] },
    { what: 'missed, prints as the target, met without a reason', input: rated(7.04, { level: 'met' }), found: [] },
    { what: 'without a value', input: rated(null, {}), found: [] },
    { what: 'without a target', input: rated(7.2, {}, { targets: [] }), found: [] },
    { what: 'without a target of the period', input: rated(7.2, {}, { targets: [target({ fullYear: 7, periodMethod: 'given' })] }), found: [] },
  ])('$what', ({ input, found }) => {
    expect(told(nearTargetCalledMet, input)).toEqual(found)
  })

  it('untouched', () => {
    const indicators = [indicator('sick', { targets: [target({ fullYear: 7 })] })]
    expect(told(nearTargetCalledMet, checkInput({ indicators, indicatorValues: [value('sick', 8, 7.04)] }))).toEqual(['note sick: partlyMet, partlyMet'])
    expect(told(nearTargetCalledMet, checkInput({ indicators, indicatorValues: [] }))).toEqual([])
  })
})
