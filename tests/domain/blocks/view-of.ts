import { buildReportView } from '@/lib/domain/build-report-view'
import type { FormBlock, FormColumn } from '@/lib/domain/form'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { BlockView, CellView, RowView, TableView } from '@/lib/domain/report-view'
import { FORM } from '../report-2020-08'

/** Columns with the key as label. */
export function columns(...keys: string[]): readonly FormColumn[] {
  return keys.map((key) => ({ key, label: key, group: null, decimals: 0 }))
}

/** The block views that one block of a form becomes. */
export function viewsOf(facts: ReportFacts, block: FormBlock): readonly BlockView[] {
  const sections = [{ key: 's', level: 2, title: 'S', blocks: [block] }] as const
  return buildReportView(facts, { ...FORM, sections }).sections.flatMap((section) => section.blocks)
}

export function viewOf<Kind extends BlockView['kind']>(facts: ReportFacts, block: FormBlock, kind: Kind): Extract<BlockView, { kind: Kind }> {
  const found = viewsOf(facts, block).find((view): view is Extract<BlockView, { kind: Kind }> => view.kind === kind)
  if (found === undefined) throw new Error(`No ${kind} from ${block.kind}`)
  return found
}

export function rowOf(table: TableView, key: string): RowView {
  const found = table.rows.find((row) => row.key === key)
  if (found === undefined) throw new Error(`No row ${key} in ${table.rows.map((row) => row.key).join(', ')}`)
  return found
}

/** Cells of a row by column key. */
export function cellsOf(table: TableView, rowKey: string): Readonly<Record<string, CellView | undefined>> {
  const { cells } = rowOf(table, rowKey)
  return Object.fromEntries(table.columns.map((column, index) => [column.key, cells[index]]))
}
