import { numberedTitle } from '@/components/report/contents'
import { chartView } from '@/lib/domain/charts/chart-view'
import type { Ore } from '@/lib/domain/money'
import type { BlockView, CellView, ColumnView, ReportView, RowView, SectionView, TableView } from '@/lib/domain/report-view'
import { cellText, type PrintedInline, type RichTextTable } from '@/lib/domain/rich-text'
import { editionDataText as text } from '@/lib/text/edition-data'
import { linkedFigureText } from '@/lib/text/linked-figure'

/** A table of a file of figures: of the report, or of what the report says in another way (key figures, a bridge, comments). */
export type ReportTable = Pick<TableView, 'title' | 'unit' | 'legend' | 'rowHeader' | 'columns' | 'rows' | 'notes'> & {
  /** Stable, and unique in the report: 'statement:netCost'. One that stands again has ~2 after it. */
  readonly key: string
  readonly section: { readonly key: string; readonly title: string }
}

type Made = Omit<ReportTable, 'section'>

const column = (key: string, label: string, align: 'start' | 'end'): ColumnView => ({ key, label, group: null, align })
const textCell = (words: string): CellView => (words === '' ? { type: 'empty' } : { type: 'text', text: words })
const row = (key: string, label: string, cells: readonly CellView[], kind: RowView['kind'] = 'item'): RowView => ({
  key,
  label,
  kind,
  depth: 0,
  cells,
})
const mnkr = (amount: Ore | null): CellView =>
  amount === null ? { type: 'missing', reason: 'none' } : { type: 'money', amount, unit: 'mnkr', decimals: 1, sign: true }
const plain = { unit: null, legend: [] } as const

function keyFigures({ figures }: Extract<BlockView, { kind: 'keyFigures' }>): Made {
  const { title, rowHeader, value } = text.keyFigures
  const rows = figures.map(({ key, label, cell }) => row(key, label, [cell]))
  return { ...plain, key: 'keyFigures', title, rowHeader, columns: [column('value', value, 'end')], rows }
}

function bridge(block: Extract<BlockView, { kind: 'bridge' }>): Made {
  const { rowHeader, value, ...labels } = text.bridge
  const parts = (['previousVariance', 'forecastChange', 'budgetChange'] as const).map((part) => row(part, labels[part], [mnkr(block[part])]))
  const rows = [...parts, row('variance', labels.variance, [mnkr(block.variance)], 'total')]
  return { ...plain, key: 'bridge', title: block.title, unit: 'mnkr', rowHeader, columns: [column('amount', value, 'end')], rows }
}

function amountComments({ title, items }: Extract<BlockView, { kind: 'amountComments' }>): Made {
  const { rowHeader, amount, comment } = text.comments
  const rows = items.map((item) => row(item.lineKey, item.label, [mnkr(item.amount), textCell(item.comment)]))
  const columns = [column('amount', amount, 'end'), column('comment', comment, 'start')]
  return { ...plain, key: 'amountComments', title, unit: 'mnkr', rowHeader, columns, rows }
}

function ratedComments({ title, items }: Extract<BlockView, { kind: 'ratedComments' }>): Made {
  const { rowHeader, rating, trend, comment } = text.rated
  const rows = items.map((item) =>
    row(item.key, item.label, [item.rating, item.trend === null ? { type: 'empty' } : { type: 'trend', trend: item.trend }, textCell(item.commentary)]),
  )
  const columns = [column('rating', rating, 'start'), column('trend', trend, 'start'), column('comment', comment, 'start')]
  return { ...plain, key: 'ratedComments', title, rowHeader, columns, rows }
}

/** A table that people have written: its cells are words, also those that look like figures. */
function written({ attrs, content }: RichTextTable<PrintedInline>, sectionKey: string): Made {
  const [head, ...body] = content.map((each) => each.content.map((cell) => cellText(cell, linkedFigureText)))
  const [rowHeader = '', ...labels] = head ?? []
  const rows = body.map(([label = '', ...cells], index) => row(`row-${index + 1}`, label, cells.map(textCell)))
  const columns = labels.map((label, index) => column(`column-${index + 1}`, label, 'start'))
  return { ...plain, key: `written:${sectionKey}`, title: attrs.caption, rowHeader, columns, rows }
}

function tablesOf(block: BlockView): readonly Made[] {
  switch (block.kind) {
    case 'table':
      return [block]
    case 'chart': {
      const chart = chartView(block)
      return chart === null ? [] : [{ ...chart.table, key: `chart:${chart.table.key}` }]
    }
    case 'keyFigures':
      return [keyFigures(block)]
    case 'bridge':
      return [bridge(block)]
    case 'amountComments':
      return [amountComments(block)]
    case 'ratedComments':
      return [ratedComments(block)]
    case 'prose':
      return block.body.content.flatMap((each) => (each.type === 'table' ? [written(each, block.sectionKey)] : []))
    case 'titlePage':
    case 'note':
      return []
  }
}

/** Keys as they are, the second of its name with ~2 after it. */
export function uniqueKeys(keys: readonly string[]): readonly string[] {
  return keys.map((key, index) => {
    const before = keys.slice(0, index).filter((each) => each === key).length
    return before === 0 ? key : `${key}~${before + 1}`
  })
}

function titled(made: Made, section: SectionView): ReportTable {
  const title = numberedTitle(section)
  return { ...made, title: made.title || section.title, section: { key: section.key, title } }
}

/** Everything in the protected view that is a value in a row and a column, in the order of the report. Tables without rows are left out. */
export function reportTables({ sections }: ReportView): readonly ReportTable[] {
  const tables = sections.flatMap((section) => section.blocks.flatMap(tablesOf).map((made) => titled(made, section))).filter(({ rows }) => rows.length > 0)
  const keys = uniqueKeys(tables.map(({ key }) => key))
  return tables.map((table, index) => ({ ...table, key: keys[index] ?? table.key }))
}
