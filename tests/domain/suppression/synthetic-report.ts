import { buildReportView } from '@/lib/domain/build-report-view'
import type { DataTable, DataTableColumn } from '@/lib/domain/data-table'
import type { FormBlock, ReportForm } from '@/lib/domain/form'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { ore } from '@/lib/domain/money'
import { roundHalfAwayFromZero } from '@/lib/domain/number'
import type { PlacementVolume } from '@/lib/domain/placement'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportView } from '@/lib/domain/report-view'
import { AUGUST, FACTS, FORM, JULY } from '../report-2020-08'
import { columns } from '../blocks/view-of'
import { randomFrom, type Random } from './random'

/** What an attacker knows about how a table hangs together. */
export interface TableShape {
  readonly key: string
  /** Rows that add up to the row `total`, and columns that add up to the column `total`. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** A row that is part of another row. */
  readonly ofWhich: { readonly part: string; readonly whole: string } | null
}

export interface SyntheticReport {
  readonly july: { readonly facts: ReportFacts; readonly view: ReportView }
  readonly august: { readonly facts: ReportFacts; readonly view: ReportView }
  readonly shapes: readonly TableShape[]
  readonly form: ReportForm
}

const count = (random: Random) => (random.chance(0.35) ? random.whole(0, 5) : random.whole(4, 40))

function tableColumns(names: readonly string[]): readonly DataTableColumn[] {
  const counted = [...names, 'total'].map((key): DataTableColumn => ({ key, label: key, type: 'number', decimals: 0 }))
  return [...counted, { key: 'share', label: 'share', type: 'percent', decimals: 1 }]
}

/** Counts with row and column totals, the first column's share of the row total, and sometimes a row of which. `without`: a column that had no numbers yet. */
function table(shape: TableShape, cells: Readonly<Record<string, Readonly<Record<string, number>>>>, without: string | null): DataTable {
  const shown = shape.columns.filter((name) => name !== without)
  const first = shape.columns[0] ?? ''
  const row = (key: string, numbers: (column: string) => number, partOf: string | null): DataTable['rows'][number] => {
    const total = shown.reduce((sum, name) => sum + numbers(name), 0)
    const share = total === 0 ? null : roundHalfAwayFromZero((numbers(first) / total) * 100, 1)
    return { key, label: key, partOf, cells: { ...Object.fromEntries(shown.map((name) => [name, numbers(name)])), total, share } }
  }
  const of = (key: string) => (column: string) => cells[key]?.[column] ?? 0
  const items = shape.rows.map((key) => row(key, of(key), null))
  const whole = row('total', (column) => shape.rows.reduce((sum, key) => sum + of(key)(column), 0), null)
  const parts = shape.ofWhich === null ? [] : [row(shape.ofWhich.part, of(shape.ofWhich.part), shape.ofWhich.whole)]
  return { key: shape.key, kind: 'statistics', title: shape.key, source: null, columns: tableColumns(shape.columns), rows: [...items, whole, ...parts] }
}

/** The same table as it stood in July (its last column still empty) and in August. */
function tables(random: Random, key: string): { readonly shape: TableShape; readonly july: DataTable; readonly august: DataTable } {
  const rows = Array.from({ length: random.whole(2, 6) }, (_, index) => `${key}r${index}`)
  const names = Array.from({ length: random.whole(2, 4) }, (_, index) => `c${index}`)
  const whole = rows[0] ?? ''
  const shape: TableShape = { key, rows, columns: names, ofWhich: random.chance(0.4) ? { part: `${key}part`, whole } : null }
  const cells: Record<string, Record<string, number>> = {}
  for (const row of rows) cells[row] = Object.fromEntries(names.map((name) => [name, count(random)]))
  cells[`${key}part`] = Object.fromEntries(names.map((name) => [name, random.whole(0, cells[whole]?.[name] ?? 0)]))
  const last = random.chance(0.5) ? (names[names.length - 1] ?? null) : null
  return { shape, july: table(shape, cells, last), august: table(shape, cells, null) }
}

function indicator(key: string, changed: Partial<Indicator>): Indicator {
  const target = { fromMonth: 1, operator: 'lte', fullYear: 30, periodMethod: 'fullYear', periodTargets: [], note: null } as const
  return {
    ...{ key, name: key, orgUnitKey: null, measurementUnit: 'number', scale: [], decimals: 1, favourableDirection: 'lower', accumulation: 'sum' },
    ...{ frequency: 'interim', nationalCode: null, sensitive: true, ratingRule: null, targets: [target] },
    ...changed,
  } as Indicator
}

