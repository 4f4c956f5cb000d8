import { describe, expect, it } from 'vitest'
import type { FormBlock } from '@/lib/domain/form'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { oreFromTkr } from '@/lib/domain/money'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { CellView } from '@/lib/domain/report-view'
import { assessment, FACTS, indicatorValue } from '../report-2020-08'
import { cellsOf, columns, rowOf, viewOf } from './view-of'

const block: FormBlock = {
  kind: 'goalTable',
  rootLevel: 'strategicGoal',
  title: '',
  rowHeader: 'Indikator',
  columns: columns('actual', 'target', 'rating', 'trend', 'yearEnd', 'commentary'),
  legend: [],
}
const table = (facts: ReportFacts) => viewOf(facts, block, 'table')

/** The facts with one indicator and its value changed. */
function withIndicator(key: string, changed: Partial<Indicator>, value: Partial<IndicatorValue> | null): ReportFacts {
  return {
    ...FACTS,
    indicators: FACTS.indicators.map((each) => (each.key === key ? { ...each, ...changed } : each)),
    indicatorValues: value === null ? [] : [{ ...indicatorValue(key, 0), ...value }],
  }
}

describe('goal table', () => {
  it('prints a root as heading, its goals strong, their indicators below', () => {
    expect(
      table(FACTS)
        .rows.slice(0, 4)
        .map(({ key, kind, depth, strong }) => ({ key, kind, depth, strong })),
    ).toEqual([
      { key: 'sg1', kind: 'heading', depth: 0, strong: undefined },
      { key: 'cg1', kind: 'item', depth: 1, strong: true },
      { key: 'cg1/hvb_days', kind: 'item', depth: 2, strong: undefined },
      { key: 'cg1/hvb_fullyear', kind: 'item', depth: 2, strong: undefined },
    ])
    expect(rowOf(table(FACTS), 'sg1').cells).toEqual([])
  })

  it('holds only the roots of its level', () => {
    const keys = table(FACTS).rows.map((row) => row.key)
    expect(keys).toContain('cg6')
    expect(keys).not.toContain('bc1')
    const conditions = viewOf(FACTS, { ...block, rootLevel: 'baseCondition' }, 'table')
    expect(conditions.rows[0]?.key).toBe('bc1')
    expect(conditions.key).toBe('goalTable:baseCondition')
  })

  it('a root below a root of the same level is printed once', () => {
    const nested = { ...FACTS, plan: { ...FACTS.plan, goals: FACTS.plan.goals.map((goal) => (goal.key === 'sg2' ? { ...goal, parentKey: 'sg1' } : goal)) } }
    expect(table(nested).rows.filter((row) => row.key === 'sg2')).toMatchObject([{ depth: 1 }])
  })

  it('words start at the left, figures end at the right', () => {
    expect(table(FACTS).columns.map((column) => column.align)).toEqual(['end', 'end', 'start', 'start', 'start', 'start'])
  })

  it('a goal that only holds goals becomes a rated row when it is assessed or noted', () => {
    const assessed = { ...FACTS, assessments: [assessment('goal', 'sg1', { level: 'met', reason: 'r' })] }
    expect(cellsOf(table(assessed), 'sg1')['rating']).toMatchObject({ level: 'met', proposed: { level: 'partlyMet' }, reason: 'r' })
    const noted = { ...FACTS, plan: { ...FACTS.plan, goals: FACTS.plan.goals.map((goal) => ({ ...goal, note: 'n' })) } }
    expect(cellsOf(table(noted), 'sg1')['commentary']).toEqual({ type: 'text', text: 'n' })
  })

  it('a goal without anything below is not assessed', () => {
    const conditions = viewOf(FACTS, { ...block, rootLevel: 'baseCondition' }, 'table')
    expect(cellsOf(conditions, 'bg2')['rating']).toMatchObject({ level: 'notAssessed', proposed: { basis: { code: 'nothingRated' } } })
  })
})

