import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx'
import type { EditionMeta } from '@/components/report/edition-foot'
import type { ReportView } from '@/lib/domain/report-view'
import { editionText } from '@/lib/text/edition'
import { editionDataText } from '@/lib/text/edition-data'
import { formatDateTime } from '@/lib/text/format'
import { periodSentence } from '@/lib/text/report'
import { fixedArchive } from '../archive/fixed-archive'
import { reportTables, type ReportTable } from '../data/report-table'
import { LOOK, sheetText } from './cell-value'
import { sheetAddress, sheetNames } from './sheet-name'
import { tableSheet } from './table-sheet'

const text = editionDataText.workbook

/** What the file is, and a link to each of its sheets. */
function contentsSheet(view: ReportView, meta: EditionMeta, tables: readonly ReportTable[], names: readonly string[]): WriteSheet {
  const about: readonly (readonly [string, string])[] = [
    [text.edition, editionText.title(meta.number)],
    [text.published, formatDateTime(meta.publishedAt)],
    [text.address, `/rapporter/${meta.address}/utgava-${meta.number}/`],
    [text.sha256, meta.sha256],
  ]
  const head = [`${view.municipality.name} · ${view.committee.name}`, view.report.title, periodSentence(view.report.period, view.report.previousTitle)]
  const cells = new Map<string, Partial<Cell>>()
  const put = (row: number, column: number, words: string, style: CellStyle, more: Partial<Cell> = {}) =>
    cells.set(`${row},${column}`, { value: sheetText(words), type: 'string', style, ...more })
  head.forEach((line, row) => put(row, 0, line, row === 1 ? LOOK.title : LOOK.muted))
  const start = head.length + 1
  about.forEach(([label, value], index) => {
    put(start + index, 0, label, LOOK.label)
    put(start + index, 1, value, LOOK.plain)
  })
  const notes = start + about.length + 1
  const lines = [text.rounding, text.sums]
  lines.forEach((line, index) => put(notes + index, 0, line, LOOK.muted))
  const list = notes + lines.length + 1
  const headings = [text.sheet, text.section, text.table]
  headings.forEach((heading, column) => put(list, column, heading, LOOK.header))
  tables.forEach((table, index) => {
    const [row, name] = [list + 1 + index, names[index] ?? '']
    put(row, 0, name, LOOK.link, { hyperlink: { target: '', location: sheetAddress(name) } })
    put(row, 1, table.section.title, LOOK.plain)
    put(row, 2, table.title, LOOK.plain)
  })
  const height = list + 1 + tables.length
  return {
    name: text.contents,
    columns: [{ width: 36 }, { width: 60 }, { width: 60 }],
    rows: Array.from({ length: height }, () => [null, null, null]),
    cells,
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/**
 * All figures of an edition as a workbook (xlsx): first what the file is and where each table stands, then a sheet a table with typed values,
 * unrounded, in the order of the report. No hidden sheets, rows or columns, no macros; words are words also when they begin as a formula.
 * Made of the protected view alone; the same view and meta always give the same bytes.
 */
export async function renderXlsx(view: ReportView, meta: EditionMeta): Promise<Buffer> {
  const tables = reportTables(view)
  const names = sheetNames(tables.map(({ title }) => title))
  const publishedAt = new Date(meta.publishedAt)
  const file = await writeXlsx({
    sheets: [contentsSheet(view, meta, tables, names), ...tables.map((table, index) => tableSheet(table, names[index] ?? '', view))],
    properties: {
      title: sheetText(editionText.tab(view.report.title, view.committee.name, view.municipality.name)),
      creator: sheetText(`${view.committee.name}, ${view.municipality.name}`),
      lastModifiedBy: sheetText(meta.publishedBy),
      created: publishedAt,
      modified: publishedAt,
    },
  })
  return fixedArchive(file, meta.publishedAt, (_, xml) => xml)
}
