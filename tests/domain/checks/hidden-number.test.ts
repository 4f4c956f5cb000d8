import { describe, expect, it } from 'vitest'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { CheckInput } from '@/lib/domain/checks/check'
import { smallCount } from '@/lib/domain/checks/small-count'
import type { DataTable } from '@/lib/domain/data-table'
import { figuresOf } from '@/lib/domain/figures/figure-register'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import { passagesOf } from '@/lib/domain/passage'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { assessment, checkInput, FACTS, FORM, indicator, prose, target, value, yearOf } from './check-input'
import { told } from './told'

const TABLE: DataTable = {
  ...{ key: 'families', kind: 'statistics', title: 'Familjer', source: null },
  columns: [
    { key: 'n', label: 'Antal', type: 'number', decimals: 0 },
    { key: 'of', label: 'Av totalt', type: 'number', decimals: 0 },
    { key: 'p', label: 'Andel', type: 'percent', decimals: 1 },
  ],
  rows: [
    { key: 'relocation', label: 'Omplaceringar', cells: { n: 3, of: 50, p: 6 } },
    { key: 'assessment', label: 'Utredningar', cells: { n: 20, of: 80, p: 25 } },
  ],
}

const VOLUMES: FormBlock = {
  ...{ kind: 'placementVolumes', title: '{category}', legend: [], rowHeader: '', outcomeLabel: 'Utfall', budgetLabel: 'Budget', actualLabel: 'Utfall' },
  ...{ forecastLabel: 'Prognos', yearLabel: 'Året' },
  rows: (['placements', 'placementDays', 'careDays', 'cost', 'volumeEffect'] as const).map((key) => ({ key, label: { placements: 'Placeringar', placementDays: 'Placeringsdygn', careDays: 'Vårddygn', cost: 'Kostnad', volumeEffect: 'Volymeffekt' }[key], decimals: 0 })),
}

const form: ReportForm = {
  ...FORM,
  sections: [...FORM.sections, { key: 'more', level: 2, title: 'Volymer', blocks: [VOLUMES, { kind: 'dataTable', tableKey: 'families', rowHeader: '' }] }],
}

const known: Partial<ReportFacts> = {
  dataTables: [TABLE],
  indicators: [...FACTS.indicators, indicator('appeals', { name: 'Överklaganden', measurementUnit: 'number', decimals: 0, sensitive: true, targets: [target({ fullYear: 30 })] })],
  indicatorValues: [...FACTS.indicatorValues, value('appeals', 8, 4)],
  plan: { ...FACTS.plan, goals: FACTS.plan.goals.map((goal) => ({ ...goal, indicatorKeys: goal.indicatorKeys.length === 0 ? [] : [...goal.indicatorKeys, 'appeals'] })) },
  placementVolumes: yearOf('hvbYouth', (month) => [4000, { 1: 3, 8: 2, 12: 1 }[month] ?? 9], [4000, 9]),
}

/** The report with a summary that says something, and its figures and texts as the checks get them. */
function reportWith(text: string, changed: Partial<ReportFacts> = {}, rest: Partial<CheckInput> = {}): CheckInput {
  const sections = [{ key: 'summary', body: prose(text), carriedOver: false, version: 1 }]
  const facts = { ...FACTS, ...known, sections, ...changed }
  const view = buildReportView(facts, form)
  return checkInput(facts, { form, passages: passagesOf(facts, view, linkedFigureText), figures: figuresOf(facts, view), ...rest })
}

const errors = (input: CheckInput) => told(smallCount, input).filter((line) => line.startsWith('error'))

