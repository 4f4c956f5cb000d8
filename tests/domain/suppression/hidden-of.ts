import { buildReportView } from '@/lib/domain/build-report-view'
import type { DataTable, DataTableCell, DataTableColumn } from '@/lib/domain/data-table'
import type { FormBlock } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { ReportView } from '@/lib/domain/report-view'
import { protect, type CellReason, type ProtectedView } from '@/lib/domain/suppression/protect'
import { FORM } from '../report-2020-08'

/** The view of one block per section. */
export function viewWith(facts: ReportFacts, blocks: readonly FormBlock[]): ReportView {
  return buildReportView(facts, { ...FORM, sections: blocks.map((block, index) => ({ key: `s${index}`, level: 2, title: 'S', blocks: [block] })) })
}

/** The report protected at a threshold of five. */
export function protectedWith(facts: ReportFacts, blocks: readonly FormBlock[], earlier: readonly ReportView[] = []): ProtectedView {
  return protect(viewWith(facts, blocks), { threshold: 5, facts, earlier })
}

export function reasonWords(reason: CellReason): string {
  switch (reason.kind) {
    case 'small':
    case 'hiddenBefore':
      return reason.kind
    case 'complementary':
      return reason.relation
    case 'follows':
      return reason.telling
  }
}

/** Hidden cells below the table: `q1/women` → why. */
export function hiddenIn({ hidden }: ProtectedView): Readonly<Record<string, string>> {
  return Object.fromEntries(hidden.map(({ address, reason }) => [address.slice(address.indexOf('/') + 1), reasonWords(reason)]))
}

export function column(key: string, changed: Partial<DataTableColumn> = {}): DataTableColumn {
  return { key, label: key, type: 'number', decimals: 0, ...changed }
}

type Cells = Readonly<Record<string, DataTableCell>>

/** A table of statistics; rows as [key, cells] or [key, cells, the row it is a part of]. */
export function tableOf(columns: readonly DataTableColumn[], rows: readonly (readonly [string, Cells, string?])[], key = 't'): DataTable {
  return { key, kind: 'statistics', title: key, source: null, columns, rows: rows.map(([row, cells, partOf]) => ({ key: row, label: row, partOf, cells })) }
}

export function tableBlock(tableKey = 't'): FormBlock {
  return { kind: 'dataTable', tableKey, rowHeader: '' }
}
