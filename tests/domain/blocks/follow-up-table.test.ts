import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { FormBlock } from '@/lib/domain/form'
import type { Goal } from '@/lib/domain/goal'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Risk } from '@/lib/domain/risk'
import { assessment, FACTS, FORM, indicatorValue } from '../report-2020-08'
import { cellsOf, columns, rowOf, viewOf } from './view-of'

const words = { title: 'T {year}', rowHeader: 'H', legend: ['Grön: klart'] } as const

describe('indicator table', () => {
  const before = (year: number, value: number | null) => ({
    ...indicatorValue('hvb_days', 0),
    ...{ period: { year, from: 1, to: 8 }, value, missing: value === null ? ('tooFewAnswers' as const) : null },
  })
  const facts: ReportFacts = { ...FACTS, earlierIndicatorValues: [before(2019, 1900), before(2018, null)] }
  const block: FormBlock = {
    ...words,
    kind: 'indicatorTable',
    selector: { keys: ['hvb_days'] },
    columns: columns('actual', 'samePeriodLastYear', 'samePeriodTwoYearsBefore', 'samePeriodThreeYearsBefore'),
  }

  it('sets the value beside those of the same months of earlier years', () => {
    const table = viewOf(facts, block, 'table')
    expect(table.rows.map(({ key }) => key)).toEqual(['indicators/hvb_days'])
    expect(cellsOf(table, 'indicators/hvb_days')).toMatchObject({
      samePeriodLastYear: { type: 'number', value: 1900 },
      samePeriodTwoYearsBefore: { type: 'missing', reason: 'tooFewAnswers' },
      samePeriodThreeYearsBefore: { type: 'missing', reason: 'none' },
    })
    expect(table.columns.map(({ align }) => align)).toEqual(['end', 'end', 'end', 'end'])
  })

  it('has a dash where nothing of earlier years is stored', () => {
    expect(cellsOf(viewOf(FACTS, block, 'table'), 'indicators/hvb_days')).toMatchObject({ samePeriodLastYear: { type: 'missing', reason: 'none' } })
  })

  it('holds all indicators without a selector', () => {
    expect(viewOf(FACTS, { ...block, selector: null }, 'table').rows).toHaveLength(FACTS.indicators.length)
  })
})

describe('goals by what the form names', () => {
  const goal = (key: string, parentKey: string | null, level: Goal['level']): Goal => ({ key, parentKey, level, name: key, note: null, indicatorKeys: [] })
  const goals = [goal('s', null, 'strategicGoal'), goal('c', 's', 'committeeGoal'), goal('q1', 's', 'qualityGoal'), goal('q2', 'q1', 'qualityGoal')]
  const facts: ReportFacts = { ...FACTS, plan: { ...FACTS.plan, goals }, assessments: [] }

  it('quality goals stand together, those below another with it', () => {
    const table = viewOf(facts, { ...words, kind: 'qualityGoals', columns: columns('rating') }, 'table')
    expect(table.rows.map(({ key, depth }) => [key, depth])).toEqual([
      ['q1', 0],
      ['q2', 1],
    ])
    expect(viewOf(facts, { ...words, kind: 'qualityGoals', columns: columns('rating'), selector: { keys: ['x'] } }, 'table').rows).toEqual([])
  })

  it('what units say of their own results stands below the goal, where the form asks for it', () => {
    const orgUnits = ['a', 'b', 'c'].map((key) => ({ key, name: `Unit ${key}`, parentKey: null, mergedIntoKey: null }))
    const result = (orgUnitKey: string, level: 'met' | null) => ({ ...assessment('unitResult', 'c', { level, commentary: 'Klart.' }), orgUnitKey })
    const withUnits = { ...facts, committee: { ...facts.committee, orgUnits }, assessments: [result('a', 'met'), result('b', null)] }
    const goalTable: FormBlock = { ...words, kind: 'goalTable', rootLevel: 'strategicGoal', columns: columns('rating', 'commentary'), selector: { keys: ['c'] } }
    expect(viewOf(withUnits, goalTable, 'table').rows).toHaveLength(1)
    const table = viewOf(withUnits, { ...goalTable, unitResults: true }, 'table')
    expect(table.rows.map(({ key, label, depth }) => [key, label, depth])).toEqual([
      ['c', 'c', 0],
      ['c/unit:a', 'Unit a', 1],
    ])
    expect(cellsOf(table, 'c/unit:a')).toEqual({ rating: { type: 'rating', level: 'met', proposed: null, reason: null }, commentary: { type: 'text', text: 'Klart.' } })
  })

  it('a goal table holds the goals that are named, of any level', () => {
    const table = viewOf(facts, { ...words, kind: 'goalTable', rootLevel: 'strategicGoal', columns: columns('rating'), selector: { keys: ['c'] } }, 'table')
    expect(table.rows.map(({ key }) => key)).toEqual(['c'])
  })
})

