import { describe, expect, it } from 'vitest'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportForm } from '@/lib/domain/form'
import type { Risk } from '@/lib/domain/risk'
import { reportTasks, requiredSections, type Task, type TaskPerson } from '@/lib/domain/task'
import { assessment, FACTS, FORM, indicatorValue } from './report-2020-08'

const NOBODY: TaskPerson = { entersFigures: false, duties: { units: [], unowned: false }, writesSections: false, steps: [] }
const NO_SECTIONS = [] as const

const named = (tasks: readonly Task[]) => tasks.map((task) => (task.kind === 'step' ? task.event : [task.what, task.names]))

describe('sections that the form asks for', () => {
  it('are the required ones, with their titles as printed', () => {
    const prose = { kind: 'prose', sectionKey: 's', required: true, instructions: null } as const
    const form: ReportForm = {
      ...FORM,
      sections: [
        { key: 'a', level: 2, title: 'Händelser {year}', blocks: [prose, { ...prose, sectionKey: 't', required: false }] },
        { key: 'b', level: 2, title: 'Brygga', blocks: [{ kind: 'bridge', statementKey: 'netCost', title: '' }] },
      ],
    }
    expect(requiredSections(form, FACTS)).toEqual([{ key: 's', title: 'Händelser 2020' }])
  })
})

describe('steps', () => {
  const steps = ['submit', 'return', 'publish', 'correct', 'abandon'] as const

  it('are those that the status allows; returning is never asked for', () => {
    expect(named(reportTasks(FACTS, NO_SECTIONS, { ...NOBODY, steps }))).toEqual(['submit'])
    const submitted: ReportFacts = { ...FACTS, report: { ...FACTS.report, status: 'approved' } }
    expect(named(reportTasks(submitted, NO_SECTIONS, { ...NOBODY, entersFigures: true, duties: 'everybody', writesSections: true, steps }))).toEqual(['publish'])
  })
})

describe('figures', () => {
  const entersFigures: TaskPerson = { ...NOBODY, entersFigures: true }

  it('nothing is missing where there is nothing to enter', () => {
    expect(reportTasks({ ...FACTS, statements: [], placementCategories: [], placementVolumes: [] }, NO_SECTIONS, entersFigures)).toEqual([])
  })

  it('lines without actual or forecast, categories without volumes of the last month', () => {
    const bare: ReportFacts = { ...FACTS, amounts: [], forecasts: [], placementVolumes: [] }
    const tasks = reportTasks(bare, NO_SECTIONS, entersFigures)
    expect(tasks.map((task) => (task.kind === 'missing' ? [task.what, task.place] : []))).toEqual([
      ['actual', 'ekonomi'],
      ['forecast', 'ekonomi'],
      ['volume', 'volymer'],
    ])
    const items = FACTS.statements.flatMap(({ lines }) => lines.filter((line) => line.kind === 'item' && line.counted).map((line) => line.label))
    expect(named(tasks)[0]).toEqual(['actual', items])
  })
})

describe('indicators', () => {
  const [measured, unmeasured, manual] = ['hvb_days', 'hvb_fullyear', 'kin_plan']
  const indicators = FACTS.indicators
    .filter(({ key }) => key === measured || key === unmeasured || key === manual)
    .map((each) => ({ ...each, orgUnitKey: each.key === measured ? 'barn' : null, ...(each.key === manual ? { ratingRule: { kind: 'manual' } as const } : {}) }))
  const facts: ReportFacts = { ...FACTS, correctiveMeasures: [], risks: [], assignments: [], indicators, indicatorValues: [indicatorValue('hvb_days', 2017), indicatorValue('kin_plan', 80)] }
  const tasksOf = (person: TaskPerson['duties'], changed: Partial<ReportFacts> = {}) => named(reportTasks({ ...facts, ...changed }, NO_SECTIONS, { ...NOBODY, duties: person }))

  it('without a value, and with a value that nobody and no rule has rated', () => {
    expect(tasksOf('everybody')).toEqual([
      ['indicatorValue', ['hvb_fullyear']],
      ['indicatorLevel', ['kin_plan']],
    ])
  })

  it('one that people have rated waits for nobody; a result of a unit is not the level', () => {
    expect(tasksOf('everybody', { assessments: [assessment('indicator', 'kin_plan', { level: 'partlyMet' })] })).toEqual([['indicatorValue', ['hvb_fullyear']]])
    expect(tasksOf('everybody', { assessments: [assessment('indicator', 'kin_plan', { orgUnitKey: 'barn', level: 'met' })] })).toContainEqual(['indicatorLevel', ['kin_plan']])
    expect(tasksOf('everybody', { assessments: [assessment('indicator', 'kin_plan', {})] })).toContainEqual(['indicatorLevel', ['kin_plan']])
  })

  it('a reason why there is no value is enough', () => {
    const indicatorValues = [...facts.indicatorValues, indicatorValue('hvb_fullyear', null)]
    expect(tasksOf('everybody', { indicatorValues })).toEqual([['indicatorLevel', ['kin_plan']]])
  })

  it('of the units that the person answers for', () => {
    expect(tasksOf({ units: ['barn'], unowned: false })).toEqual([])
    expect(tasksOf({ units: ['barn'], unowned: false }, { indicatorValues: [] })).toEqual([['indicatorValue', ['hvb_days']]])
    expect(tasksOf({ units: ['vuxen'], unowned: false }, { indicatorValues: [] })).toEqual([])
  })
})

describe('follow-ups and texts', () => {
  const risk = (key: string, changed: Partial<Risk> = {}): Risk => ({
    key,
    type: '',
    title: key,
    likelihood: 2,
    impact: 2,
    openedIn: '2020-01',
    closedIn: null,
    closedHow: null, orgUnitKey: null,
    actions: [],
    ...changed,
  })
  const words = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Klart' }] }] } as const
  const facts: ReportFacts = {
    ...FACTS,
    indicators: [],
    correctiveMeasures: [],
    risks: [risk('r1'), risk('r2'), risk('r3', { closedIn: '2020-05' })],
    assignments: ['u1', 'u2'].map((key) => ({ key, text: key, issuer: '', aim: null, group: null, targetAreas: [], orgUnitKey: null })),
    assessments: [assessment('risk', 'r1', { level: 'met' }), assessment('risk', 'r2', {}), assessment('assignment', 'u1', { level: 'met' })],
    sections: [
      { key: 'written', body: words, carriedOver: false, version: 1 },
      { key: 'empty', body: { type: 'doc', content: [] }, carriedOver: false, version: 1 },
    ],
  }

  it('open risks and assignments that are not rated, and required sections without words', () => {
    const sections = ['written', 'empty', 'untouched'].map((key) => ({ key, title: key }))
    expect(named(reportTasks(facts, sections, { ...NOBODY, duties: 'everybody', writesSections: true }))).toEqual([
      ['risk', ['r2']],
      ['assignment', ['u2']],
      ['section', ['empty', 'untouched']],
    ])
  })
})
