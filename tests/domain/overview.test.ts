import { describe, expect, it } from 'vitest'
import type { FollowUpFacts } from '@/lib/domain/follow-up'
import { followUpOf } from '@/lib/domain/follow-up'
import { overviewOf, summedCounts } from '@/lib/domain/overview'
import { assessment, FACTS } from './report-2020-08'

describe('overview of the goals', () => {
  it('has every goal of the level in print order, each as its own row says', () => {
    const entries = overviewOf(FACTS, 'strategicGoal')
    expect(entries.map(({ goal, followUp }) => [goal.key, followUp.level])).toEqual([
      ['sg1', 'partlyMet'],
      ['sg2', 'met'],
      ['sg3', 'partlyMet'],
      ['sg4', 'notAssessed'],
    ])
    for (const { goal, followUp } of entries) expect(followUp).toEqual(followUpOf(FACTS, 'goal', goal.key))
  })

  it('holds the goals below, so that nobody needs to look them up', () => {
    const [first] = overviewOf(FACTS, 'strategicGoal')
    expect(first?.below.map(({ goal, followUp }) => [goal.key, followUp.level])).toEqual([
      ['cg1', 'notMet'],
      ['cg2', 'met'],
    ])
  })

  it('an area over one goal that is partly met is partly met under every rule', () => {
    const facts: FollowUpFacts = {
      ...FACTS,
      plan: { ...FACTS.plan, rollUpRule: { kind: 'share', share: 0.5 } },
      assessments: [assessment('goal', 'cg3', { level: 'notMet' })],
    }
    expect(overviewOf(facts, 'strategicGoal').find(({ goal }) => goal.key === 'sg2')?.followUp.level).toBe('notMet')
  })

  it('follows a level that people set for the area, which has its reason there', () => {
    const facts: FollowUpFacts = { ...FACTS, assessments: [assessment('goal', 'sg2', { level: 'partlyMet', reason: 'Ett mål saknar underlag' })] }
    expect(overviewOf(facts, 'strategicGoal')[1]?.followUp).toMatchObject({ level: 'partlyMet', proposed: { level: 'met' } })
  })

  it('counts the indicators of a goal and of the goals below it, by level', () => {
    const [first] = overviewOf(FACTS, 'strategicGoal')
    const below = first?.below.map(({ indicators }) => indicators) ?? []
    expect(below).toEqual([
      { met: 0, partlyMet: 0, notMet: 1, notAssessed: 1 },
      { met: 2, partlyMet: 0, notMet: 0, notAssessed: 1 },
    ])
    expect(first?.indicators).toEqual({ met: 2, partlyMet: 0, notMet: 1, notAssessed: 2 })
    expect(summedCounts(below)).toEqual(first?.indicators)
  })

  it('is empty when the plan has no goals of the level', () => {
    expect(overviewOf(FACTS, 'goalArea')).toEqual([])
  })
})
