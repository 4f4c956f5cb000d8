import type { Assessment } from '@/lib/domain/assessment'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { CheckInput } from '@/lib/domain/checks/check'
import type { ReportForm } from '@/lib/domain/form'
import type { Indicator, IndicatorTarget, IndicatorValue } from '@/lib/domain/indicator'
import { ore, oreFromTkr } from '@/lib/domain/money'
import { monthOf, type Month } from '@/lib/domain/period'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { Report } from '@/lib/domain/report'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { RichText } from '@/lib/domain/rich-text'
import type { Amount, BudgetLine, Statement } from '@/lib/domain/statement'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { SECTIONS } from './form-sections'

/**
 * A small report of January–August 2026 in which everything agrees. Each case of a check changes one thing of it.
 * Its previous report is January–April.
 */
export const AUGUST: Report = {
  key: '2026-08',
  kind: 'interim',
  title: 'Delårsrapport 2',
  period: { year: 2026, from: 1, to: 8 },
  highlightsFrom: 5,
  budgetVersionKey: 'budget',
  vintageKey: '2026-08',
  status: 'draft',
  dueOn: '2026-09-25',
  registryNumber: 'SN 2026/1',
  meetingOn: '2026-10-06',
  minutesItem: null,
}

export const APRIL: Report = {
  ...AUGUST,
  key: '2026-04',
  title: 'Delårsrapport 1',
  period: { year: 2026, from: 1, to: 4 },
  highlightsFrom: 1,
  vintageKey: '2026-04',
  status: 'published',
  dueOn: '2026-05-20',
  meetingOn: '2026-06-02',
}

export function budgetLine(key: string, parentKey: string | null, kind: BudgetLine['kind'], changed: Partial<BudgetLine> = {}): BudgetLine {
  return { key, parentKey, kind, label: `Line ${key}`, counted: true, businessAreaKey: null, serviceAreaKey: null, ...changed }
}

const NET_COST: Statement = {
  key: 'netCost',
  kind: 'netCost',
  name: 'Net cost',
  lines: [
    budgetLine('total', null, 'total'),
    budgetLine('childYouth', 'total', 'item', { serviceAreaKey: 'childYouth' }),
    budgetLine('adults', 'total', 'item', { serviceAreaKey: 'adults' }),
  ],
}

const INCOME_STATEMENT: Statement = {
  key: 'incomeStatement',
  kind: 'incomeStatement',
  name: 'Income statement',
  lines: [budgetLine('result', null, 'total'), budgetLine('income', 'result', 'item'), budgetLine('costs', 'result', 'item')],
}

/** An amount of the year 2026, in tkr. Actual unless a budget version is named. */
export function amount(statementKey: string, lineKey: string, from: number, to: number, tkr: number, budgetVersionKey: string | null = null): Amount {
  const measure = budgetVersionKey === null ? 'actual' : 'budget'
  return { statementKey, lineKey, measure, budgetVersionKey, period: { year: 2026, from, to }, amount: oreFromTkr(tkr), version: 1 }
}

/** Months January–April and May–August, budget to August and for the rest of the year, forecasts of April and August; tkr. */
function moneyOf(statementKey: string, lineKey: string, [april, august]: [number, number], [budget, rest]: [number, number], forecasts: [number, number]) {
  const forecast = (vintageKey: Month, tkr: number) =>
    ({ vintageKey, statementKey, lineKey, fullYear: oreFromTkr(tkr), method: 'entered', comment: null, effects: [], version: 1 }) as const
  return {
    amounts: [
      amount(statementKey, lineKey, 1, 4, april),
      amount(statementKey, lineKey, 5, 8, august),
      amount(statementKey, lineKey, 1, 8, budget, 'budget'),
      amount(statementKey, lineKey, 9, 12, rest, 'budget'),
    ],
    forecasts: [forecast('2026-04', forecasts[0]), forecast('2026-08', forecasts[1])],
  }
}

const MONEY = [
  moneyOf('netCost', 'childYouth', [-4000, -4050], [-8000, -4000], [-12050, -12100]),
  moneyOf('netCost', 'adults', [-2000, -1980], [-4000, -2000], [-6000, -5950]),
  moneyOf('incomeStatement', 'income', [1000, 990], [2000, 1000], [3000, 3000]),
  moneyOf('incomeStatement', 'costs', [-7000, -7020], [-14000, -7000], [-21050, -21050]),
]

export function target(changed: Partial<IndicatorTarget>): IndicatorTarget {
  return { fromMonth: 1, operator: 'lte', fullYear: null, periodMethod: 'fullYear', periodTargets: [], note: null, ...changed }
}

/** A percentage, lower favourable, the latest value, at most 5 %; change what the case is about. */
export function indicator(key: string, changed: Partial<Indicator> = {}): Indicator {
  return {
    key,
    name: `Indicator ${key}`,
    orgUnitKey: null,
    measurementUnit: 'percent',
    scale: [],
    decimals: 1,
    favourableDirection: 'lower',
    accumulation: 'latest',
    frequency: 'interim',
    nationalCode: null,
    sensitive: false,
    ratingRule: null,
    targets: [target({ fullYear: 5 })],
    ...changed,
  }
}

/** Value of January–to; null: not measured yet. */
export function value(indicatorKey: string, to: number, amountOrNull: number | null, changed: Partial<IndicatorValue> = {}): IndicatorValue {
  return {
    indicatorKey,
    period: { year: 2026, from: 1, to },
    breakdown: '',
    value: amountOrNull,
    missing: amountOrNull === null ? 'notMeasuredYet' : null,
    answers: null,
    population: null,
    remark: null,
    carriedOverFrom: null,
    version: 1,
    ...changed,
  }
}

