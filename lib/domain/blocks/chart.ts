import { columnBands } from '../charts/bands'
import { forecastVintages, reportVintages } from '../charts/forecast-vintages'
import { indicatorHistory } from '../charts/indicator-history'
import { placementVolumes } from '../charts/placement-volume'
import type { ChartWords } from '../charts/chart-words'
import type { FormBlock } from '../form'
import { periodName } from '../form-text'
import { placementSheet } from '../placement-sheet'
import type { ChartBlockView, RowView, TableView } from '../report-view'
import { lastTotal } from '../statement'
import { statementInput } from '../statement-input'
import type { BlockContext } from './block-context'
import { dataTableBlock } from './data-table'
import { risksBlock } from './risk'
import { isSelected } from './selector'
import { statementBlock } from './statement'

type ChartBlock = Extract<FormBlock, { kind: 'chart' }>

/** The block's words, with time in the words of the form. */
function wordsOf({ title, rowHeader, columns, legend }: ChartBlock, { form, fill }: BlockContext): ChartWords {
  return {
    title: fill(title),
    rowHeader,
    columns,
    legend,
    fill,
    period: (to) => periodName(form, { from: 1, to }),
    tick: (month) => form.shortMonthNames[month - 1] ?? '',
  }
}

/** Charts about one thing each are drawn of what the selector names, in the order of the facts; without a selector of nothing. */
function isNamed({ selector }: ChartBlock, thing: { readonly key: string; readonly orgUnitKey?: string | null }, { facts }: BlockContext): boolean {
  return selector !== null && selector !== undefined && isSelected(selector, thing, facts.committee.orgUnits)
}

function historyCharts(block: ChartBlock, context: BlockContext): readonly ChartBlockView[] {
  const { facts } = context
  const input = { values: facts.indicatorValues, year: facts.report.period.year, planRule: facts.plan.ratingRule }
  return facts.indicators
    .filter((indicator) => isNamed(block, indicator, context))
    .map((indicator) => indicatorHistory({ ...input, indicator }, wordsOf(block, context)))
}

function vintageCharts(block: ChartBlock, context: BlockContext): readonly ChartBlockView[] {
  const { facts } = context
  const key = block.statementKey ?? ''
  const input = statementInput(facts, key)
  if (input === null) return []
  const named = input.statement.lines.filter((line) => isNamed(block, line, context))
  const total = lastTotal(input.statement)
  const lines = named.length > 0 || total === null ? named : [total]
  return lines.map((line) => forecastVintages(`${key}:${line.key}`, line.label, reportVintages(facts, input, line), { ...wordsOf(block, context), proposed: '' }))
}

function placementCharts(block: ChartBlock, context: BlockContext): readonly ChartBlockView[] {
  const sheet = placementSheet(context.facts)
  return sheet.categories
    .filter((category) => isNamed(block, category, context))
    .map((category) => placementVolumes(sheet, category, wordsOf(block, context)))
}

/** A chart of a table that the report has already, or some of its rows. */
function chartOf(chart: ChartBlock['chart'], table: TableView, bands: ChartBlockView['bands'] = []): ChartBlockView {
  return { kind: 'chart', chart, table, ticks: [], bands }
}

/** The lines that are compared: items, each below the heading of its area. A heading without items says nothing. */
function comparedRows(rows: readonly RowView[]): readonly RowView[] {
  const shown = rows.filter(({ kind }) => kind === 'item' || kind === 'heading')
  return shown.filter(({ kind }, index) => kind === 'item' || shown[index + 1]?.kind === 'item')
}

function budgetChart(block: ChartBlock, context: BlockContext): ChartBlockView {
  const table = statementBlock({ ...block, kind: 'statement', statementKey: block.statementKey ?? '' }, context)
  return chartOf('actualAgainstBudget', { ...table, rows: comparedRows(table.rows) })
}

function surveyCharts(block: ChartBlock, context: BlockContext): readonly ChartBlockView[] {
  const tableKey = block.tableKey ?? ''
  const title = block.title === '' ? null : block.title
  const columns = context.facts.dataTables.filter(({ key }) => key === tableKey).flatMap((table) => table.columns)
  const tables = dataTableBlock({ kind: 'dataTable', tableKey, rowHeader: block.rowHeader, title, printed: block.columns, legend: block.legend }, context)
  return tables.map((table) => chartOf('surveyStrip', table, columnBands(columns)))
}

/** The charts of a block: one for each thing that is named, or one of all. */
export function chartBlocks(block: ChartBlock, context: BlockContext): readonly ChartBlockView[] {
  switch (block.chart) {
    case 'indicatorHistory':
      return historyCharts(block, context)
    case 'forecastVintages':
      return vintageCharts(block, context)
    case 'actualAgainstBudget':
      return [budgetChart(block, context)]
    case 'placementVolumes':
      return placementCharts(block, context)
    case 'riskMatrix':
      return [chartOf('riskMatrix', risksBlock({ ...block, kind: 'risks' }, context))]
    case 'surveyStrip':
      return surveyCharts(block, context)
  }
}
