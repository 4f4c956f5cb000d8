import { buildReportView } from '@/lib/domain/build-report-view'
import type { ReportForm } from '@/lib/domain/form'
import { oreFromTkr } from '@/lib/domain/money'
import { monthOf, type Month, type Period } from '@/lib/domain/period'
import type { Report } from '@/lib/domain/report'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportView } from '@/lib/domain/report-view'
import type { BudgetChange } from '@/lib/domain/statement'
import { formFacts } from './form-facts'
import { assessment, beforeFacts, goalFacts, levelOf, textOf } from './goal-facts'
import { statementFacts, type StatementFacts } from './statement-facts'
import { tableFacts, trendTable, volumeFacts } from './table-facts'
import { textFacts } from './text-facts'
import type { Truth, TruthItem, TruthTable } from './truth'

/** A published report as facts and form of Tertial, with the tables as they were printed. */
export interface EvidenceReport {
  readonly id: string
  readonly truth: Truth
  readonly facts: ReportFacts
  readonly form: ReportForm
  readonly view: ReportView
  readonly statements: readonly StatementFacts[]
}

function periodOf(truth: Truth): Period {
  const to = truth.meta.periodTo ?? truth.meta.period?.to ?? `${truth.meta.year}-12`
  return { year: truth.meta.year, from: 1, to: Number(to.slice(5, 7)) }
}

function reportOf(key: string, title: string, period: Period, budgetVersionKey: string): Report {
  return {
    key,
    kind: period.to === 12 ? 'annual' : 'interim',
    title,
    period,
    highlightsFrom: 1,
    budgetVersionKey,
    vintageKey: monthOf(period.year, period.to),
    status: 'draft',
    dueOn: null,
    registryNumber: null,
    meetingOn: null,
    minutesItem: null,
  }
}

function previousPeriod(truth: Truth, period: Period): Period | null {
  const before = truth.before?.id ?? truth.meta.previousForecastReport
  if (before !== undefined) return { year: Number(before.slice(0, 4)), from: 1, to: Number(before.slice(5, 7)) }
  return period.to > 1 && period.to < 12 ? { ...period, to: period.to - 1 } : null
}

function tablesOf(truth: Truth): readonly { readonly key: string; readonly kind: 'incomeStatement' | 'netCost' | 'netResult'; readonly table: TruthTable }[] {
  const inFinance = Object.entries(truth.finance ?? {}).flatMap(([key, value]) => {
    const all = (Array.isArray(value) ? value : [value]) as readonly (TruthTable | null)[]
    const tables = all.filter((table) => table !== null).filter((table) => Array.isArray(table.rows) && table.rows[0]?.values !== undefined)
    return tables.map((table) => ({ key: table.id === undefined || all.length === 1 ? key : table.id, table }))
  })
  return [
    ...(truth.incomeStatement === undefined ? [] : [{ key: 'incomeStatement', kind: 'incomeStatement', table: truth.incomeStatement } as const]),
    ...(truth.netCost === undefined ? [] : [{ key: 'netCost', kind: 'netCost', table: truth.netCost } as const]),
    ...inFinance.map(({ key, table }) => ({ key, kind: 'grant' in (table.rows[0]?.values ?? {}) ? 'netResult' : 'netCost', table }) as const),
  ]
}

/** A change that is printed for the whole only: one line of its own, with this and the previous forecast of the result. */
function changeTable({ rows, forecastChange }: TruthTable): TruthTable | null {
  const total = rows.at(-1)
  if (forecastChange === undefined || total === undefined) return null
  const forecast = total.values?.['forecast']
  const values = { forecast: forecast ?? null, forecastChange: forecastChange.value }
  return { title: total.label, rows: [{ id: 'result', label: total.label, kind: 'item', values }] }
}

function itemAssessments(subject: 'risk' | 'assignment' | 'activity', items: readonly TruthItem[]): ReportFacts['assessments'] {
  return items.map((item) => {
    const level = levelOf(item.publishedRating ?? item.rating ?? (item.status === 'G' || item.status === 'A' || item.status === 'R' ? item.status : null))
    return assessment(subject, item.id, { level, commentary: textOf(item.comment) })
  })
}

function budgetChangesOf(truth: Truth): readonly BudgetChange[] {
  return (truth.before?.budgetChanges ?? []).map(({ table, row, tkr }) => ({
    key: `${table}/${row}`,
    statementKey: table,
    lineKey: row,
    budgetVersionKey: 'budget',
    amount: oreFromTkr(tkr),
    reason: '',
  }))
}

function followUps(truth: Truth): Pick<ReportFacts, 'risks' | 'assignments' | 'activities'> {
  return {
    risks: (truth.risks?.items ?? []).map((item) => ({
      key: item.id,
      type: item.type ?? '',
      title: item.title ?? item.risk ?? item.id,
      likelihood: null,
      impact: null,
      openedIn: null,
      closedIn: null,
      closedHow: null, orgUnitKey: null,
      actions: [],
    })),
    assignments: (truth.assignments?.items ?? []).map((item) => ({
      key: item.id,
      text: item.title ?? item.assignment ?? item.id,
      issuer: item.issuer ?? item.group ?? '',
      aim: null,
      group: item.group ?? null,
      targetAreas: [],
      orgUnitKey: null,
    })),
    activities: (truth.activities?.items ?? []).map((item) => ({
      key: item.id,
      text: item.title ?? item.id,
      numerator: null,
      denominator: null,
      orgUnitKey: null,
    })),
  }
}

