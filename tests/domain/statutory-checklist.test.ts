import { describe, expect, it } from 'vitest'
import type { CheckCode } from '@/lib/domain/finding'
import type { ListedFinding } from '@/lib/domain/finding-list'
import type { Report } from '@/lib/domain/report'
import { isForAPerson, REQUIREMENTS, statutoryChecklist, type ChecklistInput, type Requirement } from '@/lib/domain/statutory-checklist'
import { daysBetween, handOverBy, isStatutory, lastDayOf } from '@/lib/domain/statutory-period'

const REPORT: Report = {
  key: '2020-08',
  kind: 'interim',
  title: 'Interim report',
  period: { year: 2020, from: 1, to: 8 },
  highlightsFrom: 1,
  budgetVersionKey: 'original',
  vintageKey: '2020-08' as Report['vintageKey'],
  status: 'draft',
  dueOn: null,
  registryNumber: null,
  meetingOn: null,
  minutesItem: null,
}

const period = (year: number, to: number, from = 1) => ({ year, from, to })

describe('dates of the law', () => {
  it.each([
    ['August', period(2020, 8), '2020-08-31', '2020-10-31'],
    ['June', period(2021, 6), '2021-06-30', '2021-08-31'],
    ['July', period(2023, 7), '2023-07-31', '2023-09-30'],
    ['February of a leap year', period(2024, 2), '2024-02-29', '2024-04-30'],
    ['February of another', period(2023, 2), '2023-02-28', '2023-04-30'],
  ])('%s', (_, of, end, lastDay) => {
    expect([lastDayOf(of), handOverBy(of)]).toEqual([end, lastDay])
  })
  it.each([
    ['2020-10-31', '2020-10-31', 0],
    ['2020-10-05', '2020-10-31', 26],
    ['2020-11-02', '2020-10-31', -2],
    ['2020-02-28', '2020-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2100-02-28', '2100-03-01', 1],
    ['2020-12-31', '2021-01-01', 1],
    ['2026-11-23', '2020-10-31', -2214],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
  it.each([
    ['interim', 5, false],
    ['interim', 6, true],
    ['interim', 8, true],
    ['interim', 9, false],
    ['monthly', 8, false],
    ['annual', 12, false],
  ] as const)('a report of kind %s to month %i is the one of the law: %s', (kind, to, expected) => {
    expect(isStatutory({ kind, period: period(2020, to) })).toBe(expected)
  })
})

function open(code: CheckCode, accepted = false): ListedFinding {
  return {
    id: code,
    code,
    severity: 'question',
    place: { kind: 'report', key: '2020-08', label: 'Report' },
    found: { type: 'empty' },
    expected: { type: 'empty' },
    comparedWith: null,
    quote: null,
    repair: { kind: 'confirm' },
    accepted: accepted ? { reason: 'Known', by: { name: 'Eva', at: '2020-10-01T08:00:00.000Z' } } : null,
  }
}

function item(requirement: Requirement, report: Partial<Report> = {}, rest: Partial<Omit<ChecklistInput, 'report'>> = {}) {
  const list = statutoryChecklist({ report: { ...REPORT, ...report }, findings: [], today: '2020-10-05', ticks: new Map(), ...rest })
  return list.find((each) => each.requirement === requirement)
}

describe('the statutory checklist', () => {
  it('has every requirement once, in order', () => {
    const list = statutoryChecklist({ report: REPORT, findings: [], today: '2020-10-05', ticks: new Map() })
    expect(list.map(({ requirement }) => requirement)).toEqual(REQUIREMENTS)
  })
  it('a report over eight months is the one of the law; one that begins later in the year is not enough', () => {
    expect(item('period')).toMatchObject({ state: 'met', evidence: { kind: 'months', from: 1, to: 8 } })
    expect(item('period', { period: period(2020, 8, 5) })).toMatchObject({ state: 'notMet' })
  })
  it.each<[string, Partial<Report>, string, string, number, string | null]>([
    ['in time, a person says when it is handed over', {}, '2020-10-05', 'person', 26, null],
    ['on the last day', {}, '2020-10-31', 'person', 0, null],
    ['the day after, still here', {}, '2020-11-01', 'notMet', -1, null],
    ['the day after, approved only', { status: 'approved' }, '2020-11-01', 'notMet', -1, null],
    ['the day after, sent', { status: 'sent' }, '2020-11-01', 'person', -1, null],
    ['the day after, adopted', { status: 'adopted' }, '2020-11-01', 'person', -1, null],
    ['the day after, published', { status: 'published' }, '2020-11-01', 'person', -1, null],
    ['the day after, published and being corrected', { status: 'draft', isCorrection: true }, '2020-11-01', 'person', -1, null],
    ['a meeting that is too late', { meetingOn: '2020-11-12' }, '2020-10-05', 'notMet', 26, '2020-11-12'],
    ['due too late', { dueOn: '2020-11-02', meetingOn: '2020-10-20' }, '2020-10-05', 'notMet', 26, '2020-11-02'],
    ['a meeting in time', { meetingOn: '2020-10-31' }, '2020-10-05', 'person', 26, null],
  ])('handed over within two months: %s', (_, report, today, state, daysLeft, late) => {
    const evidence = { kind: 'days', periodEnd: '2020-08-31', lastDay: '2020-10-31', daysLeft, late }
    expect(item('deadline', report, { today })).toEqual({ requirement: 'deadline', state, evidence, ticked: null })
  })
  it.each(['period', 'deadline', 'significantEvents'] as const)('%s is asked of the interim report of the law alone', (requirement) => {
    expect(item(requirement, { kind: 'monthly', period: period(2020, 4) })).toMatchObject({ state: 'notApplicable', evidence: { kind: 'months', to: 4 } })
  })
  it.each([
    ['goals', 'goalsAndFinance'],
    ['deviations', 'deviationUnexplained'],
    ['headings', 'headingOrder'],
    ['tables', 'writtenTableCaption'],
    ['smallCounts', 'hiddenNumberInText'],
  ] as const)('%s follows the check %s: an open finding is not met, an accepted one is', (requirement, code) => {
    expect(item(requirement)).toMatchObject({ state: 'met', evidence: { kind: 'findings', open: 0 } })
    expect(item(requirement, {}, { findings: [open(code)] })).toMatchObject({ state: 'notMet', evidence: { open: 1 } })
    expect(item(requirement, {}, { findings: [open(code, true), open('missingCell')] })).toMatchObject({ state: 'met', evidence: { open: 0 } })
  })
  it('actuals and forecasts are there when no line of a statement lacks one; a risk without a type is nothing of the kind', () => {
    const line = { ...open('missingCell'), place: { kind: 'budgetLine', key: 'netCost/barn', label: 'Children' } } as const
    expect(item('outcomeAndForecast', {}, { findings: [line] })).toMatchObject({ state: 'notMet', evidence: { open: 1 } })
    expect(item('outcomeAndForecast', {}, { findings: [open('missingCell')] })).toMatchObject({ state: 'met', evidence: { open: 0 } })
  })
  it.each(['balanceRequirement', 'balanceSheet'] as const)('%s is the municipality\'s, not the committee\'s', (requirement) => {
    expect(item(requirement)).toMatchObject({ state: 'notApplicable', evidence: { kind: 'municipality' } })
  })
  it.each(['significantEvents', 'alternatives', 'accessibilityStatement'] as const)('%s is for a person to look at', (requirement) => {
    expect(item(requirement)).toEqual({ requirement, state: 'person', evidence: { kind: 'none' }, ticked: null })
  })
})

describe('what a person has to look at', () => {
  const by = { name: 'Eva', at: '2020-10-04T12:00:00.000Z' }
  const ticks = new Map([['deadline', by], ['headings', by]])
  it('is ticked by a person, and only that', () => {
    expect(item('deadline', {}, { ticks })?.ticked).toEqual(by)
    expect(item('headings', {}, { ticks })?.ticked).toBeNull()
    expect(item('alternatives', {}, { ticks })?.ticked).toBeNull()
  })
  it('a tick falls away when the requirement turns out not to be met', () => {
    expect(item('deadline', { dueOn: '2020-11-01' }, { ticks })).toMatchObject({ state: 'notMet', ticked: null })
  })
  it.each([
    ['alternatives', '2020-10-05', true],
    ['deadline', '2020-10-05', true],
    ['deadline', '2020-11-05', false],
    ['headings', '2020-10-05', false],
    ['balanceSheet', '2020-10-05', false],
  ] as const)('%s on %s: %s', (requirement, today, expected) => {
    expect(isForAPerson(requirement, REPORT, today)).toBe(expected)
  })
})
