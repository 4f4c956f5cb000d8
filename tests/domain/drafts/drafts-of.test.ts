import { describe, expect, it } from 'vitest'
import { draftsOf } from '@/lib/domain/drafts/drafts-of'
import { COMMENT_LIMITS } from '@/lib/domain/finding-list'
import type { FormBlock, FormSection, ReportForm } from '@/lib/domain/form'
import { buildReportView } from '@/lib/domain/build-report-view'
import { columns } from '../blocks/view-of'
import { assessment, budgetLine, FACTS, FORM } from '../checks/check-input'
import { ASSIGNMENTS, COMMENTS, formWith, GOALS, money, PLACEMENTS, proposed, RISKS, sentences, STATEMENT, TEXT } from './draft-facts'

const EVEN = { actual: -100_000, budget: -100_000, forecast: -150_000, yearBudget: -150_000, previousForecast: -150_000 }
const BRIDGE: FormBlock = { kind: 'bridge', statementKey: 'netCost', title: '' }
const KEY_FIGURES: FormBlock = { kind: 'keyFigures', figures: [{ key: 'yearVariance', label: '', statementKey: 'netCost', decimals: 1 }] }
const TABLE: FormBlock = { kind: 'dataTable', tableKey: 'none', rowHeader: '' }
const COUNTS: FormBlock = { kind: 'assignmentCounts', title: '', rowHeader: '', countLabel: '', totalLabel: '' }
const OVERVIEW: FormBlock = { kind: 'overview', rootLevel: 'goalArea', totalLabel: '', title: '', rowHeader: '', columns: columns('rating'), legend: [] }
const FACTS_WITH_MONEY = { ...money({ Hemtjänst: { ...EVEN, forecast: -152_000 } }), plan: FACTS.plan }

/** Kinds of the sentences that are proposed, each once. */
const kinds = (form: ReportForm, sectionKey = 'text') => [...new Set(proposed(FACTS_WITH_MONEY, form, sectionKey).drafts.map(({ sentence }) => sentence.kind))]

describe('what a text is about', () => {
  it.each<readonly [string, readonly FormBlock[], string]>([
    ['a statement', [STATEMENT], 'yearResult periodResult largestVariances largestChanges'],
    ['a bridge', [BRIDGE], 'yearResult periodResult largestVariances largestChanges'],
    ['comments', [COMMENTS, STATEMENT], 'yearResult periodResult largestVariances largestChanges'],
    ['goals', [GOALS], 'indicatorLevels indicatorsMoved'],
    ['risks', [RISKS], 'openRisks highestRisk'],
    ['assignments and their counts', [ASSIGNMENTS, COUNTS], 'assignmentLevels assignmentsDone'],
    ['placements', [PLACEMENTS], 'placement'],
    ['goals, then money: money is said first', [GOALS, STATEMENT], 'yearResult periodResult largestVariances largestChanges indicatorLevels indicatorsMoved'],
    ['key figures beside a statement', [KEY_FIGURES, STATEMENT], 'yearResult periodResult largestVariances largestChanges'],
    ['key figures alone: a summary', [KEY_FIGURES], 'yearResult indicatorLevels openRisks'],
    ['an overview', [OVERVIEW], ''],
    ['a table', [TABLE], ''],
    ['nothing', [], ''],
  ])('%s', (_case, blocks, expected) => {
    expect(kinds(formWith(...blocks)).join(' ')).toBe(expected)
  })

  it('the first text of a form is its summary', () => {
    expect(kinds(formWith(), 'first')).toEqual(['yearResult', 'indicatorLevels', 'openRisks'])
  })
  it('a summary without goals and risks says what there is', () => {
    const facts = { ...FACTS_WITH_MONEY, indicators: [], risks: [] }
    expect(sentences(facts, formWith(), 'first')).toHaveLength(2)
    expect(proposed({ ...facts, assignments: [] }, formWith(), 'first').drafts.map(({ sentence }) => sentence.kind)).toEqual(['yearResult'])
  })
  it('a text introduces the sections below its heading, up to the next of its level', () => {
    const section = (key: string, level: FormSection['level'], ...blocks: readonly FormBlock[]): FormSection => ({ key, level, title: key, blocks })
    const [first] = formWith().sections
    const before = first === undefined ? [] : [first]
    const inside: ReportForm = { ...FORM, sections: [...before, section('chapter', 2, TEXT), section('inside', 3, RISKS), section('after', 2, GOALS)] }
    expect(kinds(inside)).toEqual(['openRisks', 'highestRisk'])
    expect(kinds({ ...inside, sections: inside.sections.slice(0, -1) })).toEqual(['openRisks', 'highestRisk'])
  })
  it('is told for each text, and for no section without one', () => {
    const form = { ...formWith(RISKS), sections: [...formWith(RISKS).sections, { key: 'no', level: 2, title: 'no', blocks: [RISKS] } as const] }
    const facts = { ...FACTS, ...FACTS_WITH_MONEY }
    expect(draftsOf(facts, form, buildReportView(facts, form), COMMENT_LIMITS).map(({ sectionKey }) => sectionKey)).toEqual(['first', 'text'])
  })
  it('every proposal of a text has a key of its own', () => {
    const { drafts } = proposed(FACTS_WITH_MONEY, formWith(STATEMENT, GOALS, RISKS, ASSIGNMENTS, PLACEMENTS))
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length)
  })
})

describe('comments that are asked for', () => {
  const line = (variance: number, change = 0) => ({ ...EVEN, forecast: -150_000 + variance, previousForecast: -150_000 + variance - change })
  const facts = money({ A: line(-1000), B: line(0, 300), C: line(-2000, 400), D: line(-900, 200) })
  it('lines above the limits, with what reaches them', () => {
    const { asks } = proposed(facts, formWith(STATEMENT, COMMENTS))
    expect(asks.map(({ label, reason, amount }) => [label, reason, Number(amount) / 100_000])).toEqual([
      ['A', 'yearVariance', -1000],
      ['B', 'forecastChange', 300],
      ['C', 'yearVariance', -2000],
    ])
  })
  it('not where the form prints no comments, nor of lines that are commented', () => {
    expect(proposed(facts, formWith(STATEMENT)).asks).toEqual([])
    const forecasts = facts.forecasts.map((each) => ({ ...each, comment: 'Fler brukare.' }))
    expect(proposed({ ...facts, forecasts }, formWith(STATEMENT, COMMENTS)).asks).toEqual([])
  })
  it('of a part only its own lines', () => {
    const [statement] = facts.statements
    const part = budgetLine('part', 'total', 'total', { label: 'Omsorg' })
    const lines = (statement?.lines ?? []).map((each) => (each.key === 'A' ? { ...each, parentKey: 'part' } : each))
    const form = { ...formWith(), sections: [...formWith(STATEMENT, COMMENTS).sections, { key: 'part', level: 2, title: 'Omsorg', blocks: [{ ...TEXT, sectionKey: 'part' }] } as FormSection] }
    expect(proposed({ ...facts, statements: [{ ...statement, lines: [...lines, part] } as never] }, form, 'part').asks.map(({ label }) => label)).toEqual(['A'])
  })
})

describe('assessments of another report', () => {
  it('do not count as done', () => {
    const facts = { previousAssessments: [assessment('assignment', 'other', { level: 'notMet' })] }
    expect(sentences(facts, formWith(ASSIGNMENTS))).toEqual(['Bara 1 uppdrag är bedömt. Det är genomfört.'])
  })
})