describe('cells of an indicator', () => {
  it('2 017 against < 2 555, period < 1 703⅓: not met by 18,4 %', () => {
    const cells = cellsOf(table(FACTS), 'cg1/hvb_days')
    expect(cells['actual']).toEqual({ type: 'number', value: 2017, decimals: 0 })
    expect(cells['target']).toEqual({
      type: 'target',
      operator: 'lt',
      fullYear: 2555,
      period: 20_440 / 12,
      unit: 'number',
      stepLabel: null,
      decimals: 0,
    })
    expect(cells['rating']).toMatchObject({ level: 'notMet', proposed: { level: 'notMet', basis: { limit: 0.1 } }, reason: null })
    expect([cells['trend'], cells['yearEnd'], cells['commentary']]).toEqual([{ type: 'empty' }, { type: 'empty' }, { type: 'empty' }])
  })

  it('show what people set: level with reason, year end, commentary', () => {
    const set = assessment('indicator', 'hvb_days', {
      level: 'partlyMet',
      reason: 'Färre i augusti',
      yearEndLevel: 'met',
      yearEndReason: 'Hemtagningar',
      commentary: 'Kommentar',
    })
    expect(cellsOf(table({ ...FACTS, assessments: [set] }), 'cg1/hvb_days')).toMatchObject({
      rating: { level: 'partlyMet', proposed: { level: 'notMet' }, reason: 'Färre i augusti' },
      yearEnd: { type: 'rating', level: 'met', proposed: { level: 'notMet', basis: { value: 3025.5, projection: 'runRate' } }, reason: 'Hemtagningar' },
      commentary: { type: 'text', text: 'Kommentar' },
    })
  })

  it('a reason left over from a level that follows the rule is not printed', () => {
    const set = assessment('indicator', 'hvb_days', { level: 'notMet', reason: 'gammal', yearEndLevel: 'met' })
    expect(cellsOf(table({ ...FACTS, assessments: [set] }), 'cg1/hvb_days')).toMatchObject({ rating: { reason: null }, yearEnd: { reason: null } })
  })

  it('an override without a reason shows that it has none', () => {
    const set = assessment('indicator', 'hvb_days', { level: 'met' })
    expect(cellsOf(table({ ...FACTS, assessments: [set] }), 'cg1/hvb_days')['rating']).toMatchObject({ level: 'met', reason: null })
  })

  it('the trend since the previous report', () => {
    const withJuly = { ...FACTS, indicatorValues: [...FACTS.indicatorValues, indicatorValue('hvb_days', 1900, 7)] }
    expect(cellsOf(table(withJuly), 'cg1/hvb_days')['trend']).toMatchObject({ type: 'trend', trend: { direction: 'down', goodness: 'better' } })
  })

  it('the trend since an earlier report that the form names; a goal keeps the previous report', () => {
    const named: FormBlock = { ...block, trendBase: { title: 'Delårsrapport 1 {year}', toMonth: 4 } }
    const indicatorValues = [...FACTS.indicatorValues, indicatorValue('hvb_days', 1400, 7), indicatorValue('hvb_days', 900, 4)]
    const view = viewOf({ ...FACTS, indicatorValues }, named, 'table')
    expect(cellsOf(view, 'cg1/hvb_days')['trend']).toMatchObject({ trend: { direction: 'up', goodness: 'worse', base: 'Delårsrapport 1 2020' } })
    expect(cellsOf(view, 'cg1')['trend']).toMatchObject({ trend: { direction: null, goodness: 'worse', base: 'Månadsrapport juli' } })
  })

  const scale = [
    { value: 0, label: 'Nej' },
    { value: 1, label: 'Ja' },
  ]

  it.each<[string, Partial<Indicator>, Partial<IndicatorValue> | null, CellView]>([
    ['percent', { measurementUnit: 'percent', decimals: 2 }, { value: 7.75 }, { type: 'percent', value: 7.75, decimals: 2, sign: false }],
    ['step of a scale', { measurementUnit: 'yesNo', scale }, { value: 1 }, { type: 'step', value: 1, label: 'Ja' }],
    ['carried over', {}, { value: 1900, carriedOverFrom: '2020-07' }, { type: 'number', value: 1900, decimals: 0, carriedOverFrom: '2020-07' }],
    [
      'percent carried over',
      { measurementUnit: 'percent' },
      { value: 9, carriedOverFrom: '2020-07' },
      { type: 'percent', value: 9, decimals: 0, sign: false, carriedOverFrom: '2020-07' },
    ],
    ['step carried over', { measurementUnit: 'yesNo', scale }, { value: 1, carriedOverFrom: '2020-04' }, { type: 'step', value: 1, label: 'Ja', carriedOverFrom: '2020-04' }],
    ['between the steps', { measurementUnit: 'yesNo', scale }, { value: 0.5 }, { type: 'number', value: 0.5, decimals: 0 }],
    ['zero is a value', {}, { value: 0 }, { type: 'number', value: 0, decimals: 0 }],
    ['too few answers', {}, { value: null, missing: 'tooFewAnswers' }, { type: 'missing', reason: 'tooFewAnswers' }],
    ['no value and no reason', {}, { value: null, missing: null }, { type: 'missing', reason: 'none' }],
    ['nothing recorded', {}, null, { type: 'missing', reason: 'notMeasuredYet' }],
  ])('actual: %s', (_case, changed, value, cell) => {
    expect(cellsOf(table(withIndicator('hvb_days', changed, value)), 'cg1/hvb_days')['actual']).toEqual(cell)
  })

  const target = { fromMonth: 1, operator: 'gte', fullYear: 1, periodMethod: 'fullYear', periodTargets: [], note: null } as const

  it.each<[string, Partial<Indicator>, object]>([
    ['percent', { measurementUnit: 'percent', targets: [target] }, { type: 'target', fullYear: 1, period: null, unit: 'percent', stepLabel: null }],
    ['step of a scale', { scale, targets: [target] }, { type: 'target', unit: 'step', stepLabel: 'Ja' }],
    ['only for the period', { targets: [{ ...target, fullYear: null, periodMethod: 'given', periodTargets: [{ to: 8, value: 3 }] }] }, { fullYear: null, period: 3 }],
    ['none', { targets: [] }, { type: 'missing', reason: 'none' }],
    ['without a number', { targets: [{ ...target, fullYear: null }] }, { type: 'missing', reason: 'none' }],
  ])('target: %s', (_case, changed, cell) => {
    expect(cellsOf(table(withIndicator('hvb_days', changed, null)), 'cg1/hvb_days')['target']).toMatchObject(cell)
  })
})

