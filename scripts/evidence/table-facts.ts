import type { DataTable, DataTableColumn, DataTableKind } from '@/lib/domain/data-table'
import type { Indicator } from '@/lib/domain/indicator'
import { oreFromTkr } from '@/lib/domain/money'
import type { Month } from '@/lib/domain/period'
import type { PlacementCategory, PlacementVolume } from '@/lib/domain/placement'
import type { Truth, TruthSeries, TruthVolumes } from './truth'

const LABEL_FIELDS = ['label', 'name', 'title', 'question', 'area', 'year', 'from']
const NOT_FIGURES = new Set(['fromMonth', 'toMonth', 'line', 'no', 'year', 'page'])

function decimalsOf(values: readonly unknown[]): number {
  return Math.max(0, ...values.map((value) => (typeof value === 'number' ? (String(value).split('.')[1]?.length ?? 0) : 0)))
}

function labelOf(row: Readonly<Record<string, unknown>>, index: number): string {
  const field = LABEL_FIELDS.find((each) => typeof row[each] === 'string' || typeof row[each] === 'number')
  return field === undefined ? String(index + 1) : String(row[field])
}

/** Numbers of a row, those in a list or an object under it included: values[3] → values.3. */
function cellsOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const cells: Record<string, number> = {}
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number' && !NOT_FIGURES.has(path)) cells[path] = value
    else if (value !== null && typeof value === 'object' && path !== 'lines') {
      for (const [key, below] of Object.entries(value)) walk(below, path === '' ? key : `${path}.${key}`)
    }
  }
  walk(row, '')
  return cells
}

/** Any small table of a report: one row per item, one column per field that holds a number. */
function dataTable(series: TruthSeries, kind: DataTableKind): DataTable {
  const printed = series.items ?? series.values ?? series.rows ?? []
  const rows = printed.map((row, index) => ({ key: String(index + 1), label: labelOf(row, index), cells: cellsOf(row) }))
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))]
  const columns: readonly DataTableColumn[] = keys.map((key) => ({
    key,
    label: key,
    type: series.unit === '%' || /percent|share/i.test(key) ? 'percent' : 'number',
    decimals: decimalsOf(rows.map((row) => row.cells[key])),
  }))
  const title = [series.caption ?? series.title ?? series.id, series.unit === undefined || series.unit === '%' ? null : series.unit]
  return { key: series.id, kind, title: title.filter((text) => text !== null).join(', '), source: null, columns, rows }
}

function isSeries(value: unknown): value is TruthSeries {
  return value !== null && typeof value === 'object' && 'id' in value && ('values' in value || 'items' in value)
}

function isByQuarter({ items }: TruthSeries): boolean {
  return (items ?? []).some((item) => 'fromMonth' in item)
}

/** Every small table of a report. */
export function tableFacts(truth: Truth): readonly DataTable[] {
  const inFinance = Object.values(truth.finance ?? {}).filter(isSeries)
  const single = (series: TruthSeries | null | undefined, kind: DataTableKind) => (isSeries(series) ? [dataTable(series, kind)] : [])
  return [
    ...(truth.surveys ?? []).filter(isSeries).map((series) => dataTable(series, 'survey')),
    ...(truth.statistics ?? []).filter(isSeries).map((series) => dataTable(series, isByQuarter(series) ? 'quarterCounts' : 'statistics')),
    ...single(truth.sickLeave, 'yearSeries'),
    ...single(truth.staffTurnover, 'statistics'),
    ...single(truth.openComparisons, 'comparison'),
    ...inFinance.map((series) => dataTable(series, 'yearSeries')),
  ]
}

/** The trend column of a goal table as words, one row per indicator: the facts of Tertial hold direction and goodness instead. */
export function trendTable(words: Readonly<Record<string, string>>, indicators: readonly Indicator[]): readonly DataTable[] {
  const rows = indicators.flatMap(({ key, name }) => {
    const word = words[key]
    return word === undefined ? [] : [{ key, label: name, cells: { trend: word } }]
  })
  const columns: readonly DataTableColumn[] = [{ key: 'trend', label: 'Trend', type: 'text', decimals: 0 }]
  return rows.length === 0 ? [] : [{ key: 'trend', kind: 'statistics', title: 'Trend', source: null, columns, rows }]
}

export interface VolumeFacts {
  readonly categories: readonly PlacementCategory[]
  readonly volumes: readonly PlacementVolume[]
}

/** Placement volumes of a year: months marked forecast belong to the report's vintage. */
export function volumeFacts(truth: Truth, vintage: Month): VolumeFacts {
  const categories = truth.placementVolumes?.categories ?? []
  const volumes = categories.flatMap(({ id, flags, outcome, budget }) => {
    const row = (source: TruthVolumes, index: number, measure: PlacementVolume['measure'], vintageKey: Month | null): PlacementVolume => {
      const price = source.pricePerCareDay?.[index] ?? null
      return {
        categoryKey: id,
        year: truth.meta.year,
        month: index + 1,
        measure,
        vintageKey,
        pricePerDay: price === null ? null : oreFromTkr(price / 1000),
        placements: source.placements?.[index] ?? null,
        purchasedShare: source.purchasedSharePercent?.[index] ?? null,
        contractedShare: source.contractedSharePercent?.[index] ?? null,
        careDays: null,
        version: 1,
      }
    }
    return flags.flatMap((flag, index) => [
      row(outcome, index, flag === 'forecast' ? 'forecast' : 'actual', flag === 'forecast' ? vintage : null),
      row(budget, index, 'budget', null),
    ])
  })
  return { categories: categories.map(({ id, name, kind }) => ({ key: id, name, kind, serviceAreaKey: null })), volumes }
}
