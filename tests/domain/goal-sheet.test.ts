import { describe, expect, it } from 'vitest'
import { subjectId, subjectOfId, valueHistory, withAssessment, withEntry, withIndicatorValue, withMonthsCounted } from '@/lib/domain/goal-sheet'
import { valueFor } from '@/lib/domain/indicator'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { assessment, FACTS, indicatorValue } from './report-2020-08'

it('a subject is named by its kind and key', () => {
  expect(subjectId('goal', 'cg1')).toBe('goal:cg1')
  expect(subjectOfId('goal:cg1')).toEqual({ subject: 'goal', subjectKey: 'cg1', orgUnitKey: '' })
})

it('a unit’s result is named by its goal and unit', () => {
  expect(subjectId('unitResult', 'cg1', 'barn')).toBe('unitResult:cg1:barn')
  expect(subjectOfId('unitResult:cg1:barn')).toEqual({ subject: 'unitResult', subjectKey: 'cg1', orgUnitKey: 'barn' })
  expect(subjectOfId('goal')).toEqual({ subject: 'goal', subjectKey: '', orgUnitKey: '' })
})

describe('an assessment that is set', () => {
  it('starts blank where nobody has touched the subject', () => {
    expect(withAssessment([], subjectOfId('goal:cg1'), { level: 'met' })).toEqual([assessment('goal', 'cg1', { level: 'met', version: 0 })])
  })

  it('keeps what is not set, and leaves others as they are', () => {
    const other = assessment('goal', 'cg2', { level: 'notMet' })
    const stored = assessment('goal', 'cg1', { level: 'partlyMet', reason: 'r', commentary: 'k' })
    expect(withAssessment([stored, other], subjectOfId('goal:cg1'), { yearEndLevel: 'met' })).toEqual([other, { ...stored, yearEndLevel: 'met' }])
  })
})

it('the result of one unit leaves the goal and other units as they are', () => {
  const goal = assessment('goal', 'cg1', { level: 'met' })
  const other = assessment('unitResult', 'cg1', { orgUnitKey: 'vuxen', level: 'notMet' })
  const own = assessment('unitResult', 'cg1', { orgUnitKey: 'barn', level: 'partlyMet', version: 0 })
  expect(withAssessment([goal, other], subjectOfId('unitResult:cg1:barn'), { level: 'partlyMet' })).toEqual([goal, other, own])
})

describe('a value that is entered', () => {
  const { period } = FACTS.report
  const valueOf = (facts: Pick<typeof FACTS, 'indicatorValues'>) => valueFor(facts.indicatorValues, 'hvb_days', period)
  const empty: ReportFacts = { ...FACTS, indicatorValues: [] }

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

  it('of a month makes the period’s, until one is recorded for the period itself', () => {
    const month = (facts: ReportFacts, value: number | null, at: number) => 
      withMonthsCounted({ ...facts, indicatorValues: withEntry(facts.indicatorValues, 'hvb_days', { value, missing: null }, { ...period, from: at, to: at }) })
    const seven = [1, 2, 3, 4, 5, 6, 7].reduce((facts, at) => month(facts, 250, at), empty)
    expect(valueOf(seven)).toBeNull()
    const eight = month(seven, 267, 8)
    expect(valueOf(eight)).toMatchObject({ value: 2017, version: 0, fromMonths: true })
    const typed = { ...FACTS, ...withIndicatorValue(eight, 'hvb_days', { value: 2020, missing: null }) }
    expect(valueOf(typed)).toEqual({ ...indicatorValue('hvb_days', 2020), version: 0 })
    expect(valueOf(withIndicatorValue(typed, 'hvb_days', { value: null, missing: null }))).toMatchObject({ value: 2017 })
    expect(valueOf(month(eight, null, 3))).toBeNull()
  })

  it('months make a value where there is no previous report too', () => {
    expect(withMonthsCounted({ ...FACTS, previousReport: null }).indicatorValues).toEqual(FACTS.indicatorValues)
  })
})

it('the history of values to date is in time order, without single months, break-downs and missing values', () => {
  const [april, july, august] = [indicatorValue('hvb_days', 900, 4), indicatorValue('hvb_days', 1900, 7), indicatorValue('hvb_days', 2017)]
  const augustAlone = { ...august, period: { ...august.period, from: 8 } }
  const indicatorValues = [august, augustAlone, indicatorValue('hvb_days', null, 6), { ...july, breakdown: 'barn' }, july, indicatorValue('sick_total', 9, 7), april]
  expect(valueHistory({ indicatorValues }, 'hvb_days')).toEqual([april, july, august])
})
