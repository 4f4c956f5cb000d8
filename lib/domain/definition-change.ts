import type { Goal } from './goal'
import type { Indicator, IndicatorTarget } from './indicator'
import type { Statement } from './statement'

/** What defines a year's follow-up: what is measured, and against what. */
export interface YearDefinitions {
  readonly goals: readonly Goal[]
  readonly indicators: readonly Indicator[]
  readonly statements: readonly Statement[]
}

export type DefinedNoun = 'goal' | 'indicator' | 'budgetLine'

/** Which part of a definition differs. */
export type DefinitionField = 'name' | 'level' | 'placement' | 'indicators' | 'target' | 'unit' | 'direction' | 'accumulation' | 'rule' | 'kind' | 'counted'

/** One difference between the definitions of two years; `name` as it stands in the later year, for what is gone in the earlier. */
export type DefinitionChange =
  | { readonly kind: 'added' | 'removed'; readonly noun: DefinedNoun; readonly key: string; readonly name: string }
  | {
      readonly kind: 'changed'
      readonly noun: DefinedNoun
      readonly key: string
      readonly name: string
      readonly field: DefinitionField
      readonly before: string | null
      readonly after: string | null
    }

/** What a noun is compared by: the values of its fields as text, null where it has none. */
interface Defined {
  readonly key: string
  readonly name: string
  readonly fields: readonly (readonly [DefinitionField, string | null])[]
}

/** The target in force at the year's end as a text to compare by: `lte 100`; null without a target. */
function targetAtYearEnd(targets: readonly IndicatorTarget[]): string | null {
  const last = targets.toSorted((a, b) => b.fromMonth - a.fromMonth)[0]
  return last === undefined || last.fullYear === null ? null : `${last.operator} ${last.fullYear}`
}

function definedGoal({ key, name, level, parentKey, indicatorKeys }: Goal): Defined {
  return { key, name, fields: [['name', name], ['level', level], ['placement', parentKey], ['indicators', indicatorKeys.join(', ')]] }
}

function definedIndicator(indicator: Indicator): Defined {
  const { key, name, measurementUnit, favourableDirection, accumulation, ratingRule, targets } = indicator
  return {
    key,
    name,
    fields: [
      ['name', name],
      ['unit', measurementUnit],
      ['direction', favourableDirection],
      ['accumulation', accumulation],
      ['rule', ratingRule === null ? null : JSON.stringify(ratingRule)],
      ['target', targetAtYearEnd(targets)],
    ],
  }
}

function definedLines(statements: readonly Statement[]): readonly Defined[] {
  return statements.flatMap((statement) =>
    statement.lines.map(({ key, label, kind, parentKey, counted }) => ({
      key: `${statement.key}:${key}`,
      name: label,
      fields: [['name', label], ['kind', kind], ['placement', parentKey], ['counted', String(counted)]] as const,
    })),
  )
}

function compared(noun: DefinedNoun, before: readonly Defined[], after: readonly Defined[]): readonly DefinitionChange[] {
  const earlier = new Map(before.map((each) => [each.key, each]))
  const later = new Set(after.map(({ key }) => key))
  const removed = before.filter(({ key }) => !later.has(key)).map(({ key, name }) => ({ kind: 'removed', noun, key, name }) as const)
  const others = after.flatMap(({ key, name, fields }): readonly DefinitionChange[] => {
    const base = earlier.get(key)
    if (base === undefined) return [{ kind: 'added', noun, key, name }]
    const was = new Map(base.fields)
    return fields.flatMap(([field, value]) => {
      const old = was.get(field) ?? null
      return old === value ? [] : [{ kind: 'changed', noun, key, name, field, before: old, after: value }]
    })
  })
  return [...others, ...removed]
}

/**
 * What differs between the definitions of two years, goals first, then indicators, then budget lines, each in the later year's
 * order with what is gone last. Keys decide what is the same: a goal with a new name is renamed, not replaced. A target is the one
 * in force at each year's end: `lte 100` → `lte 90` is one change; an indicator without targets in the later year has lost its target.
 * Source: domain.md, "target and definition may change: a change is dated and shown".
 */
export function definitionChanges(before: YearDefinitions, after: YearDefinitions): readonly DefinitionChange[] {
  return [
    ...compared('goal', before.goals.map(definedGoal), after.goals.map(definedGoal)),
    ...compared('indicator', before.indicators.map(definedIndicator), after.indicators.map(definedIndicator)),
    ...compared('budgetLine', definedLines(before.statements), definedLines(after.statements)),
  ]
}
