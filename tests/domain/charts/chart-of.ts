import { chartView, type ChartView } from '@/lib/domain/charts/chart-view'
import type { ChartWords } from '@/lib/domain/charts/chart-words'
import type { ChartKind } from '@/lib/domain/form'
import { oreFromTkr } from '@/lib/domain/money'
import type { CellView, ChartBlockView, RowView } from '@/lib/domain/report-view'

export const MISSING: CellView = { type: 'missing', reason: 'none' }
export const SUPPRESSED: CellView = { type: 'missing', reason: 'suppressed' }

/** A cell of a number; null is a missing one. */
export function number(value: number | null, decimals = 0): CellView {
  return value === null ? MISSING : { type: 'number', value, decimals }
}

export function tkr(value: number | null): CellView {
  return value === null ? MISSING : { type: 'money', amount: oreFromTkr(value), unit: 'tkr', decimals: 0, sign: false }
}

export function row(label: string, cells: readonly CellView[], changed: Partial<RowView> = {}): RowView {
  return { key: label, label, kind: 'item', depth: 0, cells, ...changed }
}

/** A chart of a table with the columns and rows; figures stand at the right, columns whose key begins with w hold words. */
export function chartBlock(chart: ChartKind, columns: readonly string[], rows: readonly RowView[], changed: Partial<ChartBlockView> = {}): ChartBlockView {
  return {
    kind: 'chart',
    chart,
    table: {
      ...{ kind: 'table', key: 'k', block: 'dataTable', title: 'A chart', unit: null, legend: [], rowHeader: '' },
      columns: columns.map((key) => ({ key, label: `the ${key}`, group: null, align: key.startsWith('w') ? 'start' : 'end', ...(key === 'mean' ? { derived: true as const } : {}) })),
      rows,
    },
    ticks: rows.map(({ label }) => label.slice(0, 3)),
    bands: [],
    ...changed,
  }
}

export function drawn<Kind extends ChartView['kind']>(block: ChartBlockView, kind: Kind): Extract<ChartView, { kind: Kind }> {
  const view = chartView(block)
  if (view?.kind !== kind) throw new Error(`Not ${kind}: ${view?.kind}`)
  return view as Extract<ChartView, { kind: Kind }>
}

/** Words with the key for a name. */
export function words(...keys: string[]): ChartWords {
  return {
    ...{ title: '{name} of {year}', rowHeader: 'Row', legend: [] },
    columns: keys.map((key) => ({ key, label: key, group: null, decimals: 0 })),
    fill: (text) => text.replace('{year}', '2020'),
    period: (to) => `1–${to}`,
    tick: (month) => `m${month}`,
  }
}
