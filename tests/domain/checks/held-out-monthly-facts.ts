import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Report } from '@/lib/domain/report'
import type { Statement } from '@/lib/domain/statement'
import { monthOf } from '@/lib/domain/period'
import { APRIL, assessment, AUGUST, budgetLine, FACTS, indicator, target, volume } from './check-input'
import { moneyOf, type Money } from './held-out-facts'

/** A monthly report of a committee that does not exist, January–July 2026, after a report of January–May. */
const JULY: Report = { ...AUGUST, key: '2026-07', kind: 'monthly', title: 'Månadsrapport juli 2026', period: { year: 2026, from: 1, to: 7 }, highlightsFrom: 6, vintageKey: '2026-07' }
const MAY: Report = { ...APRIL, key: '2026-05', kind: 'monthly', title: 'Månadsrapport maj 2026', period: { year: 2026, from: 1, to: 5 }, vintageKey: '2026-05' }

const line = (key: string, parent: string, label: string) =>
  budgetLine(key, parent, 'item', { label, businessAreaKey: parent.split('.')[0] ?? null })

const NET_COST: Statement = {
  key: 'netCost',
  kind: 'netCost',
  name: 'Nettokostnad per verksamhet',
  lines: [
    line('child', 'ifo.total', 'Barn och unga'),
    line('adult', 'ifo.total', 'Vuxna missbruk'),
    line('psych', 'ifo.total', 'Socialpsykiatri'),
    line('admin', 'ifo.total', 'Gemensam administration'),
    budgetLine('ifo.total', 'total', 'total', { label: 'Nettokostnad IFO', businessAreaKey: 'ifo' }),
    line('aid', 'work.total', 'Försörjningsstöd'),
    line('jobs', 'work.total', 'Arbetsmarknadsinsatser'),
    line('refugees', 'work.total', 'Flyktingmottagande'),
    budgetLine('work.total', 'total', 'total', { label: 'Nettokostnad arbetsmarknad och försörjning', businessAreaKey: 'work' }),
    budgetLine('total', null, 'total', { label: 'Resultat arbets- och omsorgsnämnden' }),
  ],
}

const INCOME: Statement = {
  key: 'incomeStatement',
  kind: 'incomeStatement',
  name: 'Resultaträkning',
  lines: [
    budgetLine('income', 'result', 'item', { label: 'Intäkter' }),
    budgetLine('staff', 'result', 'item', { label: 'Personalkostnader' }),
    budgetLine('other', 'result', 'item', { label: 'Övriga kostnader' }),
    budgetLine('result', null, 'total', { label: 'Resultat' }),
  ],
}

const NET_COST_ROWS: readonly Money[] = [
  ['child', -48_200, -46_100, -79_000, -81_600, -82_400, -45_300, -78_900],
  ['adult', -17_450, -18_200, -31_200, -31_000, -30_300, -18_900, -31_800],
  ['psych', -21_300, -21_000, -36_000, -36_300, -36_500, -20_100, -35_200],
  ['admin', -9_870, -10_150, -17_400, -17_300, -17_100, -9_400, -16_900],
  ['aid', -26_640, -24_500, -42_000, -45_200, -44_100, -23_200, -41_300],
  ['jobs', -11_020, -12_600, -21_600, -20_500, -20_200, -12_100, -21_000],
  ['refugees', -4_310, -4_550, -7_800, -7_800, -7_600, -5_200, -8_700],
]

const INCOME_ROWS: readonly Money[] = [
  ['income', 22_300, 21_000, 36_000, 36_500, 37_800, 20_900, 35_100],
  ['staff', -72_400, -73_900, -126_500, -126_000, -125_200, -71_000, -122_300],
  ['other', -88_690, -84_200, -144_500, -150_200, -150_800, -84_100, -146_600],
]

const money = [moneyOf(NET_COST, JULY, MAY, NET_COST_ROWS), moneyOf(INCOME, JULY, MAY, INCOME_ROWS)]

