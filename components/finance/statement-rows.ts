import { readNumber, writeNumber } from '@/components/grid/number-cell'
import { STILL, type CellState, type GridCell, type GridColumn, type GridRow } from '@/components/grid/grid-model'
import type { ItemState } from '@/components/save/save-queue'
import { ORE_PER_TKR, oreFromTkr, type Ore } from '@/lib/domain/money'
import type { Period } from '@/lib/domain/period'
import { statementRows, type StatementFigures, type StatementRow } from '@/lib/domain/statement-figures'
import { actualTail } from '@/lib/domain/statement-sheet'
import { errorCodeText } from '@/lib/text/error'
import { formatMoney, formatPeriod } from '@/lib/text/format'
import { saveQueueText } from '@/lib/text/save-queue'
import { statementText } from '@/lib/text/statement'
import type { ForecastEntry, StatementEditing } from './use-statement'

type FigureKey = keyof typeof statementText.columns

const TKR_CELL = { min: null, max: 100_000_000, decimals: 5 }

/** Whole tkr with a true minus; nothing where nothing is known. */
export function formatTkr(amount: Ore | null): string {
  return amount === null ? '' : formatMoney(amount, 'tkr')
}

/** The columns of the printed statement, in its order. Cells hold öre and are typed in tkr. */
export function statementColumns(period: Period): GridColumn[] {
  const toDate: FigureKey[] = ['actual', 'budget', 'variance']
  const keys: FigureKey[] = [...toDate, 'forecast', 'yearBudget', 'yearVariance', 'forecastChange']
  const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
  return keys.map((key) => ({
    key,
    label: statementText.columns[key],
    group: toDate.includes(key) ? capitalized(formatPeriod(period)) : statementText.year,
    format: (value) => formatTkr(value as Ore | null),
    edit: (value) => writeNumber(value === null ? null : value / ORE_PER_TKR),
    parse: key === 'actual' || key === 'forecast' ? readTkr : null,
  }))
}

function readTkr(text: string) {
  const parsed = readNumber(text, TKR_CELL)
  return parsed.ok && parsed.value !== null ? { ok: true as const, value: oreFromTkr(parsed.value) } : parsed
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
  const computed = (key: keyof StatementFigures): GridCell => ({ value: figures[key], editable: false, state: STILL })
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
