import { describe, expect, it } from 'vitest'
import type { AssessmentSubject } from '@/lib/domain/assessment'
import { followUpOf, indicatorFollowUp, indicatorsOf, proposedLevelOf, proposedYearEndOf, type FollowUpFacts } from '@/lib/domain/follow-up'
import type { Indicator } from '@/lib/domain/indicator'
import { assessment, FACTS, indicatorValue } from './report-2020-08'

function indicator(key: string, changed: Partial<Indicator> = {}): Indicator {
  const found = FACTS.indicators.find((each) => each.key === key)
  if (found === undefined) throw new Error(`No indicator ${key}`)
  return { ...found, ...changed }
}

const MEASURES = [
  { key: 'm1', parentKey: null, text: 'm1', effect: null, orgUnitKey: null, indicatorKeys: ['hvb_days'] },
  { key: 'm5', parentKey: null, text: 'm5', effect: null, orgUnitKey: null, indicatorKeys: [] },
]
const facts: FollowUpFacts = { ...FACTS, correctiveMeasures: MEASURES }

describe('proposed level of a subject', () => {
  it.each<[AssessmentSubject, string, string | null]>([
    ['indicator', 'hvb_days', 'beyondTolerance'],
    ['goal', 'cg1', 'allEqual'],
    ['goal', 'cg5', 'mixed'],
    ['correctiveMeasure', 'm1', 'allEqual'],
    ['correctiveMeasure', 'm5', null],
    ['risk', 'r1', null],
    ['indicator', 'unknown', null],
    ['goal', 'unknown', null],
    ['correctiveMeasure', 'unknown', null],
  ])('%s %s', (subject, key, code) => {
    expect(proposedLevelOf(facts, subject, key)?.basis.code ?? null).toBe(code)
  })

  it('a goal over goals takes it from them: not met and met below', () => {
    expect(proposedLevelOf(facts, 'goal', 'sg1')).toMatchObject({ level: 'partlyMet', basis: { code: 'mixed', value: 1, target: 2 } })
  })

  it('a set level below goes before its proposal', () => {
    const set = [assessment('indicator', 'hvb_days', { level: 'met' })]
    expect(proposedLevelOf({ ...facts, assessments: set }, 'goal', 'cg1')?.level).toBe('met')
  })

  it('an indicator rated by its sign is the budget variance that decides the share rule', () => {
    const budgetVariance = indicator('hvb_days', { ratingRule: { kind: 'sign' }, favourableDirection: 'higher' })
    const shareRule: FollowUpFacts = {
      ...facts,
      plan: { ...facts.plan, rollUpRule: { kind: 'share', share: 0.5 } },
      indicators: facts.indicators.map((each) => (each.key === 'hvb_days' ? budgetVariance : each)),
      indicatorValues: [indicatorValue('hvb_days', -1)],
    }
    expect(proposedLevelOf(shareRule, 'goal', 'cg1')).toMatchObject({ level: 'notMet', basis: { code: 'deficit' } })
  })
})

