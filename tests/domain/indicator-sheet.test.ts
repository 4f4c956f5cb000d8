import { describe, expect, it } from 'vitest'
import { indicatorGroups, lacksValue } from '@/lib/domain/indicator-sheet'
import type { Goal } from '@/lib/domain/goal'
import type { Indicator } from '@/lib/domain/indicator'
import { FACTS, indicatorValue } from './report-2020-08'

const [first] = FACTS.indicators
const indicator = (key: string, more: Partial<Indicator> = {}): Indicator => ({ ...(first as Indicator), key, ...more })
const goal = (key: string, parentKey: string | null, indicatorKeys: string[]): Goal => ({ key, parentKey, level: 'committeeGoal', name: key, note: null, indicatorKeys })

describe('indicators under their goals', () => {
  const shown = (goals: readonly Goal[], keys: string[]) =>
    indicatorGroups({ plan: { ...FACTS.plan, goals }, indicators: keys.map((key) => indicator(key)) }).map((group) => [
      group.goal?.key ?? null,
      ...group.indicators.map(({ key }) => key),
    ])

  it('stand in the order of the tree, each once, goals without any left out', () => {
    const goals = [goal('area2', null, []), goal('area1', null, []), goal('b', 'area1', ['y', 'x']), goal('a', 'area2', ['x'])]
    expect(shown(goals, ['x', 'y'])).toEqual([['a', 'x'], ['b', 'y']])
  })

  it('those that hang on no goal come last', () => {
    expect(shown([goal('a', null, ['x'])], ['z', 'x'])).toEqual([['a', 'x'], [null, 'z']])
  })

  it('a goal whose parent is not in the plan is a root', () => {
    expect(shown([goal('a', 'gone', ['x'])], ['x'])).toEqual([['a', 'x']])
  })
})

it.each<[string, Partial<Indicator>, (number | null)[], boolean]>([
  ['a value', {}, [1], false],
  ['a reason', {}, [null], false],
  ['nothing', {}, [], true],
  ['nothing yet of a yearly one', { frequency: 'yearly' }, [], false],
])('%s', (_case, more, values, lacks) => {
  const indicatorValues = values.map((value) => indicatorValue('x', value))
  expect(lacksValue({ report: FACTS.report, indicatorValues }, indicator('x', more))).toBe(lacks)
})
