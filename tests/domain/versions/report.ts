import type { RatingLevel } from '@/lib/domain/assessment'
import { oreFromTkr } from '@/lib/domain/money'
import type { BlockView, CellView, ReportView, RowView, SectionView, TableView } from '@/lib/domain/report-view'
import type { PrintedText } from '@/lib/domain/rich-text'

/** How figures in texts are printed in these tests. */
export const print = ({ value }: { readonly value: number | null }): string => (value === null ? '..' : String(value))

export const tkr = (amount: number): CellView => ({ type: 'money', amount: oreFromTkr(amount), unit: 'tkr', decimals: 0, sign: false })
export const number = (value: number, decimals = 0): CellView => ({ type: 'number', value, decimals })
export const percent = (value: number): CellView => ({ type: 'percent', value, decimals: 1, sign: false })
export const rating = (level: RatingLevel) => ({ type: 'rating', level, proposed: null, reason: null }) as const
export const words = (text: string): CellView => ({ type: 'text', text })
export const suppressed: CellView = { type: 'missing', reason: 'suppressed' }
export const none: CellView = { type: 'missing', reason: 'none' }
export const empty: CellView = { type: 'empty' }
export const target = (fullYear: number | null, period: number | null = null): CellView => ({
  type: 'target',
  operator: 'lte',
  fullYear,
  period,
  unit: 'number',
  stepLabel: null,
  decimals: 0,
})

/** A table with the cells of each row by column: `row('goal', { rating: rating('met') })`. */
export const row = (key: string, cells: Readonly<Record<string, CellView>>, rest: Partial<RowView> = {}) => ({ key, cells, rest })

export function table(block: TableView['block'], key: string, rows: readonly ReturnType<typeof row>[], title = key): TableView {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  return {
    kind: 'table',
    key,
    block,
    title,
    unit: null,
    legend: [],
    rowHeader: '',
    columns: columns.map((column) => ({ key: column, label: column, group: null, align: 'end' })),
    rows: rows.map(({ key: rowKey, cells, rest }) => ({
      key: rowKey,
      label: `The ${rowKey}`,
      kind: 'item',
      depth: 0,
      cells: rest.kind === 'heading' ? [] : columns.map((column) => cells[column] ?? empty),
      ...rest,
    })),
  }
}

export function prose(sectionKey: string, text: string | PrintedText): BlockView {
  const body: PrintedText = typeof text === 'string' ? { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } : text
  return { kind: 'prose', sectionKey, body, carriedOver: false, required: false }
}

export function section(key: string, blocks: readonly BlockView[], title = `Section ${key}`): SectionView {
  return { key, level: 2, title, blocks }
}

/** A report on January–August 2020 with these sections. */
export function view(sections: readonly SectionView[], year = 2020): ReportView {
  return {
    schema: 'tertial-report-view/1',
    municipality: { key: 'lillkoping', name: 'Lillköping' },
    committee: { key: 'sn', name: 'Socialnämnden' },
    report: { key: `${year}-08`, title: 'Report', period: { year, from: 1, to: 8 }, previousTitle: null, registryNumber: null, meetingOn: null, minutesItem: null },
    ratingWords: { met: 'Grön', partlyMet: 'Gul', notMet: 'Röd', notAssessed: 'Ej bedömd' },
    missingWords: { notMeasuredYet: 'mäts senare', tooFewAnswers: 'få svar', notApplicable: '-', suppressed: '..', none: '' },
    sections,
  }
}