describe('results of units on a goal', () => {
  const unit = (orgUnitKey: string, level: 'met' | 'partlyMet' | 'notMet' | null, yearEndLevel: 'met' | null = null) =>
    assessment('unitResult', 'bg2', { orgUnitKey, level, yearEndLevel })
  const budgetVariance = indicator('hvb_days', { ratingRule: { kind: 'sign' }, favourableDirection: 'higher' })

  /** A goal with units, and the budget variance of the committee as its one indicator. */
  function withUnits(rule: FollowUpFacts['plan']['rollUpRule'], assessments: FollowUpFacts['assessments'], variance: number | null): FollowUpFacts {
    return {
      ...facts,
      plan: {
        ...facts.plan,
        rollUpRule: rule,
        goals: facts.plan.goals.map((goal) => (goal.key === 'bg2' && variance !== null ? { ...goal, indicatorKeys: ['hvb_days'] } : goal)),
      },
      indicators: facts.indicators.map((each) => (each.key === 'hvb_days' ? budgetVariance : each)),
      indicatorValues: variance === null ? [] : [indicatorValue('hvb_days', variance)],
      assessments,
    }
  }

  const share = { kind: 'share', share: 0.5 } as const
  const sixOfTen = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((key, index) => unit(key, index < 6 ? 'met' : 'partlyMet'))

  it.each<[string, FollowUpFacts, object]>([
    ['6 of 10 met', withUnits(share, sixOfTen, null), { level: 'met', basis: { code: 'share', value: 6, target: 10 } }],
    ['5 of 10 met', withUnits(share, [...sixOfTen.slice(1), unit('a', 'notMet')], null), { level: 'partlyMet', basis: { value: 5, target: 10 } }],
    ['the budget variance is not one of the units', withUnits(share, sixOfTen, 1), { level: 'met', basis: { value: 6, target: 10 } }],
    ['a budget variance that is not met decides', withUnits(share, sixOfTen, -1), { level: 'notMet', basis: { code: 'deficit' } }],
    ['other rules take units and indicators together', withUnits({ kind: 'worst' }, sixOfTen, -1), { level: 'notMet', basis: { code: 'worst', value: 6, target: 11 } }],
    ['with all levels taken away again, the indicators count under the share rule', withUnits(share, [unit('a', null)], 1), { level: 'met', basis: { value: 1, target: 1 } }],
    ['a unit without a level is left out', withUnits(share, [unit('a', 'met'), unit('b', null)], null), { level: 'met', basis: { value: 1, target: 1 } }],
    [
      'results of other goals, of months and of no unit are not of this goal',
      withUnits(share, [assessment('unitResult', 'bg3', { orgUnitKey: 'a', level: 'met' }), assessment('unitResult', 'bg2', { orgUnitKey: 'a', month: 3, level: 'met' }), unit('', 'met')], null),
      { level: 'notAssessed', basis: { code: 'nothingRated' } },
    ],
  ])('%s', (_case, withResults, proposed) => {
    expect(proposedLevelOf(withResults, 'goal', 'bg2')).toMatchObject(proposed)
  })

  it('look to year end by what the units expect', () => {
    expect(proposedYearEndOf(withUnits(share, [unit('a', 'notMet', 'met'), unit('b', 'notMet')], null), 'goal', 'bg2')).toMatchObject({ level: 'met', basis: { target: 1 } })
  })
})

describe('proposed level at year end', () => {
  it.each<[AssessmentSubject, string, string | null]>([
    ['indicator', 'hvb_days', 'notMet'],
    ['indicator', 'hvb_fullyear', null],
    ['goal', 'cg1', 'notMet'],
    ['goal', 'sg1', 'partlyMet'],
    ['goal', 'bg2', null],
    ['correctiveMeasure', 'm1', 'notMet'],
    ['correctiveMeasure', 'm5', null],
    ['risk', 'r1', null],
  ])('%s %s', (subject, key, level) => {
    expect(proposedYearEndOf(facts, subject, key)?.level ?? null).toBe(level)
  })

  it('stands on what people expect of the indicators and goals below', () => {
    const expected = [assessment('indicator', 'hvb_days', { level: 'notMet', yearEndLevel: 'met' })]
    const set: FollowUpFacts = { ...facts, assessments: expected }
    expect(proposedYearEndOf(set, 'goal', 'cg1')?.level).toBe('met')
    expect(proposedYearEndOf({ ...facts, assessments: [assessment('goal', 'cg1', { yearEndLevel: 'met' })] }, 'goal', 'sg1')?.level).toBe('met')
    expect(followUpOf(set, 'goal', 'cg1')).toMatchObject({ level: 'notMet', yearEnd: { level: 'met' } })
  })

  it('of an indicator stands beside its level now', () => {
    expect(indicatorFollowUp(facts, indicator('hvb_days'))).toMatchObject({ level: 'notMet', yearEnd: { level: 'notMet', basis: { value: 3025.5 } } })
  })
})

