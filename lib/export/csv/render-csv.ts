import { stringify } from 'csv-stringify/sync'
import type { EditionMeta } from '@/components/report/edition-foot'
import type { ColumnView, ReportView, RowView } from '@/lib/domain/report-view'
import { cellText } from '@/lib/text/cell'
import { cellRemark } from '@/lib/text/edition-data'
import { cellReading } from '../data/cell-reading'
import { reportTables, uniqueKeys, type ReportTable } from '../data/report-table'
import { CSV_COLUMNS, type CsvColumn } from './csv-column'

type CsvRow = Readonly<Partial<Record<CsvColumn, string | number | null>>>

/** A text that a spreadsheet would take for a formula is told apart by an apostrophe; so is one that begins as such a text does then. */
function harmless(text: string): string {
  return /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}

function columnTitle({ group, label }: ColumnView): string {
  return group === null ? label : `${group}, ${label}`
}

function headingAbove(rows: readonly RowView[], place: number): string {
  return rows.slice(0, place).findLast(({ kind }) => kind === 'heading')?.label ?? ''
}

function tableRows(table: ReportTable, view: ReportView): readonly CsvRow[] {
  const rowKeys = uniqueKeys(table.rows.map(({ key }) => key))
  return table.rows.flatMap((row, place) =>
    row.cells.flatMap((cell, index): readonly CsvRow[] => {
      const column = table.columns[index]
      if (column === undefined || cell.type === 'empty') return []
      const { periodValue, ...reading } = cellReading(cell)
      return [
        {
          section: table.section.key,
          section_title: table.section.title,
          table: table.key,
          table_title: table.title,
          row: rowKeys[place] ?? row.key,
          row_title: row.label,
          row_kind: row.kind,
          row_heading: headingAbove(table.rows, place),
          column: column.key,
          column_title: columnTitle(column),
          type: cell.type,
          ...reading,
          period_value: periodValue,
          text: cell.type === 'missing' ? view.missingWords[cell.reason] : cellText(cell, view.ratingWords),
          remark: cellRemark(cell, view.ratingWords) ?? '',
        },
      ]
    }),
  )
}

/**
 * All values of an edition's tables as open data: a line a cell, with stable keys. Comma, CRLF and UTF-8 without a mark (RFC 4180), points
 * for decimals: what programs read without being told; people open the workbook (xlsx). Numbers are unrounded and never quoted; texts that
 * a spreadsheet would take for formulas have an apostrophe before them. Made of the protected view alone.
 */
export function renderCsv(view: ReportView, meta: EditionMeta): Buffer {
  const common = { municipality: view.municipality.key, committee: view.committee.key, report: view.report.key, edition: meta.number }
  const lines = reportTables(view).flatMap((table) => tableRows(table, view).map((row): CsvRow => ({ ...common, ...row })))
  const records = lines.map((line) =>
    CSV_COLUMNS.map((column) => {
      const value = line[column] ?? ''
      return typeof value === 'number' ? String(value) : harmless(value)
    }),
  )
  return Buffer.from(stringify([CSV_COLUMNS, ...records], { delimiter: ',', record_delimiter: 'windows' }))
}
