import { describe, expect, it } from 'vitest'
import { changedWithoutTrend, overviewAgainstGoal } from '@/lib/domain/checks/rating-overview'
import type { RatingLevel, Trend } from '@/lib/domain/assessment'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import { assessment, checkInput, FACTS, FORM, indicator } from './check-input'
import { told } from './told'

describe('a goal against what hangs below it', () => {
  it.each([
    { what: 'as they give', set: [assessment('goal', 'goal', { level: 'met' })], found: [] },
    { what: 'another level than its indicators give', set: [assessment('goal', 'goal', { level: 'notMet' })], found: ['error goal: notMet, met'] },
    { what: 'another level, with a reason', set: [assessment('goal', 'goal', { level: 'notMet', reason: 'Weighed together' })], found: [] },
    { what: 'another level than the goals below give', set: [assessment('goal', 'area', { level: 'partlyMet' })], found: ['error area: partlyMet, met'] },
    { what: 'in the overview of the month: the same', set: [assessment('monthlyStripCell', 'goal', { level: 'met', month: 8 })], found: [] },
    { what: 'in the overview of the month: another', set: [assessment('monthlyStripCell', 'goal', { level: 'notMet', month: 8 })], found: ['error goal: notMet, met'] },
    { what: 'in the overview of the month: another, with a reason', set: [assessment('monthlyStripCell', 'goal', { level: 'notMet', month: 8, reason: 'Known' })], found: [] },
    { what: 'in the overview of the month: none', set: [assessment('monthlyStripCell', 'goal', { month: 8 })], found: [] },
    { what: 'in the overview of an earlier month', set: [assessment('monthlyStripCell', 'goal', { level: 'notMet', month: 3 })], found: [] },
    { what: 'in the overview of something else', set: [assessment('monthlyStripCell', 'other', { level: 'notMet', month: 8 })], found: [] },
  ])('$what', ({ set, found }) => {
    expect(told(overviewAgainstGoal, checkInput({ assessments: set }))).toEqual(found)
  })

  it('a goal with nothing below it is rated by people', () => {
    const goals = [...FACTS.plan.goals, { key: 'alone', parentKey: null, level: 'qualityGoal', name: 'Alone', note: null, indicatorKeys: [] } as const]
    const assessments = [assessment('goal', 'alone', { level: 'met' })]
    expect(told(overviewAgainstGoal, checkInput({ plan: { ...FACTS.plan, goals }, assessments }))).toEqual([])
  })
})

describe('a changed level without a trend', () => {
  /** People set the level of an indicator in both reports; no value tells a trend. */
  function set(before: RatingLevel | null, now: RatingLevel | null, trend: Trend | null = null) {
    const of = (level: RatingLevel | null) => assessment('indicator', 'sickLeave', { level, reason: 'Seen', trend: level === now ? trend : null })
    return { indicators: [indicator('sickLeave')], indicatorValues: [], previousAssessments: [of(before)], assessments: [of(now)] }
  }
  it.each([
    { what: 'changed', facts: set('met', 'notMet'), found: ['question sickLeave: notMet, met'] },
    { what: 'the same', facts: set('met', 'met'), found: [] },
    { what: 'not rated before', facts: set(null, 'met'), found: [] },
    { what: 'not rated now', facts: set('met', null), found: [] },
    { what: 'changed, with a trend', facts: set('met', 'notMet', { direction: null, goodness: 'worse', base: 'April' }), found: [] },
    { what: 'changed, marked unchanged', facts: set('met', 'notMet', { direction: null, goodness: 'unchanged', base: 'April' }), found: ['question sickLeave: notMet, met'] },
    { what: 'in the first report', facts: { ...set('met', 'notMet'), previousReport: null }, found: [] },
  ])('$what', ({ facts, found }) => {
    expect(told(changedWithoutTrend, checkInput(facts))).toEqual(found)
  })

  /** The form with all its tables, and one of measures; with or without a trend column. */
  function formWith(trend: boolean): ReportForm {
    const measures: FormBlock = { kind: 'correctiveMeasures', title: 'Measures', rowHeader: 'Measure', legend: [], columns: [{ key: 'trend', label: '', group: null, decimals: 0 }] }
    const section = { key: 'measures', level: 2, title: 'Measures', blocks: [measures] } as const
    const sections = [...FORM.sections, section].map((each) => ({
      ...each,
      blocks: each.blocks.map((block) => ('columns' in block ? { ...block, columns: block.columns.filter(({ key }) => key !== 'trend' || trend) } : block)),
    }))
    return { ...FORM, sections }
  }

  it('is looked for in every table with a trend column', () => {
    const unchanged: Trend = { direction: null, goodness: 'unchanged', base: 'April' }
    const subjects = [['goal', 'goal'], ['correctiveMeasure', 'm1'], ['risk', 'staff'], ['assignment', 'review']] as const
    const set = (level: RatingLevel) => subjects.map(([subject, key]) => assessment(subject, key, { level, trend: unchanged, reason: 'Seen' }))
    const correctiveMeasures = [{ key: 'm1', parentKey: null, text: 'm1', effect: null, orgUnitKey: null, indicatorKeys: ['sickLeave'] }]
    const facts = { correctiveMeasures, assessments: set('notMet'), previousAssessments: set('met') }
    expect(told(changedWithoutTrend, checkInput(facts, { form: formWith(true) })).map((each) => each.split(' ')[1])).toEqual(['goal:', 'staff:', 'review:', 'm1:'])
    expect(told(changedWithoutTrend, checkInput(facts, { form: formWith(false) }))).toEqual([])
  })

  it.each([
    ['qualityGoals', ['question sickLeave: notMet, met']],
    ['indicatorTable', ['question sickLeave: notMet, met']],
    ['closedRisks', []],
    ['activities', []],
    ['annualCycle', []],
  ] as const)('in a form of nothing but %s', (kind, found) => {
    const block: FormBlock = { kind, title: '', rowHeader: '', legend: [], columns: [{ key: 'trend', label: '', group: null, decimals: 0 }] }
    const sections = [{ key: 'one', level: 2, title: 'One', blocks: [block] }] as const
    const facts = set('met', 'notMet', { direction: null, goodness: 'unchanged', base: 'April' })
    expect(told(changedWithoutTrend, checkInput(facts, { form: { ...FORM, sections } }))).toEqual(found)
  })

  it('an overview tells nothing that the goals do not tell', () => {
    const overview: FormBlock = {
      kind: 'overview',
      title: 'Overview',
      rowHeader: 'Goal',
      legend: [],
      columns: [{ key: 'trend', label: '', group: null, decimals: 0 }],
      rootLevel: 'strategicGoal',
      totalLabel: 'All goals',
    }
    const sections = [{ key: 'overview', level: 2, title: 'Overview', blocks: [overview] } as const]
    const facts = { assessments: [assessment('goal', 'goal', { level: 'notMet' })], previousAssessments: [assessment('goal', 'goal', { level: 'met' })] }
    expect(told(changedWithoutTrend, checkInput(facts, { form: { ...FORM, sections } }))).toEqual([])
  })

  it('a statement has no levels', () => {
    const sections = FORM.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'statement' ? { ...block, columns: [{ key: 'trend', label: '', group: null, decimals: 0 }] } : block)),
    }))
    expect(told(changedWithoutTrend, checkInput({}, { form: { ...FORM, sections } }))).toEqual([])
  })
})