export function assessment(subject: Assessment['subject'], subjectKey: string, changed: Partial<Assessment>): Assessment {
  const untouched = { level: null, reason: null, yearEndLevel: null, yearEndReason: null, trend: null, commentary: null }
  return { subject, subjectKey, orgUnitKey: '', month: 0, ...untouched, version: 1, ...changed }
}

/** A month of a category: actual to August, forecast after it, or budget. Price in kronor. */
export function volume(categoryKey: string, month: number, kronor: number | null, placements: number | null, budget = false): PlacementVolume {
  const forecast = !budget && month > 8
  return {
    categoryKey,
    year: 2026,
    month,
    measure: budget ? 'budget' : forecast ? 'forecast' : 'actual',
    vintageKey: forecast ? monthOf(2026, 8) : null,
    pricePerDay: kronor === null ? null : ore(kronor * 100),
    placements,
    purchasedShare: null,
    contractedShare: null,
    careDays: null,
    version: 1,
  }
}

/** Twelve months of a category, and its budget: `actual` gives price and placements of a month. */
export function yearOf(
  categoryKey: string,
  entered: (month: number) => readonly [number | null, number | null],
  budget: readonly [number, number],
): readonly PlacementVolume[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return months.flatMap((month) => [volume(categoryKey, month, ...entered(month)), volume(categoryKey, month, ...budget, true)])
}

/** A text of one paragraph. */
export function prose(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

export const FACTS: ReportFacts = {
  municipality: { key: 'lillkoping', name: 'Lillköping', code: '0999' },
  committee: { key: 'sn', name: 'Socialnämnden', businessAreas: [], orgUnits: [] },
  report: AUGUST,
  previousReport: APRIL,
  plan: {
    year: 2026,
    name: 'Plan 2026',
    ratingRule: { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' },
    rollUpRule: { kind: 'unanimous' },
    goals: [
      { key: 'area', parentKey: null, level: 'goalArea', name: 'Safety', note: null, indicatorKeys: [] },
      { key: 'goal', parentKey: 'area', level: 'committeeGoal', name: 'Goal', note: null, indicatorKeys: ['sickLeave', 'careDays'] },
    ],
  },
  indicators: [
    indicator('sickLeave', { name: 'Sick leave' }),
    indicator('careDays', {
      name: 'Care days HVB ungdom',
      measurementUnit: 'number',
      decimals: 0,
      accumulation: 'sum',
      targets: [target({ fullYear: 730, periodMethod: 'proRata' })],
    }),
  ],
  indicatorValues: [value('sickLeave', 4, 4.8), value('sickLeave', 8, 4.6), value('careDays', 4, 240), value('careDays', 8, 486)],
  assessments: [assessment('risk', 'staff', { level: 'partlyMet' }), assessment('assignment', 'review', { level: 'met' })],
  previousAssessments: [assessment('risk', 'staff', { level: 'partlyMet' }), assessment('assignment', 'review', { level: 'partlyMet' })],
  statements: [INCOME_STATEMENT, NET_COST],
  amounts: MONEY.flatMap((money) => money.amounts),
  budgetVersions: [{ key: 'budget', name: 'Budget', decision: null, decidedOn: null }],
  budgetChanges: [],
  vintages: [
    { key: '2026-04', name: 'April' },
    { key: '2026-08', name: 'August' },
  ],
  forecasts: MONEY.flatMap((money) => money.forecasts),
  placementCategories: [{ key: 'hvbYouth', name: 'HVB ungdom', kind: 'price', serviceAreaKey: 'childYouth' }],
  placementVolumes: yearOf('hvbYouth', (month) => [4000 + 10 * month, 2], [4000, 2]),
  risks: [
    {
      key: 'staff',
      type: 'Work',
      title: 'Few applicants',
      likelihood: 3,
      impact: 4,
      openedIn: '2026-01',
      closedIn: null,
      closedHow: null, orgUnitKey: null,
      actions: [{ key: 'a1', text: 'Advertise', status: 'ongoing' }],
    },
  ],
  assignments: [{ key: 'review', text: 'Review the costs', issuer: 'Council', aim: null, group: null, targetAreas: [], orgUnitKey: null }],
  activities: [],
  annualCycle: [],
  correctiveMeasures: [],
  dataTables: [],
  sections: [{ key: 'summary', body: prose('The year goes as planned.'), carriedOver: false, version: 1 }],
}

const MONTH_NAMES = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

export const FORM: ReportForm = {
  key: 'interim',
  formVersion: 1,
  name: 'Delårsrapport',
  ratingWords: { met: 'Grön', partlyMet: 'Gul', notMet: 'Röd', notAssessed: 'Ej bedömd' },
  missingWords: { notMeasuredYet: '', tooFewAnswers: '..', notApplicable: '', suppressed: '..', none: '' },
  monthNames: MONTH_NAMES,
  shortMonthNames: MONTH_NAMES.map((name) => name.slice(0, 3)),
  sections: SECTIONS,
}

/**
 * Everything that the checks look at; the view is computed from the facts and the form.
 * @param facts what differs from FACTS
 * @param rest what differs in the rest: form, passages, figures, printed, settings, today
 */
export function checkInput(facts: Partial<ReportFacts> = {}, rest: Partial<Omit<CheckInput, 'facts' | 'view'>> = {}): CheckInput {
  const changed = { ...FACTS, ...facts }
  const form = rest.form ?? FORM
  return {
    facts: changed,
    view: buildReportView(changed, form),
    passages: [],
    figures: [],
    printed: [],
    lexicon: SWEDISH,
    settings: { smallCountThreshold: 5, forecastChangeToComment: oreFromTkr(300), varianceToComment: oreFromTkr(1000) },
    earlier: [],
    today: '2026-09-15',
    ...rest,
    form,
  }
}
