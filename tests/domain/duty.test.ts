import { describe, expect, it } from 'vitest'
import { dutiesOf, dutiesWithin, dutyFactsOf, dutyFollowUp, dutyId, dutyLastTime, progressOf, type Duty, type DutyFacts } from '@/lib/domain/duty'
import type { Risk } from '@/lib/domain/risk'
import { assessment, FACTS, indicatorValue } from './report-2020-08'

const EMPTY = { indicators: [], indicatorValues: [], assessments: [], previousAssessments: [], risks: [], assignments: [], correctiveMeasures: [] }
const BARE: DutyFacts = { ...dutyFactsOf(FACTS), ...EMPTY }
const [first] = FACTS.plan.goals
const goalKey = first?.key ?? ''
const hvbDays = FACTS.indicators.filter(({ key }) => key === 'hvb_days')

const risk = (key: string, changed: Partial<Risk> = {}): Risk => ({
  key,
  type: '',
  title: key,
  likelihood: null,
  impact: null,
  openedIn: null,
  closedIn: null,
  closedHow: null,
  orgUnitKey: null,
  actions: [],
  ...changed,
})

const lacking = (facts: DutyFacts) => dutiesOf(facts).map((duty) => [dutyId(duty), duty.lacks])

describe('indicators', () => {
  it('lack their value, and with a value that no rule rates their level', () => {
    expect(lacking({ ...BARE, indicators: hvbDays })).toEqual([['indicator:hvb_days', 'value']])
    expect(lacking({ ...BARE, indicators: hvbDays, indicatorValues: [indicatorValue('hvb_days', 2017)] })).toEqual([['indicator:hvb_days', null]])
    const manual = hvbDays.map((indicator) => ({ ...indicator, ratingRule: { kind: 'manual' } as const }))
    const typed: DutyFacts = { ...BARE, indicators: manual, indicatorValues: [indicatorValue('hvb_days', 2017)] }
    expect(lacking(typed)).toEqual([['indicator:hvb_days', 'level']])
    expect(lacking({ ...typed, assessments: [assessment('indicator', 'hvb_days', { level: 'met' })] })).toEqual([['indicator:hvb_days', null]])
  })
  it('a reason why there is no value is an answer', () => {
    expect(lacking({ ...BARE, indicators: hvbDays, indicatorValues: [indicatorValue('hvb_days', null)] })).toEqual([['indicator:hvb_days', null]])
  })
  it('yearly ones are owed in the report that ends the year', () => {
    const yearly: DutyFacts = { ...BARE, indicators: hvbDays.map((indicator) => ({ ...indicator, frequency: 'yearly' })) }
    expect(lacking(yearly)).toEqual([])
    const december = { ...FACTS.report, period: { year: 2020, from: 1, to: 12 } }
    expect(lacking({ ...yearly, report: december })).toEqual([['indicator:hvb_days', 'value']])
  })
})

describe("units' results", () => {
  const result = (orgUnitKey: string, level: 'met' | null) => assessment('unitResult', goalKey, { orgUnitKey, level })

  it('are owed by the units that gave them last time, or have begun to', () => {
    const facts: DutyFacts = { ...BARE, previousAssessments: [result('barn', 'met')], assessments: [result('vuxen', 'met'), result('ai', null)] }
    expect(lacking(facts)).toEqual([
      [`unitResult:${goalKey}:barn`, 'level'],
      [`unitResult:${goalKey}:vuxen`, null],
      [`unitResult:${goalKey}:ai`, 'level'],
    ])
  })
  it('of a goal that the plan lacks are not', () => {
    expect(lacking({ ...BARE, assessments: [assessment('unitResult', 'gone', { orgUnitKey: 'barn', level: 'met' })] })).toEqual([])
  })
  it('stand as the unit itself says, now and last time', () => {
    const duty = { subject: 'unitResult', key: goalKey, orgUnitKey: 'barn' } as const
    const facts: DutyFacts = { ...BARE, previousAssessments: [result('barn', 'met')] }
    expect(dutyFollowUp(facts, duty)).toMatchObject({ level: 'notAssessed', assessment: null, proposed: null })
    expect(dutyLastTime(facts, duty)).toMatchObject({ level: 'met' })
    expect(dutyLastTime({ ...facts, previousReport: null }, duty)).toBeNull()
  })
})

describe('what people alone rate', () => {
  it('is done once any level is set, also that it cannot be assessed', () => {
    const facts: DutyFacts = {
      ...BARE,
      risks: [risk('r1'), risk('r2'), risk('r3', { closedIn: '2020-05' })],
      assignments: [{ key: 'u1', text: 'u1', issuer: '', aim: null, group: null, targetAreas: [], orgUnitKey: null }],
      activities: [{ key: 'x1', text: 'x1', numerator: null, denominator: null, orgUnitKey: null }],
      assessments: [assessment('risk', 'r1', { level: 'notAssessed' }), assessment('activity', 'x1', { level: 'met' })],
    }
    expect(lacking(facts)).toEqual([
      ['risk:r1', null],
      ['risk:r2', 'level'],
      ['assignment:u1', 'level'],
      ['activity:x1', null],
    ])
    expect(dutyFollowUp(facts, { subject: 'activity', key: 'x1', orgUnitKey: '' }).level).toBe('met')
  })
  it('a measure with rated indicators is answered by them', () => {
    const measure = { key: 'm1', parentKey: null, text: 'm1', effect: null, orgUnitKey: 'barn', indicatorKeys: ['hvb_days'] }
    const facts: DutyFacts = { ...BARE, indicators: hvbDays, correctiveMeasures: [measure] }
    expect(lacking(facts)).toContainEqual(['correctiveMeasure:m1', 'level'])
    expect(lacking({ ...facts, indicatorValues: [indicatorValue('hvb_days', 2017)] })).toContainEqual(['correctiveMeasure:m1', null])
  })
  it('rows of the annual cycle since the previous report of the year', () => {
    const annualCycle = [7, 8, 9].map((month) => ({ key: `c${month}`, month, activity: 'x', orgUnitKey: null }))
    expect(lacking({ ...BARE, annualCycle })).toEqual([['annualCycleItem:c8', 'level']])
    expect(lacking({ ...BARE, annualCycle, previousReport: null }).map(([id]) => id)).toEqual(['annualCycleItem:c7', 'annualCycleItem:c8'])
  })
})

describe('whose', () => {
  const duty = (key: string, responsible: string | null, lacks: Duty['lacks']): Duty => ({ subject: 'risk', key, orgUnitKey: '', responsible, title: key, lacks })
  const duties = [duty('a', 'barn', null), duty('b', 'vuxen', 'level'), duty('c', null, 'level')]

  it('a unit head has those of the units, a controller those of none', () => {
    const keys = (scope: Parameters<typeof dutiesWithin>[1]) => dutiesWithin(duties, scope).map(({ key }) => key)
    expect(keys('everybody')).toEqual(['a', 'b', 'c'])
    expect(keys({ units: ['barn'], unowned: false })).toEqual(['a'])
    expect(keys({ units: [], unowned: true })).toEqual(['c'])
  })
  it('one of three is done', () => {
    expect(progressOf(duties)).toEqual({ done: 1, of: 3 })
  })
})
