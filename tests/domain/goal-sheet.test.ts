import { describe, expect, it } from 'vitest'
import { subjectId, valueHistory, withAssessment, withIndicatorValue } from '@/lib/domain/goal-sheet'
import { valueFor } from '@/lib/domain/indicator'
import { assessment, FACTS, indicatorValue } from './report-2020-08'

it('a subject is named by its kind and key', () => {
  expect(subjectId('goal', 'cg1')).toBe('goal:cg1')
})

describe('an assessment that is set', () => {
  it('starts blank where nobody has touched the subject', () => {
    expect(withAssessment([], 'goal', 'cg1', { level: 'met' })).toEqual([assessment('goal', 'cg1', { level: 'met', version: 0 })])
  })

  it('keeps what is not set, and leaves others as they are', () => {
    const other = assessment('goal', 'cg2', { level: 'notMet' })
    const stored = assessment('goal', 'cg1', { level: 'partlyMet', reason: 'r', commentary: 'k' })
    expect(withAssessment([stored, other], 'goal', 'cg1', { yearEndLevel: 'met' })).toEqual([other, { ...stored, yearEndLevel: 'met' }])
  })
})

describe('a value that is entered', () => {
  const { period } = FACTS.report
  const valueOf = (facts: Pick<typeof FACTS, 'indicatorValues'>) => valueFor(facts.indicatorValues, 'hvb_days', period)
  const empty = { ...FACTS, indicatorValues: [] }

  it('takes the place of the one before', () => {
    expect(valueOf({ ...FACTS, ...withIndicatorValue(FACTS, 'hvb_days', { value: 2020, missing: null }) })).toMatchObject({ value: 2020, missing: null, version: 1 })
  })

  it('starts blank where there was none; a reason is as good as a value', () => {
    expect(withIndicatorValue(empty, 'hvb_days', { value: null, missing: 'tooFewAnswers' }).indicatorValues).toEqual([
      { ...indicatorValue('hvb_days', null), missing: 'tooFewAnswers', version: 0 },
    ])
  })

  it('zero is a value', () => {
    expect(withIndicatorValue(empty, 'hvb_days', { value: 0, missing: null }).indicatorValues[0]?.value).toBe(0)
  })

  it('without value and reason it is cleared', () => {
    const cleared = withIndicatorValue(FACTS, 'hvb_days', { value: null, missing: null })
    expect(valueFor(cleared.indicatorValues, 'hvb_days', period)).toBeNull()
    expect(cleared.indicatorValues).toHaveLength(FACTS.indicatorValues.length - 1)
  })
})

it('the history of values is in time order, the longer period first, without break-downs and missing values', () => {
  const [april, july, august] = [indicatorValue('hvb_days', 900, 4), indicatorValue('hvb_days', 1900, 7), indicatorValue('hvb_days', 2017)]
  const augustAlone = { ...august, period: { ...august.period, from: 8 } }
  const indicatorValues = [august, augustAlone, indicatorValue('hvb_days', null, 6), { ...july, breakdown: 'barn' }, july, indicatorValue('sick_total', 9, 7), april]
  expect(valueHistory({ indicatorValues }, 'hvb_days')).toEqual([april, july, augustAlone, august])
})
