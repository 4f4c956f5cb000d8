import type { Assessment, RatingLevel } from '@/lib/domain/assessment'
import type { ReportForm } from '@/lib/domain/form'
import type { Forecast } from '@/lib/domain/forecast'
import type { Goal } from '@/lib/domain/goal'
import type { FavourableDirection, Indicator, IndicatorValue, PeriodTargetMethod, TargetOperator } from '@/lib/domain/indicator'
import { ore, oreFromTkr } from '@/lib/domain/money'
import { monthOf, type Month } from '@/lib/domain/period'
import type { PlacementCategory, PlacementVolume } from '@/lib/domain/placement'
import type { Report } from '@/lib/domain/report'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Amount, BudgetLineKind, Statement, StatementKind } from '@/lib/domain/statement'
import placements from '@/tests/fixtures/placements-2020-08.json'
import ratings from '@/tests/fixtures/ratings-2020-08.json'
import statements from '@/tests/fixtures/statements-2020-08.json'

/** The published figures of August 2020 as facts of the domain. Keys stand for names; nothing computed is loaded. */

export const MONTH_NAMES = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

export const AUGUST: Report = {
  key: '2020-08',
  kind: 'interim',
  title: 'Delårsrapport 2',
  period: { year: 2020, from: 1, to: 8 },
  highlightsFrom: 5,
  budgetVersionKey: 'grant',
  vintageKey: '2020-08',
  status: 'draft',
  dueOn: null,
  registryNumber: 'ASN 2020/1',
  meetingOn: '2020-09-23',
  minutesItem: '71',
}

export const JULY: Report = {
  ...AUGUST,
  key: '2020-07',
  kind: 'monthly',
  title: 'Månadsrapport juli',
  period: { year: 2020, from: 1, to: 7 },
  budgetVersionKey: 'original',
  vintageKey: '2020-07',
  status: 'published',
}

/** What is printed about a line, in tkr. */
export interface PrintedFigures {
  readonly actual: number | null
  readonly budget: number | null
  readonly variance: number | null
  readonly forecast: number | null
  readonly yearBudget: number | null
  readonly yearVariance: number | null
  readonly forecastChange: number | null
}

export interface PrintedRow {
  readonly key: string
  readonly parentKey: string | null
  readonly kind: string
  readonly counted: boolean
  readonly printed: PrintedFigures
}

export const PRINTED: Readonly<Record<'incomeStatement' | 'netCost', readonly PrintedRow[]>> = statements

function statementOf(key: StatementKind, rows: readonly PrintedRow[]): Statement {
  const lines = rows.map((row) => ({
    key: row.key,
    parentKey: row.parentKey,
    kind: row.kind as BudgetLineKind,
    label: row.key,
    counted: row.counted,
    businessAreaKey: null,
    serviceAreaKey: null,
  }))
  return { key, kind: key, name: key, lines }
}

/** A blank beside a printed variance was counted as zero (the unfunded line): then the fact is 0, not missing. */
function recorded(printed: number | null, variance: number | null): number | null {
  return printed ?? (variance === null ? null : 0)
}

/** A printed figure to date, split into January–to−1 and the last month, and for a budget the rest of the year. */
function amountsFor(statementKey: string, { key, kind, printed }: PrintedRow): readonly Amount[] {
  if (kind === 'total') return []
  const amount = (measure: Amount['measure'], from: number, to: number, tkr: number): Amount => ({
    statementKey,
    lineKey: key,
    measure,
    budgetVersionKey: measure === 'budget' ? 'grant' : null,
    period: { year: 2020, from, to },
    amount: oreFromTkr(tkr),
    version: 1,
  })
  const { budget, yearBudget } = printed
  const actual = recorded(printed.actual, printed.variance)
  return [
    ...(actual === null ? [] : [amount('actual', 1, 7, actual - 100), amount('actual', 8, 8, 100)]),
    ...(budget === null ? [] : [amount('budget', 1, 8, budget)]),
    ...(budget === null || yearBudget === null ? [] : [amount('budget', 9, 12, yearBudget - budget)]),
  ]
}

function forecastsFor(statementKey: string, { key, kind, printed }: PrintedRow): readonly Forecast[] {
  const { forecastChange } = printed
  const forecast = recorded(printed.forecast, printed.yearVariance)
  if (kind === 'total' || forecast === null || forecastChange === null) return []
  const vintage = (vintageKey: Month, tkr: number): Forecast => ({
    vintageKey,
    statementKey,
    lineKey: key,
    fullYear: oreFromTkr(tkr),
    method: 'entered',
    comment: null,
    effects: [],
    version: 1,
  })
  return [vintage('2020-07', forecast - forecastChange), vintage('2020-08', forecast)]
}

function indicatorOf(row: (typeof ratings.indicators)[number]): Indicator {
  return {
    key: row.key,
    name: row.key,
    orgUnitKey: null,
    measurementUnit: 'number',
    scale: [],
    decimals: 0,
    favourableDirection: row.direction as FavourableDirection,
    accumulation: row.periodMethod === 'proRata' ? 'sum' : 'latest',
    frequency: 'interim',
    nationalCode: null,
    sensitive: false,
    ratingRule: null,
    targets: [
      {
        fromMonth: 1,
        operator: row.operator as TargetOperator,
        fullYear: row.target,
        periodMethod: row.periodMethod as PeriodTargetMethod,
        periodTargets: [],
        note: null,
      },
    ],
  }
}