describe('a number in a text that is hidden in the tables', () => {
  it.each([
    ['a cell of a table', 'Antalet omplaceringar var 3 under perioden.', ['error summary: 3, suppressed <> families']],
    ['in words', 'Antalet omplaceringar var tre under perioden.', ['error summary: tre, suppressed <> families']],
    ['what follows from it', 'Andelen omplaceringar var 6 procent.', ['error summary: 6 procent, suppressed <> families']],
    ['a count of an indicator', 'Överklaganden uppgick till 4 under perioden.', ['error summary: 4, suppressed <> appeals']],
    ['a month of placements', 'På HVB ungdom var det 2 placeringar i augusti.', ['error summary: 2 placeringar, suppressed <> hvbYouth']],
    ['an earlier month of placements', 'På HVB ungdom var det 3 placeringar i januari.', ['error summary: 3 placeringar, suppressed <> hvbYouth']],
    ['a forecast month of placements', 'HVB ungdom beräknas ha 1 placering i december.', ['error summary: 1 placering, suppressed <> hvbYouth']],
    ['two months', 'HVB ungdom hade 3 placeringar i januari och 2 i augusti.', ['error summary: 2, suppressed <> hvbYouth', 'error summary: 3 placeringar, suppressed <> hvbYouth']],
    ['the days of a month of placements', 'HVB ungdom hade 62 placeringsdygn i augusti.', ['error summary: 62 placeringsdygn, suppressed <> hvbYouth']],
    ['the year of placements', 'HVB ungdom beräknas till 7,2 helårsplaceringar.', ['error summary: 7,2 helårsplaceringar, suppressed <> hvbYouth']],
    ['those who are placed', 'På HVB ungdom var 2 placerade i augusti.', ['error summary: 2 placerade, suppressed <> hvbYouth']],
    ['those who are placed, by what they are', 'Två ungdomar är placerade på HVB ungdom.', ['error summary: Två ungdomar, suppressed <> hvbYouth']],
    ['the cost of a month', 'Kostnaden för HVB ungdom var 248 tkr i augusti.', ['error summary: 248 tkr, suppressed <> hvbYouth']],
  ])('%s', (_, text, found) => {
    expect(errors(reportWith(text))).toEqual(found)
  })

  it.each([
    ['the same number about something else', 'Vi har anställt 3 handläggare och 2 chefer.'],
    ['the same number beside another name', 'Utredningar tar i snitt 3 månader.'],
    ['a number that is shown', 'Antalet utredningar var 20 under perioden.'],
    ['another number', 'Antalet omplaceringar var 12 under perioden.'],
    ['words', 'Ett fåtal omplaceringar har gjorts.'],
    ['nothing', 'Året går som planerat.'],
  ])('is not: %s', (_, text) => {
    expect(errors(reportWith(text))).toEqual([])
  })
})

describe('where a hidden number is told', () => {
  it('in a comment on the thing itself', () => {
    const assessments = [...FACTS.assessments, assessment('indicator', 'appeals', { commentary: 'Antalet överklaganden är nu 4.' })]
    expect(errors(reportWith('Året går som planerat.', { assessments }))).toEqual(['error appeals: 4, suppressed <> appeals'])
  })
  it('beside a year, in the first report of the year', () => {
    expect(errors(reportWith('Antalet omplaceringar var 3 under 2026.', { previousReport: null }))).toEqual(['error summary: 3, suppressed <> families'])
  })
  it('in the title of another table', () => {
    const titled = { ...TABLE, key: 'other', title: 'Omplaceringar: 3', columns: TABLE.columns.map((column) => ({ ...column, people: 'none' as const })), rows: [] }
    const shown: ReportForm = { ...form, sections: [...form.sections, { key: 'titled', level: 2, title: 'T', blocks: [{ kind: 'dataTable', tableKey: 'other', rowHeader: '' }] }] }
    const facts = { ...FACTS, ...known, dataTables: [TABLE, titled] }
    const view = buildReportView(facts, shown)
    const input = checkInput(facts, { form: shown, passages: passagesOf(facts, view, linkedFigureText), figures: figuresOf(facts, view) })
    expect(errors(input)).toEqual(['error other: 3, suppressed <> families'])
  })
  it('quotes the words and says what to do', () => {
    const found = smallCount(reportWith('Det gick bra. Antalet omplaceringar var 3 under perioden.')).find(({ code }) => code === 'hiddenNumberInText')
    expect(found).toMatchObject({ severity: 'error', quote: 'Antalet omplaceringar var 3 under perioden', repair: { kind: 'leaveOut' } })
  })
  it('not where the municipality publishes small counts', () => {
    const settings = { ...checkInput().settings, smallCountThreshold: 1 }
    expect(smallCount(reportWith('Antalet omplaceringar var 3 under perioden.', {}, { settings }))).toEqual([])
  })
})

describe('what earlier editions of the year tell', () => {
  const total: DataTable = {
    ...TABLE,
    columns: TABLE.columns.slice(0, 1),
    rows: [['a', 'Ansökningar', 3], ['b', 'Beslut', 9], ['c', 'Samtal', 40], ['t', 'Totalt', 52]].map(([key, label, n]) => ({ key: String(key), label: String(label), cells: { n: Number(n) } })),
  }
  const facts = { dataTables: [total] }
  const then: Readonly<Record<string, number>> = { a: 10, b: 9, c: 61, t: 80 }
  const earlier = [
    buildReportView({ ...FACTS, ...known, dataTables: [{ ...total, rows: total.rows.map((row) => ({ ...row, cells: { n: then[row.key] ?? null } })) }] }, form),
  ]

  it('what would have been hidden is known already, and another number is hidden instead', () => {
    const [samtal, beslut] = ['Antalet samtal var 40.', 'Antalet beslut var 9.']
    expect([errors(reportWith(samtal, facts)), errors(reportWith(beslut, facts))]).toEqual([[], ['error summary: 9, suppressed <> families']])
    expect([errors(reportWith(samtal, facts, { earlier })), errors(reportWith(beslut, facts, { earlier }))]).toEqual([['error summary: 40, suppressed <> families'], []])
  })
})