describe('monthly strip', () => {
  const strip = (month: number, level: 'met' | null) => ({ ...assessment('monthlyStripCell', 'cg1', { level }), month })
  const facts: ReportFacts = { ...FACTS, assessments: [...FACTS.assessments, strip(3, 'met'), strip(4, null)] }
  const block: FormBlock = { ...words, kind: 'monthlyStrip', rootLevel: 'committeeGoal', selector: { keys: ['cg1'] } }

  it('has twelve months: what was set, and in the last month the level of the goal', () => {
    const table = viewOf(facts, block, 'table')
    expect(table.columns.map(({ key, label }) => [key, label])[2]).toEqual(['m3', FORM.shortMonthNames[2]])
    const cells = rowOf(table, 'cg1').cells.map((cell) => (cell.type === 'rating' ? cell.level : cell.type))
    expect(cells).toEqual(['empty', 'empty', 'met', 'empty', 'empty', 'empty', 'empty', 'notMet', 'empty', 'empty', 'empty', 'empty'])
  })

  it('without short month names has empty heads', () => {
    const view = buildReportView(facts, { ...FORM, shortMonthNames: [], sections: [{ key: 's', level: 2, title: 'S', blocks: [block] }] })
    expect(view.sections[0]?.blocks[0]).toMatchObject({ columns: Array(12).fill({ label: '' }) })
  })
})

describe('closed risks', () => {
  const risk = (key: string, closedIn: Risk['closedIn']): Risk => ({
    ...{ key, type: 'T', title: key, likelihood: null, impact: null, openedIn: null, closedIn, closedHow: closedIn === null ? null : 'Åtgärdad.' },
    ...{ orgUnitKey: null, actions: [] },
  })
  const facts: ReportFacts = { ...FACTS, risks: [risk('old', '2019-11'), risk('may', '2020-05'), risk('open', null), risk('later', '2020-10')] }

  it('are those that ended in the year, with month and outcome', () => {
    const table = viewOf(facts, { ...words, kind: 'closedRisks', columns: columns('closedIn', 'outcome') }, 'table')
    expect(table.rows.map(({ key }) => key)).toEqual(['may'])
    expect(cellsOf(table, 'may')).toEqual({ closedIn: { type: 'text', text: 'Maj' }, outcome: { type: 'text', text: 'Åtgärdad.' } })
  })

  it('open ones have neither', () => {
    const table = viewOf(facts, { ...words, kind: 'risks', columns: columns('closedIn', 'outcome') }, 'table')
    expect(cellsOf(table, 'open')).toEqual({ closedIn: { type: 'empty' }, outcome: { type: 'empty' } })
  })
})

describe('activities', () => {
  const activity = (key: string, numerator: number | null, denominator: number | null) => ({ key, text: key, numerator, denominator, orgUnitKey: null })
  const facts: ReportFacts = { ...FACTS, activities: [activity('a', 1, 10), activity('b', 1, null), activity('c', null, null)] }

  it('have their target as so many of so many', () => {
    const table = viewOf(facts, { ...words, kind: 'activities', columns: columns('target', 'rating') }, 'table')
    expect(table.title).toBe('T 2020')
    expect(cellsOf(table, 'a')).toEqual({ target: { type: 'text', text: '1/10' }, rating: { type: 'rating', level: 'notAssessed', proposed: null, reason: null } })
    expect(['b', 'c'].map((key) => cellsOf(table, key).target)).toEqual([{ type: 'empty' }, { type: 'empty' }])
  })
})

describe('annual cycle', () => {
  const item = (key: string, month: number) => ({ key, month, activity: key, orgUnitKey: null })
  const facts: ReportFacts = { ...FACTS, annualCycle: [item('x', 9), item('y', 2), item('z', 9)] }

  it('stands under its months, in their order', () => {
    const table = viewOf(facts, { ...words, kind: 'annualCycle', columns: columns('rating') }, 'table')
    expect(table.rows.map(({ key, label, kind }) => [key, label, kind])).toEqual([
      ['month-2', 'Februari', 'heading'],
      ['y', 'y', 'item'],
      ['month-9', 'September', 'heading'],
      ['x', 'x', 'item'],
      ['z', 'z', 'item'],
    ])
  })
})