describe('indicators of a goal', () => {
  it('stand in the order of the goal; an unknown key is left out', () => {
    expect(indicatorsOf(FACTS, ['sick_long', 'unknown', 'hvb_days']).map(({ key }) => key)).toEqual(['sick_long', 'hvb_days'])
  })
})

describe('follow-up of an indicator', () => {
  const july = indicatorValue('sick_total', 9, 7)
  const withJuly: FollowUpFacts = { ...facts, indicatorValues: [...facts.indicatorValues, july] }

  it('has value, target, level and the trend since the previous report', () => {
    expect(indicatorFollowUp(withJuly, indicator('sick_total'))).toMatchObject({
      level: 'notMet',
      value: { value: 7.75 },
      target: { operator: 'lte', comparedWith: 7 },
      trend: { direction: 'down', goodness: 'better', base: 'Månadsrapport juli' },
      assessment: null,
    })
  })

  it('takes the trend that a person set', () => {
    const trend = { direction: null, goodness: 'worse', base: 'Delårsrapport 1' } as const
    const set: FollowUpFacts = { ...withJuly, assessments: [assessment('indicator', 'sick_total', { trend })] }
    expect(indicatorFollowUp(set, indicator('sick_total')).trend).toEqual(trend)
  })

  it('has the trend since another report that is named', () => {
    const base = { title: 'Delårsrapport 1', period: { year: 2020, from: 1, to: 4 } }
    const withApril: FollowUpFacts = { ...withJuly, indicatorValues: [...withJuly.indicatorValues, indicatorValue('sick_total', 7.5, 4)] }
    expect(indicatorFollowUp(withApril, indicator('sick_total'), base).trend).toEqual({ direction: 'up', goodness: 'worse', base: 'Delårsrapport 1' })
  })

  it('has no trend without a previous report', () => {
    expect(indicatorFollowUp({ ...withJuly, previousReport: null }, indicator('sick_total')).trend).toBeNull()
  })
})

describe('follow-up of what only people rate', () => {
  const previousAssessments = [assessment('risk', 'r1', { level: 'met' })]
  const set = [assessment('risk', 'r1', { level: 'partlyMet' })]

  it('holds their level and its trend', () => {
    expect(followUpOf({ ...facts, assessments: set, previousAssessments }, 'risk', 'r1')).toMatchObject({
      level: 'partlyMet',
      proposed: null,
      trend: { direction: null, goodness: 'worse', base: 'Månadsrapport juli' },
    })
  })

  it('is not assessed while nobody has', () => {
    expect(followUpOf({ ...facts, previousAssessments }, 'risk', 'r1')).toEqual({ level: 'notAssessed', proposed: null, assessment: null, trend: null, yearEnd: null })
  })

  it('has no trend without a previous report, but keeps a trend that was set', () => {
    const trend = { direction: null, goodness: 'better', base: 'Delårsrapport 1' } as const
    const alone: FollowUpFacts = { ...facts, previousReport: null, assessments: set }
    expect(followUpOf(alone, 'risk', 'r1').trend).toBeNull()
    expect(followUpOf({ ...alone, assessments: [assessment('risk', 'r1', { level: 'met', trend })] }, 'risk', 'r1').trend).toEqual(trend)
  })
})

describe('trend of a goal', () => {
  it('compares the level now with the level that the previous report came to', () => {
    const onTargetInJuly: FollowUpFacts = { ...facts, indicatorValues: [...facts.indicatorValues, indicatorValue('hvb_days', 1400, 7)] }
    expect(followUpOf(onTargetInJuly, 'goal', 'cg1').trend).toEqual({ direction: null, goodness: 'worse', base: 'Månadsrapport juli' })
  })
})
