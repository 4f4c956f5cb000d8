import { computedCell, STILL, type CellState, type GridCell, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import type { ItemState } from '@/components/save/save-queue'
import type { Ore } from '@/lib/domain/money'
import type { Period } from '@/lib/domain/period'
import { statementRows, type StatementFigures, type StatementRow } from '@/lib/domain/statement-figures'
import { actualTail } from '@/lib/domain/statement-sheet'
import { errorCodeText } from '@/lib/text/error'
import { formatPeriod } from '@/lib/text/format'
import { saveQueueText } from '@/lib/text/save-queue'
import { statementText } from '@/lib/text/statement'
import { COMPUTED_TKR, formatTkr, TYPED_TKR } from './tkr-cell'
import type { ForecastEntry, StatementEditing } from './use-statement'

type FigureKey = keyof typeof statementText.columns

/** The columns of the printed statement, in its order. Cells hold öre and are typed in tkr. */
export function statementColumns(period: Period): GridColumn[] {
  const toDate: FigureKey[] = ['actual', 'budget', 'variance']
  const keys: FigureKey[] = [...toDate, 'forecast', 'yearBudget', 'yearVariance', 'forecastChange']
  const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
  return keys.map((key) => ({
    ...(key === 'actual' || key === 'forecast' ? TYPED_TKR : COMPUTED_TKR),
    key,
    label: statementText.columns[key],
    group: toDate.includes(key) ? capitalized(formatPeriod(period)) : statementText.year,
  }))
}

/** How the saving of one cell stands, in words where it went wrong. */
function cellState<Value>(item: ItemState<Value> | undefined, theirs: (value: Value) => Ore | null): CellState {
  switch (item?.kind) {
    case 'saving':
    case 'saved':
      return { kind: item.kind }
    case 'refused':
      return { kind: 'refused', message: errorCodeText(item.code) }
    case 'conflict': {
      const value = item.theirs === undefined ? null : theirs(item.theirs)
      const { cell, empty } = saveQueueText.conflict
      return { kind: 'conflict', message: cell(formatTkr(value) || empty, item.by.name, item.by.at) }
    }
    case undefined:
      return STILL
  }
}

const ownAmount = (value: Ore | null) => value
const forecastAmount = (entry: ForecastEntry) => entry.value

function cellsOf(row: StatementRow, editing: StatementEditing, canEdit: boolean): GridCell[] {
  const { line, figures } = row
  const takesInput = canEdit && (line.kind === 'item' || line.kind === 'ofWhich')
  const computed = (key: keyof StatementFigures) => computedCell(figures[key])
  const actual: GridCell = {
    value: figures.actual,
    editable: takesInput && !editing.actuals.state.lock && actualTail(editing.sheet.input, line.key) !== null,
    state: cellState(editing.actuals.state.items.get(line.key), ownAmount),
  }
  const forecast: GridCell = {
    value: figures.forecast,
    editable: takesInput && !editing.forecasts.state.lock,
    state: cellState(editing.forecasts.state.items.get(line.key), forecastAmount),
  }
  return [actual, computed('budget'), computed('variance'), forecast, computed('yearBudget'), computed('yearVariance'), computed('forecastChange')]
}

/** The rows of the grid, every total and variance computed from what stands in the cells now. */
export function statementGridRows(editing: StatementEditing, canEdit: boolean): GridRow[] {
  return statementRows(editing.sheet.input).map((row) => ({
    key: row.line.key,
    label: row.line.label,
    kind: row.line.kind,
    depth: row.depth,
    cells: row.line.kind === 'heading' ? [] : cellsOf(row, editing, canEdit),
  }))
}
