import { describe, expect, it } from 'vitest'
import { definitionChanges, type DefinitionChange, type YearDefinitions } from '@/lib/domain/definition-change'
import type { Goal } from '@/lib/domain/goal'
import type { Indicator, IndicatorTarget } from '@/lib/domain/indicator'
import type { BudgetLine } from '@/lib/domain/statement'

const goal: Goal = { key: 'work', parentKey: null, level: 'committeeGoal', name: 'Fler i arbete', note: null, indicatorKeys: ['jobs'] }
const target: IndicatorTarget = { fromMonth: 1, operator: 'gte', fullYear: 60, periodMethod: 'fullYear', periodTargets: [], note: null }
const indicator: Indicator = {
  key: 'jobs',
  name: 'Andel till arbete',
  orgUnitKey: null,
  measurementUnit: 'percent',
  scale: [],
  decimals: 0,
  favourableDirection: 'higher',
  accumulation: 'latest',
  frequency: 'interim',
  nationalCode: null,
  sensitive: false,
  ratingRule: null,
  targets: [target],
}
const line: BudgetLine = { key: 'adults', parentKey: null, kind: 'item', label: 'Vuxna', counted: true, businessAreaKey: null, serviceAreaKey: null }

function year(change: { goals?: Goal[]; indicators?: Indicator[]; lines?: BudgetLine[] } = {}): YearDefinitions {
  const { goals = [goal], indicators = [indicator], lines = [line] } = change
  return { goals, indicators, statements: [{ key: 'netCost', kind: 'netCost', name: 'Nettokostnad', lines }] }
}

/** `indicator jobs target: gte 60 → gte 70`. */
function told(change: DefinitionChange): string {
  const what = `${change.noun} ${change.key}`
  return change.kind === 'changed' ? `${what} ${change.field}: ${change.before} → ${change.after}` : `${what} ${change.kind}: ${change.name}`
}

const withIndicator = (part: Partial<Indicator>) => year({ indicators: [{ ...indicator, ...part }] })

describe('changed definitions between two years', () => {
  it.each<[string, YearDefinitions, string[]]>([
    ['nothing', year(), []],
    ['a goal renamed under its key', year({ goals: [{ ...goal, name: 'Fler i egen försörjning' }] }), ['goal work name: Fler i arbete → Fler i egen försörjning']],
    ['a goal moved and raised', year({ goals: [{ ...goal, parentKey: 'top', level: 'qualityGoal' }] }), [
      'goal work level: committeeGoal → qualityGoal',
      'goal work placement: null → top',
    ]],
    ['indicators of a goal', year({ goals: [{ ...goal, indicatorKeys: ['jobs', 'studies'] }] }), ['goal work indicators: jobs → jobs, studies']],
    ['another goal', year({ goals: [{ ...goal, key: 'safety', name: 'Trygghet' }] }), ['goal safety added: Trygghet', 'goal work removed: Fler i arbete']],
    ['a higher target', withIndicator({ targets: [{ ...target, fullYear: 70 }] }), ['indicator jobs target: gte 60 → gte 70']],
    ['a target changed within the year counts as it stood at its end', withIndicator({ targets: [{ ...target, fromMonth: 6, fullYear: 70 }, target] }), [
      'indicator jobs target: gte 60 → gte 70',
    ]],
    ['a target that is gone', withIndicator({ targets: [] }), ['indicator jobs target: gte 60 → null']],
    ['a target without a number', withIndicator({ targets: [{ ...target, fullYear: null }] }), ['indicator jobs target: gte 60 → null']],
    ['measured in another way', withIndicator({ measurementUnit: 'number', favourableDirection: 'lower', accumulation: 'sum' }), [
      'indicator jobs unit: percent → number',
      'indicator jobs direction: higher → lower',
      'indicator jobs accumulation: latest → sum',
    ]],
    ['rated by a rule of its own', withIndicator({ ratingRule: { kind: 'manual' } }), ['indicator jobs rule: null → {"kind":"manual"}']],
    ['a line that no longer counts among the areas', year({ lines: [{ ...line, counted: false }] }), ['budgetLine netCost:adults counted: true → false']],
    ['a line under a heading', year({ lines: [{ ...line, parentKey: 'ifo', kind: 'ofWhich', label: 'Vuxna, varav' }] }), [
      'budgetLine netCost:adults name: Vuxna → Vuxna, varav',
      'budgetLine netCost:adults kind: item → ofWhich',
      'budgetLine netCost:adults placement: null → ifo',
    ]],
  ])('%s', (_case, after, expected) => {
    expect(definitionChanges(year(), after).map(told)).toEqual(expected)
  })
})