const INDICATORS = [
  indicator('waiting', { name: 'Väntetid i dagar för ekonomiskt bistånd', measurementUnit: 'number', decimals: 0, targets: [target({ fullYear: 14 })] }),
  indicator('inquiries', { name: 'Andel utredningar barn och unga som slutförs inom fyra månader', favourableDirection: 'higher', targets: [target({ operator: 'gte', fullYear: 90 })] }),
  indicator('careDays', { name: 'Antal vårddygn HVB ungdom', measurementUnit: 'number', decimals: 0, accumulation: 'sum', targets: [target({ operator: 'lt', fullYear: 1_800, periodMethod: 'proRata' })] }),
  indicator('selfSupport', { name: 'Andel deltagare som går vidare till arbete eller studier', favourableDirection: 'higher', targets: [target({ operator: 'gte', fullYear: 45 })] }),
  indicator('sick', { name: 'Sjukfrånvaro', targets: [target({ fullYear: 6 })] }),
  indicator('turnover', { name: 'Personalomsättning', targets: [target({ fullYear: 12 })] }),
]

const at = (to: number, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([indicatorKey, value]) => ({
    indicatorKey, period: { year: 2026, from: 1, to }, breakdown: '', value, missing: null, answers: null, population: null, remark: null, carriedOverFrom: null, version: 1,
  }))

const youth = (month: number) =>
  month <= 7
    ? volume('youth', month, 5_200, 6)
    : { ...volume('youth', 12, 5_200, 5), month, vintageKey: monthOf(2026, 7) }

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

export const MONTHLY: ReportFacts = {
  ...FACTS,
  committee: {
    key: 'aon',
    name: 'Arbets- och omsorgsnämnden',
    businessAreas: [
      { key: 'ifo', name: 'Individ- och familjeomsorg', serviceAreas: [] },
      { key: 'work', name: 'Arbetsmarknad och försörjning', serviceAreas: [] },
    ],
    orgUnits: [],
  },
  report: JULY,
  previousReport: MAY,
  plan: {
    ...FACTS.plan,
    goals: [
      { key: 'safe', parentKey: null, level: 'committeeGoal', name: 'Trygg uppväxt', note: null, indicatorKeys: ['inquiries', 'careDays'] },
      { key: 'income', parentKey: null, level: 'committeeGoal', name: 'Egen försörjning', note: null, indicatorKeys: ['waiting', 'selfSupport'] },
      { key: 'employer', parentKey: null, level: 'committeeGoal', name: 'Attraktiv arbetsgivare', note: null, indicatorKeys: ['sick', 'turnover'] },
    ],
  },
  indicators: INDICATORS,
  indicatorValues: [
    ...at(5, { waiting: 15, inquiries: 81, careDays: 901, selfSupport: 42, sick: 7.1, turnover: 11.4 }),
    ...at(7, { waiting: 12, inquiries: 84, careDays: 1_212, selfSupport: 47, sick: 6.8, turnover: 11.4 }),
  ],
  assessments: [assessment('risk', 'staff', { level: 'partlyMet' }), assessment('assignment', 'costs', { level: 'partlyMet' }), assessment('assignment', 'premises', { level: 'met' })],
  previousAssessments: [],
  statements: [INCOME, NET_COST],
  lastYearStatements: [INCOME, NET_COST],
  amounts: money.flatMap(({ amounts }) => amounts),
  forecasts: money.flatMap(({ forecasts }) => forecasts),
  vintages: [
    { key: '2026-05', name: 'Maj' },
    { key: '2026-07', name: 'Juli' },
  ],
  placementCategories: [{ key: 'youth', name: 'HVB 13–20 år', kind: 'price', serviceAreaKey: null }],
  placementVolumes: [...MONTHS.map(youth), ...MONTHS.map((month) => volume('youth', month, 5_000, 5, true))],
  risks: [{ key: 'staff', type: 'Personal', title: 'Svårt att rekrytera socialsekreterare', likelihood: 4, impact: 3, openedIn: '2026-01', closedIn: null, closedHow: null, orgUnitKey: null, actions: [] }],
  assignments: [
    { key: 'costs', text: 'Ta fram en plan för minskade placeringskostnader', issuer: 'Nämnden', aim: null, group: null, targetAreas: [], orgUnitKey: null },
    { key: 'premises', text: 'Utreda samlokalisering av mottagningen', issuer: 'Kommunfullmäktige', aim: null, group: null, targetAreas: [], orgUnitKey: null },
  ],
  sections: [],
}