export function indicatorValue(indicatorKey: string, value: number | null, toMonth = 8): IndicatorValue {
  return {
    indicatorKey,
    period: { year: 2020, from: 1, to: toMonth },
    breakdown: '',
    value,
    missing: value === null ? 'notMeasuredYet' : null,
    answers: null,
    population: null,
    remark: null,
    carriedOverFrom: null,
    version: 1,
  }
}

export function assessment(subject: Assessment['subject'], subjectKey: string, changed: Partial<Assessment>): Assessment {
  const untouched = { level: null, reason: null, yearEndLevel: null, yearEndReason: null, trend: null, commentary: null }
  return { subject, subjectKey, orgUnitKey: '', month: 0, ...untouched, version: 1, ...changed }
}

/** The levels as published, set by people; where they follow the rule nothing is set. */
export const PUBLISHED_LEVELS = new Map<string, RatingLevel>(
  [...ratings.indicators, ...ratings.goals].map((row) => [row.key, row.published as RatingLevel]),
)

const goals: readonly Goal[] = [
  ...new Map(
    ratings.goals.map(({ parentKey }) => [
      parentKey,
      { key: parentKey, parentKey: null, level: parentKey.startsWith('sg') ? 'strategicGoal' : 'baseCondition', name: parentKey, note: null, indicatorKeys: [] } as const,
    ]),
  ).values(),
  ...ratings.goals.map(({ key, parentKey, indicatorKeys }) => ({ key, parentKey, level: 'committeeGoal', name: key, note: null, indicatorKeys }) as const),
]

const categories: readonly PlacementCategory[] = placements.categories.map(({ key, kind }) => ({
  key,
  name: key,
  kind: kind as PlacementCategory['kind'],
  serviceAreaKey: null,
}))

function volumesOf(row: (typeof placements.categories)[number]): readonly PlacementVolume[] {
  const kronor = (price: number | undefined) => (price === undefined ? null : ore(price * 100))
  return MONTH_NAMES.flatMap((_, index) => {
    const month = index + 1
    const forecast = month > 8
    const common = { categoryKey: row.key, year: 2020, month, careDays: null, version: 1 } as const
    return [
      {
        ...common,
        measure: forecast ? 'forecast' : 'actual',
        vintageKey: forecast ? monthOf(2020, 8) : null,
        pricePerDay: kronor(row.pricePerDay?.[index]),
        placements: row.placements?.[index] ?? null,
        purchasedShare: row.purchasedShare?.[index] ?? null,
        contractedShare: row.contractedShare?.[index] ?? null,
      },
      {
        ...common,
        measure: 'budget',
        vintageKey: null,
        pricePerDay: kronor(row.budgetPricePerDay),
        placements: row.budgetPlacements ?? null,
        purchasedShare: row.budgetPurchasedShare ?? null,
        contractedShare: row.budgetContractedShare ?? null,
      },
    ] satisfies PlacementVolume[]
  })
}

const kinds = ['incomeStatement', 'netCost'] as const

export const FACTS: ReportFacts = {
  municipality: { key: 'tyreso', name: 'Tyresö kommun', code: '0138' },
  committee: { key: 'asn', name: 'Arbetsmarknads- och socialnämnden', businessAreas: [], orgUnits: [] },
  report: AUGUST,
  previousReport: JULY,
  plan: {
    year: 2020,
    name: '2020',
    ratingRule: { kind: 'relativeTolerance', tolerance: 0.1, atLimit: 'partlyMet' },
    rollUpRule: { kind: 'unanimous' },
    goals,
  },
  indicators: ratings.indicators.map(indicatorOf),
  indicatorValues: ratings.indicators.map((row) => indicatorValue(row.key, row.value)),
  assessments: [],
  previousAssessments: [],
  statements: kinds.map((kind) => statementOf(kind, PRINTED[kind])),
  amounts: kinds.flatMap((kind) => PRINTED[kind].flatMap((row) => amountsFor(kind, row))),
  budgetVersions: ['original', 'grant'].map((key) => ({ key, name: key, decision: null, decidedOn: null })),
  budgetChanges: kinds.map((statementKey) => ({
    key: `grant-${statementKey}`,
    statementKey,
    lineKey: statementKey === 'netCost' ? 'ifo.total' : 'ifo.result',
    budgetVersionKey: 'grant',
    amount: oreFromTkr(-6600),
    reason: '',
  })),
  vintages: [
    { key: '2020-07', name: 'juli' },
    { key: '2020-08', name: 'augusti' },
  ],
  forecasts: kinds.flatMap((kind) => PRINTED[kind].flatMap((row) => forecastsFor(kind, row))),
  placementCategories: categories,
  placementVolumes: placements.categories.flatMap(volumesOf),
  risks: [],
  assignments: [],
  activities: [],
  annualCycle: [],
  correctiveMeasures: [],
  dataTables: [],
  sections: [],
}

/** A form with words of its own and no sections: each test adds the blocks it is about. */
export const FORM: ReportForm = {
  key: 'interim',
  formVersion: 1,
  name: 'Delårsrapport',
  ratingWords: { met: 'Grön', partlyMet: 'Gul', notMet: 'Röd', notAssessed: 'Ej bedömd' },
  missingWords: { notMeasuredYet: '', tooFewAnswers: '..', notApplicable: '', suppressed: '..', none: '' },
  monthNames: MONTH_NAMES,
  shortMonthNames: MONTH_NAMES.map((name) => name.slice(0, 3)),
  sections: [],
}
