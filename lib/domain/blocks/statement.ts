import type { FormBlock, FormColumn } from '../form'
import type { RowView, TableView } from '../report-view'
import { statementRows, type StatementFigures, type StatementInput, type StatementRow } from '../statement-figures'
import { statementInput } from '../statement-input'
import type { BlockContext } from './block-context'
import { moneyCell } from './cells'
import { isLineSelected } from './selector'
import { cellsFor, tableOf, type CellOf } from './table'

/** Column keys of the form, and the figure that each prints. */
const FIGURE_OF_COLUMN: Readonly<Record<string, keyof StatementFigures>> = {
  actual: 'actual',
  budget: 'budget',
  variance: 'variance',
  forecast: 'forecast',
  yearBudget: 'yearBudget',
  yearVariance: 'yearVariance',
  previousForecast: 'previousForecast',
  forecastChange: 'forecastChange',
  samePeriodLastYear: 'samePeriodLastYear',
  lastYear: 'lastYear',
  changeOnSamePeriodLastYear: 'changeOnSamePeriodLastYear',
  changeOnLastYear: 'changeOnLastYear',
  grant: 'grant',
  netCost: 'actual',
  netResult: 'netResult',
  lastYearNetResult: 'lastYearNetResult',
  changeOnLastYearNetResult: 'changeOnLastYearNetResult',
}

function figureCells(figures: StatementFigures): Readonly<Record<string, CellOf>> {
  return Object.fromEntries(
    Object.entries(FIGURE_OF_COLUMN).map(([key, figure]): [string, CellOf] => [key, (column) => moneyCell(figures[figure], 'tkr', column.decimals)]),
  )
}

function rowView({ line, depth, figures }: StatementRow, columns: readonly FormColumn[]): RowView {
  const cells = line.kind === 'heading' ? [] : cellsFor(columns, figureCells(figures))
  return { key: line.key, label: line.label, kind: line.kind, depth, cells }
}

/** An economic statement, or the selected lines of it, in print order, in tkr. A statement that the facts lack gives a table without rows. */
export function statementBlock(block: Extract<FormBlock, { kind: 'statement' }>, context: BlockContext): TableView {
  const input = statementInput(context.facts, block.statementKey)
  const isPrinted = ({ line }: StatementRow, { statement }: StatementInput) => isLineSelected(block.selector, statement, line.key)
  const printed = input === null ? [] : statementRows(input).filter((row) => isPrinted(row, input))
  const rows = printed.map((row) => rowView(row, block.columns))
  return tableOf({ key: `statement:${block.statementKey}`, block: 'statement', unit: 'tkr' }, block, rows, context)
}
