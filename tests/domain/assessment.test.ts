import { describe, expect, it } from 'vitest'
import { assessmentOf, levelTrend, trendOf, type Assessment, type RatingLevel, type Trend } from '@/lib/domain/assessment'
import type { FavourableDirection } from '@/lib/domain/indicator'

const JULY = 'Månadsrapport juli'

describe('trend of a number', () => {
  it.each<[string, number | null, number | null, FavourableDirection, Omit<Trend, 'base'> | null]>([
    ['sick leave 9,00 → 7,75', 9, 7.75, 'lower', { direction: 'down', goodness: 'better' }],
    ['sick leave 7,75 → 9,00', 7.75, 9, 'lower', { direction: 'up', goodness: 'worse' }],
    ['exits to work 36 → 30', 36, 30, 'higher', { direction: 'down', goodness: 'worse' }],
    ['areas within budget 50 → 60', 50, 60, 'higher', { direction: 'up', goodness: 'better' }],
    ['the same number', 60, 60, 'higher', { direction: 'unchanged', goodness: 'unchanged' }],
    ['no earlier number', null, 60, 'higher', null],
    ['no number now', 60, null, 'higher', null],
  ])('%s', (_case, previous, current, favourable, trend) => {
    expect(trendOf(previous, current, favourable, JULY)).toEqual(trend && { ...trend, base: JULY })
  })
})

describe('trend of a level', () => {
  it.each<[RatingLevel, RatingLevel, Trend['goodness'] | null]>([
    ['notMet', 'partlyMet', 'better'],
    ['met', 'partlyMet', 'worse'],
    ['met', 'met', 'unchanged'],
    ['notAssessed', 'met', null],
    ['met', 'notAssessed', null],
  ])('%s → %s', (previous, current, goodness) => {
    expect(levelTrend(previous, current, JULY)).toEqual(goodness && { direction: null, goodness, base: JULY })
  })
})

describe('assessment of a subject', () => {
  const assessment: Assessment = {
    subject: 'goal',
    subjectKey: 'cg1',
    orgUnitKey: '',
    month: 0,
    level: 'met',
    reason: null,
    yearEndLevel: null,
    yearEndReason: null,
    trend: null,
    commentary: null,
    version: 1,
  }
  const ofUnit = { ...assessment, orgUnitKey: 'barn' }
  const ofMonth = { ...assessment, month: 3 }

  it('is that of the whole committee and period, not of a unit or a month', () => {
    expect(assessmentOf([ofUnit, ofMonth, assessment], 'goal', 'cg1')).toBe(assessment)
    expect(assessmentOf([ofUnit, ofMonth], 'goal', 'cg1')).toBeNull()
    expect(assessmentOf([assessment], 'indicator', 'cg1')).toBeNull()
    expect(assessmentOf([assessment], 'goal', 'cg2')).toBeNull()
  })
})
