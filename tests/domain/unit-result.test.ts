import { describe, expect, it } from 'vitest'
import type { Goal } from '@/lib/domain/goal'
import type { OrgUnit } from '@/lib/domain/municipality'
import { unitResultOf, unitResultPlaces } from '@/lib/domain/unit-result'
import { assessment, FACTS } from './report-2020-08'

function goal(key: string, parentKey: string | null = null): Goal {
  return { key, parentKey, level: 'committeeGoal', name: key, note: null, indicatorKeys: [] }
}

function unit(key: string, parentKey: string | null = null, mergedIntoKey: string | null = null): OrgUnit {
  return { key, name: key, parentKey, mergedIntoKey }
}

const plan = { ...FACTS.plan, goals: [goal('area'), goal('safe', 'area'), goal('work', 'area')] }
const units = [unit('office'), unit('north', 'office'), unit('south', 'office'), unit('east', 'office', 'south')]
const keys = (...results: readonly ReturnType<typeof assessment>[]) => {
  const places = unitResultPlaces({ plan, assessments: results }, units)
  return [places.goals.map(({ key }) => key), places.units.map(({ key }) => key)]
}

describe('where units have results', () => {
  it('goals and units that hold no others; a unit that was merged into another has none of its own', () => {
    expect(keys()).toEqual([['safe', 'work'], ['north', 'south']])
  })

  it('what has a result already stays in sight', () => {
    expect(keys(assessment('unitResult', 'area', { orgUnitKey: 'east', level: 'met' }))).toEqual([['area', 'safe', 'work'], ['north', 'south', 'east']])
    expect(keys(assessment('goal', 'area', { level: 'met' }))).toEqual([['safe', 'work'], ['north', 'south']])
  })
})

it('a unit’s level is its own, not the goal’s', () => {
  const stored = [assessment('goal', 'safe', { level: 'notMet' }), assessment('unitResult', 'safe', { orgUnitKey: 'north', level: 'met' })]
  expect(unitResultOf(stored, 'safe', 'north')).toBe('met')
  expect(unitResultOf(stored, 'safe', 'south')).toBeNull()
})