describe('corrective measures', () => {
  const measures: FormBlock = {
    kind: 'correctiveMeasures',
    title: '',
    rowHeader: '',
    columns: columns('rating', 'actual', 'effect', 'commentary'),
    legend: [],
  }
  const facts: ReportFacts = {
    ...FACTS,
    correctiveMeasures: [
      { key: 'm1', parentKey: null, text: 'Färre vårddygn', effect: oreFromTkr(500), orgUnitKey: null, indicatorKeys: ['hvb_days'] },
      { key: 'm4a', parentKey: 'm4', text: 'Del', effect: null, orgUnitKey: null, indicatorKeys: [] },
      { key: 'm4', parentKey: null, text: 'Boendekedja', effect: null, orgUnitKey: null, indicatorKeys: [] },
    ],
    assessments: [assessment('correctiveMeasure', 'm4a', { level: 'met', commentary: 'Klart' })],
  }

  it('stand as a tree with the indicators linked to them', () => {
    const { rows } = viewOf(facts, measures, 'table')
    expect(rows.map(({ key, depth, strong }) => [key, depth, strong ?? false])).toEqual([
      ['m1', 0, true],
      ['m1/hvb_days', 1, false],
      ['m4', 0, true],
      ['m4a', 1, true],
    ])
  })

  it('have a level proposed by their indicators, else set by people, and their effect in tkr', () => {
    const view = viewOf(facts, measures, 'table')
    expect(cellsOf(view, 'm1')).toMatchObject({
      rating: { level: 'notMet', proposed: { level: 'notMet' } },
      actual: { type: 'empty' },
      effect: { type: 'money', amount: oreFromTkr(500), unit: 'tkr' },
    })
    expect(cellsOf(view, 'm1/hvb_days')['actual']).toMatchObject({ value: 2017 })
    expect(cellsOf(view, 'm4')['rating']).toEqual({ type: 'rating', level: 'notAssessed', proposed: null, reason: null })
    expect(cellsOf(view, 'm4a')).toMatchObject({ rating: { level: 'met', proposed: null }, effect: { type: 'empty' }, commentary: { text: 'Klart' } })
  })
})

describe('targets that were changed', () => {
  const target = (fromMonth: number, fullYear: number, note: string | null = null) =>
    ({ fromMonth, operator: 'lt', fullYear, periodMethod: 'fullYear', periodTargets: [], note }) as const
  const changed = withIndicator('hvb_days', { targets: [target(1, 2555), target(8, 2000, 'Decided in June')] }, { value: 2017 })
  const cell = (fullYear: number) => ({ type: 'target', operator: 'lt', fullYear })

  it('are told below the table, old and new, since what the trends are measured against', () => {
    expect(table(changed).notes).toMatchObject({
      since: FACTS.previousReport?.title,
      items: [{ kind: 'targetChange', from: '2020-08', before: cell(2555), after: cell(2000), note: 'Decided in June' }],
    })
  })

  it('are told once where the indicator hangs in several places, and in the table of measures too', () => {
    const goals = changed.plan.goals.map((goal) => (goal.key === 'cg2' ? { ...goal, indicatorKeys: ['hvb_days'] } : goal))
    expect(table({ ...changed, plan: { ...changed.plan, goals } }).notes?.items).toHaveLength(1)
    const measure = { key: 'm', parentKey: null, text: 'm', effect: null, orgUnitKey: null, indicatorKeys: ['hvb_days'] }
    const measures: FormBlock = { kind: 'correctiveMeasures', title: '', rowHeader: '', columns: [], legend: [] }
    expect(viewOf({ ...changed, correctiveMeasures: [measure] }, measures, 'table').notes?.items).toHaveLength(1)
  })

  it('without an earlier report they are those of the year; where none was changed there are no notes', () => {
    expect(table({ ...changed, previousReport: null }).notes).toMatchObject({ since: null, items: [{ from: '2020-08' }] })
    expect(table(FACTS)).not.toHaveProperty('notes')
  })
})