function value(indicatorKey: string, to: number, number: number, population: number | null): IndicatorValue {
  const period = { year: 2020, from: 1, to }
  return { indicatorKey, period, breakdown: '', value: number, missing: null, answers: null, population, remark: null, carriedOverFrom: null, version: 1 }
}

/** A count to July and to August, and a share of a population whose size is known. */
function indicators(random: Random): Pick<ReportFacts, 'indicators' | 'indicatorValues'> {
  const toJuly = count(random)
  const population = random.whole(6, 60)
  const share = roundHalfAwayFromZero((random.whole(0, population) / population) * 100, 1)
  return {
    indicators: [indicator('families', {}), indicator('share', { measurementUnit: 'percent', accumulation: 'latest' })],
    indicatorValues: [value('families', 7, toJuly, null), value('families', 8, toJuly + random.whole(0, 9), null), value('share', 8, share, population)],
  }
}

/** Twelve months of a category: actual to August; forecast of July's and August's vintage after. */
function volumes(random: Random, categoryKey: string): readonly PlacementVolume[] {
  const many = random.chance(0.3) ? 8 : 0
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const common = { categoryKey, year: 2020, month, purchasedShare: null, contractedShare: null, careDays: null, version: 1 }
    const volume = (measure: 'actual' | 'forecast', vintageKey: '2020-07' | '2020-08' | null): PlacementVolume => ({
      ...common,
      measure,
      vintageKey,
      pricePerDay: ore(random.whole(1000, 5000) * 100),
      placements: many + random.whole(0, 9),
    })
    const ahead = (['2020-07', '2020-08'] as const).filter((vintage) => month > Number(vintage.slice(5)))
    return [...(month <= 8 ? [volume('actual', null)] : []), ...ahead.map((vintage) => volume('forecast', vintage))]
  })
}

const PLACEMENT_ROWS = (['pricePerDay', 'placements', 'placementDays', 'cost'] as const).map((key) => ({ key, label: key, decimals: 0 }))

function formFor(tableKeys: readonly string[]): ReportForm {
  const placements: FormBlock = {
    ...{ kind: 'placementVolumes', title: '', legend: [], rowHeader: '', outcomeLabel: '', budgetLabel: '', actualLabel: '', forecastLabel: '' },
    ...{ yearLabel: 'year', rows: PLACEMENT_ROWS },
  }
  const goals = { kind: 'goalTable', rootLevel: 'strategicGoal', title: '', rowHeader: '', legend: [], columns: columns('actual', 'rating', 'trend') } as const
  return {
    ...FORM,
    sections: [
      { key: 'goals', level: 2, title: 'goals', blocks: [goals] },
      { key: 'tables', level: 2, title: 'tables', blocks: tableKeys.map((tableKey) => ({ kind: 'dataTable', tableKey, rowHeader: '' })) },
      { key: 'placements', level: 2, title: 'placements', blocks: [placements] },
    ],
  }
}

/** A report of August with the report of July before it, made up from a seed: tables, indicators and placements with many small counts. */
export function syntheticReport(seed: number): SyntheticReport {
  const random = randomFrom(seed)
  const made = Array.from({ length: random.whole(1, 2) }, (_, index) => tables(random, `t${index}`))
  const categories = ['hvb', 'sis'].map((key) => ({ key, name: key, kind: 'price', serviceAreaKey: null }) as const)
  const goal = { key: 'goal', parentKey: null, level: 'strategicGoal', name: 'goal', note: null, indicatorKeys: ['families', 'share'] } as const
  const common: ReportFacts = {
    ...FACTS,
    ...indicators(random),
    plan: { ...FACTS.plan, goals: [goal] },
    placementCategories: categories,
    placementVolumes: categories.flatMap(({ key }) => volumes(random, key)),
  }
  const form = formFor(made.map(({ shape }) => shape.key))
  const july: ReportFacts = { ...common, report: JULY, previousReport: null, dataTables: made.map((each) => each.july) }
  const august: ReportFacts = { ...common, report: AUGUST, dataTables: made.map((each) => each.august) }
  return {
    july: { facts: july, view: buildReportView(july, form) },
    august: { facts: august, view: buildReportView(august, form) },
    shapes: made.map(({ shape }) => shape),
    form,
  }
}
