import { describe, expect, it } from 'vitest'
import { targetInName } from '@/lib/domain/checks/target-in-name'
import type { Indicator } from '@/lib/domain/indicator'
import { checkInput, FACTS, indicator, target } from './check-input'
import { told } from './told'

const named = (name: string, changed: Partial<Indicator> = {}) => indicator('one', { name, ...changed })

/** Findings of one indicator under a goal with a name. */
function found(one: Indicator, goalName = 'Goal'): readonly string[] {
  const goals = [
    { key: 'area', parentKey: null, level: 'goalArea', name: goalName, note: null, indicatorKeys: [] } as const,
    { key: 'goal', parentKey: 'area', level: 'committeeGoal', name: 'Below', note: null, indicatorKeys: ['one'] } as const,
  ]
  return told(targetInName, checkInput({ plan: { ...FACTS.plan, goals }, indicators: [one], indicatorValues: [] }))
}

describe('targets in names', () => {
  it.each([
    ['Högst fem procent sjukfrånvaro', []],
    ['Högst fyra procent sjukfrånvaro', ['question one: fyra procent, lte 5/null']],
    ['Antalet hushåll har minskat med sju procent', ['question one: sju procent, lte 5/null']],
    ['Andel bland de 25 procent bästa', []],
    ['Säkerhet inom +/- 1 %', []],
    ['Frånvaro minst 60 dagar', []],
    ['Högst fyra procent, men minst fem procent ibland', []],
  ])('indicator %s', (name, expected) => {
    expect(found(named(name))).toEqual(expected)
  })
  it.each([
    ['Sjukfrånvaron är lägre än fyra procent', ['question area: fyra procent, lte 5/null <> one']],
    ['Sjukfrånvaron är lägre än fem procent', []],
    ['Arbetslösheten är lägre än fyra procent', []],
  ])('goal %s', (name, expected) => {
    expect(found(named('Total sjukfrånvaro'), name)).toEqual(expected)
  })
  it.each([
    { changed: { measurementUnit: 'number' } as const },
    { changed: { targets: [] } },
    { changed: { targets: [target({ fullYear: null })] } },
  ])('without a target in percent: %#', ({ changed }) => {
    expect(found(named('Högst fyra procent sjukfrånvaro', changed), 'Sjukfrånvaron är lägre än fyra procent')).toEqual([])
  })
})