/** Goals of 2022 are rated by their units: more than half of them met. */
function hasUnitResults({ goalAreas }: Truth): boolean {
  const goals = (goalAreas ?? []).flatMap(({ strategicGoals }) => strategicGoals).flatMap((goal) => goal.committeeGoals ?? [])
  return goals.some(({ unitResults }) => (unitResults ?? []).length > 0)
}

/** The plan's rules: 10 % of the target in 2020, else reached or not; more than half of the units in 2022, else unanimity. */
function planOf(truth: Truth, goals: ReportFacts['plan']['goals']): ReportFacts['plan'] {
  const threshold = truth.ratingRule?.thresholdPercent
  return {
    year: truth.meta.year,
    name: truth.meta.id,
    ratingRule:
      threshold === undefined
        ? { kind: 'points', tolerance: 0, atLimit: 'notMet' }
        : { kind: 'relativeTolerance', tolerance: threshold / 100, atLimit: 'partlyMet' },
    rollUpRule: hasUnitResults(truth) ? { kind: 'share', share: 0.5 } : { kind: 'unanimous' },
    goals,
  }
}

/** Reads a published report into facts, form and view. Sentences come along only when the original with its texts is read. */
export function evidenceReport(truth: Truth): EvidenceReport {
  const period = periodOf(truth)
  const before = previousPeriod(truth, period)
  const vintageKey = monthOf(period.year, period.to)
  const previousVintage: Month = before === null ? monthOf(period.year - 1, 12) : monthOf(before.year, before.to)
  const previousReport = before === null ? null : reportOf(truth.before?.id ?? previousVintage, 'Föregående rapport', before, 'before')
  const tables = tablesOf(truth).flatMap((each) => {
    const change = changeTable(each.table)
    return change === null ? [each] : [each, { key: `${each.key}Change`, kind: 'netCost', table: change } as const]
  })
  const statements = tables.map(({ key, kind, table }) => ({ table, facts: statementFacts(key, kind, table, period.year, period.to, previousVintage) }))
  const known = truth.before === undefined || before === null ? { values: [], assessments: [] } : beforeFacts(truth, before)
  const goals = goalFacts(truth, period, truth.before === undefined ? null : (previousReport?.title ?? null))
  const texts = textFacts(truth)
  const dataTables = [...tableFacts(truth), ...trendTable(goals.trendWords, goals.indicators)]
  const volumes = volumeFacts(truth, vintageKey)
  const form = formFacts(truth, statements, texts.formSections, dataTables.map(({ key }) => key))
  const facts: ReportFacts = {
    municipality: { key: 'municipality', name: truth.meta.municipality, code: '0000' },
    committee: { key: 'committee', name: truth.meta.committee, businessAreas: areasOf(truth), orgUnits: [] },
    report: reportOf(truth.meta.id, truth.meta.title ?? truth.meta.titleInferred ?? truth.meta.id, period, 'budget'),
    previousReport,
    plan: planOf(truth, goals.goals),
    indicators: goals.indicators,
    indicatorValues: [...goals.values, ...known.values],
    assessments: [
      ...goals.assessments,
      ...itemAssessments('risk', truth.risks?.items ?? []),
      ...itemAssessments('assignment', truth.assignments?.items ?? []),
      ...itemAssessments('activity', truth.activities?.items ?? []),
    ],
    previousAssessments: known.assessments,
    statements: statements.map(({ facts: { statement } }) => statement),
    amounts: statements.flatMap((each) => each.facts.amounts),
    budgetVersions: [
      { key: 'before', name: 'before', decision: null, decidedOn: null },
      { key: 'budget', name: 'budget', decision: null, decidedOn: null },
    ],
    budgetChanges: budgetChangesOf(truth),
    vintages: [],
    forecasts: statements.flatMap((each) => each.facts.forecasts),
    placementCategories: volumes.categories,
    placementVolumes: volumes.volumes,
    ...followUps(truth),
    annualCycle: [],
    correctiveMeasures: goals.measures,
    dataTables,
    sections: texts.sections,
  }
  return { id: truth.meta.id, truth, facts, form, view: buildReportView(facts, form), statements: statements.map((each) => each.facts) }
}

/** Business areas: the sections of the net cost, or the one area that the title names after its comma. */
function areasOf(truth: Truth): ReportFacts['committee']['businessAreas'] {
  const sections = truth.netCost?.sections ?? []
  const [, area] = (truth.meta.title ?? truth.meta.titleInferred ?? '').split(', ')
  if (sections.length === 0) return area === undefined ? [] : [{ key: 'area', name: area, serviceAreas: [] }]
  return sections.filter((section) => section.id !== 'asn').map(({ id, name }) => ({ key: id, name, serviceAreas: [] }))
}
