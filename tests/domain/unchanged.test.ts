import { describe, expect, it } from 'vitest'
import { dutyFactsOf, type Duty, type DutyFacts } from '@/lib/domain/duty'
import { unchangedSinceLast } from '@/lib/domain/unchanged'
import { assessment, FACTS, indicatorValue, JULY } from './report-2020-08'

const indicators = FACTS.indicators.filter(({ key }) => key === 'hvb_days')
const BARE: DutyFacts = { ...dutyFactsOf(FACTS), indicators, indicatorValues: [], assessments: [], previousAssessments: [] }
const HVB: Duty = { subject: 'indicator', key: 'hvb_days', orgUnitKey: '', responsible: 'barn', title: 'HVB', lacks: 'value' }
const RISK: Duty = { ...HVB, subject: 'risk', key: 'r1', lacks: 'level' }

const july = (value: number | null, carriedOverFrom: '2020-04' | null = null) => ({ ...indicatorValue('hvb_days', value), period: JULY.period, carriedOverFrom })

describe('a value', () => {
  it('is copied with the month that it is about; one that was carried over keeps its month', () => {
    expect(unchangedSinceLast({ ...BARE, indicatorValues: [july(1900)] }, HVB)).toEqual({
      value: { value: 1900, missing: null, carriedOverFrom: '2020-07' },
      assessment: null,
      levelLeftOut: null,
    })
    expect(unchangedSinceLast({ ...BARE, indicatorValues: [july(1900, '2020-04')] }, HVB)?.value?.carriedOverFrom).toBe('2020-04')
  })
  it('a reason why there was none is copied as this period’s own', () => {
    expect(unchangedSinceLast({ ...BARE, indicatorValues: [july(null)] }, HVB)?.value).toMatchObject({ value: null, carriedOverFrom: null })
  })
  it('what is typed already stays; without last time there is nothing', () => {
    expect(unchangedSinceLast({ ...BARE, indicatorValues: [july(1900), indicatorValue('hvb_days', 2017)] }, HVB)).toBeNull()
    expect(unchangedSinceLast(BARE, HVB)).toBeNull()
    expect(unchangedSinceLast({ ...BARE, previousReport: null, indicatorValues: [july(1900)] }, HVB)).toBeNull()
  })
})

describe('a level', () => {
  const before = (subject: 'indicator' | 'risk', key: string, fields: Partial<Parameters<typeof assessment>[2]>) => [assessment(subject, key, fields)]

  it('is copied with its comment', () => {
    const previousAssessments = before('risk', 'r1', { level: 'partlyMet', commentary: 'As before' })
    expect(unchangedSinceLast({ ...BARE, previousAssessments }, RISK)).toEqual({
      value: null,
      assessment: { level: 'partlyMet', reason: null, commentary: 'As before' },
      levelLeftOut: null,
    })
  })
  it('what is written already stays', () => {
    const previousAssessments = before('risk', 'r1', { level: 'partlyMet', commentary: 'As before' })
    expect(unchangedSinceLast({ ...BARE, previousAssessments, assessments: before('risk', 'r1', { level: 'met', commentary: 'New' }) }, RISK)).toBeNull()
    expect(unchangedSinceLast({ ...BARE, previousAssessments, assessments: before('risk', 'r1', { level: 'met' }) }, RISK)?.assessment).toEqual({
      commentary: 'As before',
    })
  })
  it('a level that agrees with the proposal follows it', () => {
    // 1 900 care days of July against < 2 555 × 7/12 = 1 490: 27 % over → not met.
    const facts = { ...BARE, indicatorValues: [july(1900)], previousAssessments: before('indicator', 'hvb_days', { level: 'notMet' }) }
    expect(unchangedSinceLast(facts, HVB)).toMatchObject({ assessment: null, levelLeftOut: null })
  })
  it('another level is copied with its reason, and left out where it had none', () => {
    const facts = (reason: string | null) => ({ ...BARE, indicatorValues: [july(1900)], previousAssessments: before('indicator', 'hvb_days', { level: 'met', reason }) })
    expect(unchangedSinceLast(facts('Counted wrongly'), HVB)).toMatchObject({ assessment: { level: 'met', reason: 'Counted wrongly' }, levelLeftOut: null })
    expect(unchangedSinceLast(facts(null), HVB)).toMatchObject({ value: { value: 1900 }, assessment: null, levelLeftOut: 'met' })
    expect(unchangedSinceLast(facts(' '), HVB)?.levelLeftOut).toBe('met')
  })
})
