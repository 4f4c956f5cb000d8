import type { FormBlock, FormColumn } from '../form'
import type { RowView, TableView } from '../report-view'
import { statementRows, type StatementFigures, type StatementInput, type StatementRow } from '../statement-figures'
import type { BlockContext } from './block-context'
import { moneyCell } from './cells'
import { cellsFor, tableOf, type CellOf } from './table'

/** What a statement is computed from in this report; null when the facts have no statement with that key. */
export function statementInput({ facts }: Pick<BlockContext, 'facts'>, statementKey: string): StatementInput | null {
  const statement = facts.statements.find((each) => each.key === statementKey)
  if (statement === undefined) return null
  const { period, budgetVersionKey, vintageKey } = facts.report
  return {
    statement,
    amounts: facts.amounts,
    forecasts: facts.forecasts,
    period,
    budgetVersionKey,
    vintageKey,
    previousVintageKey: facts.previousReport?.vintageKey ?? null,
  }
}

function figureCells(figures: StatementFigures): Readonly<Record<string, CellOf>> {
  const inTkr = (key: keyof StatementFigures): CellOf => (column) => moneyCell(figures[key], 'tkr', column.decimals)
  return {
    actual: inTkr('actual'),
    budget: inTkr('budget'),
    variance: inTkr('variance'),
    forecast: inTkr('forecast'),
    yearBudget: inTkr('yearBudget'),
    yearVariance: inTkr('yearVariance'),
    forecastChange: inTkr('forecastChange'),
  }
}

function rowView({ line, depth, figures }: StatementRow, columns: readonly FormColumn[]): RowView {
  const cells = line.kind === 'heading' ? [] : cellsFor(columns, figureCells(figures))
  return { key: line.key, label: line.label, kind: line.kind, depth, cells }
}

/** An economic statement in print order, in tkr. A statement that the facts lack gives a table without rows. */
export function statementBlock(block: Extract<FormBlock, { kind: 'statement' }>, context: BlockContext): TableView {
  const input = statementInput(context, block.statementKey)
  const rows = input === null ? [] : statementRows(input).map((row) => rowView(row, block.columns))
  return tableOf({ key: `statement:${block.statementKey}`, block: 'statement', unit: 'tkr' }, block, rows, context)
}
