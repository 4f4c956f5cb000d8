import { chartView } from '@/lib/domain/charts/chart-view'
import type { BlockView, CellView, ReportView, RowView, TableView } from '@/lib/domain/report-view'
import { plainText, type PrintedInline, type PrintedText, type RichTextBlock } from '@/lib/domain/rich-text'
import { trendBase, trendMoved, trendWord } from '@/lib/text/assessment'
import { chartSentence } from '@/lib/text/chart'
import { bridgeSentence, bridgeTerms } from '@/lib/text/bridge'
import { formatMoney, formatMoneyUnit, formatNumber, formatPercent, formatPeriod } from '@/lib/text/format'
import { targetTexts } from '@/lib/text/indicator'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { notesHeading, noteText } from '@/lib/text/table-note'

/** Widest first column; longer names go on lines of their own. */
const NAME_WIDTH = 44

function cellText(cell: CellView, view: ReportView): string {
  switch (cell.type) {
    case 'money':
      return formatMoney(cell.amount, cell.unit, cell)
    case 'number':
      return formatNumber(cell.value, cell)
    case 'percent':
      return formatPercent(cell.value, cell)
    case 'step':
      return `${formatNumber(cell.value)} ${cell.label}`
    case 'target': {
      const { fullYear, period } = targetTexts(cell)
      return [fullYear, period].filter((part) => part !== null).join(', ')
    }
    case 'rating': {
      const level = view.ratingWords[cell.level]
      if (cell.proposed === null || cell.proposed.level === cell.level) return level
      return `${level} (i stället för ${view.ratingWords[cell.proposed.level]}: ${cell.reason})`
    }
    case 'trend':
      return `${trendWord(cell.trend)} ${trendBase(cell.trend)}${trendMoved(cell.trend)}`
    case 'text':
      return cell.text.replaceAll('\n', '; ')
    case 'missing':
      return view.missingWords[cell.reason]
    case 'empty':
      return ''
  }
}

function isGrid(table: TableView): boolean {
  return table.block === 'indicatorHistory' || table.block === 'forecastVintages' || table.block === 'statement' || table.block === 'placementVolumes' || table.block === 'dataTable' || table.block === 'assignmentCounts' || table.block === 'monthlyStrip'
}

/** Figures in columns, as in the printed report. */
function gridLines(table: TableView, view: ReportView): string[] {
  const groups = table.columns.map((column) => column.group ?? '')
  const head = table.columns.map((column) => column.label)
  const body = table.rows.map((row) => row.cells.map((cell) => cellText(cell, view)))
  const widths = table.columns.map((_, index) => Math.max(...[groups, head, ...body].map((cells) => (cells[index] ?? '').length)))
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(NAME_WIDTH), ...cells.map((cell, index) => cell.padStart(widths[index] ?? 0))].join('  ').trimEnd()
  const grouped = groups.some((group) => group !== '') ? [line('', groups)] : []
  return [...grouped, line(table.rowHeader, head), ...table.rows.map((row, index) => line(`${'  '.repeat(row.depth)}${row.label}`, body[index] ?? []))]
}

/** A row's name, and below it what its columns say; empty columns are left out. */
function listLines(table: TableView, row: RowView, view: ReportView): string[] {
  const indent = '  '.repeat(row.depth)
  const said = table.columns.flatMap((column, index) => {
    const cell = row.cells[index]
    const text = cell === undefined ? '' : cellText(cell, view)
    return text === '' ? [] : [`${indent}    ${column.label}: ${text}`]
  })
  return [`${indent}- ${row.label}`, ...said]
}

function noteLines({ notes }: TableView): string[] {
  return notes === undefined ? [] : [`${notesHeading(notes)}:`, ...notes.items.map((note) => `- ${noteText(note)}`)]
}

function tableLines(table: TableView, view: ReportView): string[] {
  const unit = table.unit === null ? '' : ` (${table.unit})`
  const rows = isGrid(table) ? gridLines(table, view) : table.rows.flatMap((row) => listLines(table, row, view))
  return [`[${table.title}${unit}]`, ...table.legend.map((line) => `  ${line}`), ...rows, ...noteLines(table)]
}

function proseLines(body: PrintedText): string[] {
  const lines = (blocks: readonly RichTextBlock<PrintedInline>[], indent: string): string[] =>
    blocks.flatMap((block) => {
      if (block.type !== 'bulletList' && block.type !== 'orderedList') return [`${indent}${plainText({ type: 'doc', content: [block] }, linkedFigureText)}`]
      return block.content.flatMap((item) => {
        const [first, ...rest] = item.content
        return first === undefined ? [] : [`${indent}- ${plainText({ type: 'doc', content: [first] }, linkedFigureText)}`, ...lines(rest, `${indent}  `)]
      })
    })
  return lines(body.content, '')
}

function blockLines(block: BlockView, view: ReportView): string[] {
  switch (block.kind) {
    case 'prose':
      return proseLines(block.body)
    case 'keyFigures':
      return block.figures.map((figure) => {
        const { cell } = figure
        return `${figure.label}: ${cell.type === 'money' ? formatMoneyUnit(cell.amount, cell.unit, cell) : cellText(cell, view)}`
      })
    case 'table':
      return tableLines(block, view)
    case 'bridge': {
      const terms = bridgeTerms(block, view.report.previousTitle)
      return [`[${block.title}: ${block.label}]`, terms === null ? '–' : bridgeSentence(terms)]
    }
    case 'chart': {
      const chart = chartView(block)
      return [`[Diagram: ${block.table.title}]`, chart === null ? '–' : chartSentence(chart), ...tableLines(chart?.table ?? block.table, view).slice(1)]
    }
    case 'titlePage':
      return [block.subtitle, ...block.facts.map(({ label, value }) => `${label}: ${value}`)].filter((line) => line !== '')
    case 'note':
      return block.lines.map((line) => `(${line})`)
    case 'ratedComments':
      return [
        ...(block.title === '' ? [] : [`[${block.title}]`]),
        ...block.items.flatMap(({ label, rating, trend, commentary }) => [
          `- ${[label, cellText(rating, view), trend === null ? '' : cellText({ type: 'trend', trend }, view)].filter((part) => part !== '').join(' · ')}`,
          ...(commentary === '' ? [] : [`    ${commentary}`]),
        ]),
      ]
    case 'amountComments':
      return [
        `[${block.title}]`,
        ...block.items.map((item) => `- ${item.label}${item.amount === null ? '' : ` ${formatMoneyUnit(item.amount, 'mnkr', { decimals: 1, sign: true })}`}: ${item.comment}`),
      ]
  }
}

/** The whole report as plain text, for the eye of a controller: every section, figure, level and reason that the view holds. */
export function printView(view: ReportView): string {
  const head = [view.report.title, `${view.municipality.name}, ${view.committee.name}, ${formatPeriod(view.report.period)}`]
  const sections = view.sections.flatMap((section) => [
    '',
    `${'#'.repeat(section.level)} ${section.number === undefined ? '' : `${section.number} `}${section.title}`,
    ...section.blocks.flatMap((block) => ['', ...blockLines(block, view)]),
  ])
  // Hard spaces and narrow ones print as plain spaces here, so that the file can be read and searched anywhere.
  return `${[...head, ...sections].join('\n').replaceAll(/[\u00A0\u202F]/g, ' ')}\n`
}
