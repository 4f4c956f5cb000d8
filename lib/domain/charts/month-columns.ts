import type { ChartBlockView, RowView } from '../report-view'
import { axisFor } from './axis'
import type { MonthMark, MonthSaid, MonthsView } from './chart-view'
import { drawnNumber, knownOf, scaleOf } from './drawn-number'

/** The last of some months with a number. */
function lastKnown(months: readonly MonthMark[], isOne: (mark: MonthMark) => boolean): MonthSaid | null {
  const found = months.flatMap((mark, index) => (isOne(mark) && mark.value !== null ? [{ month: index + 1, value: mark.value, budget: mark.budget }] : []))
  return found.at(-1) ?? null
}

const rowOf = (rows: readonly RowView[], name: string) => rows.find(({ key }) => key.startsWith(`${name}.`)) ?? null

/**
 * Twelve months of volumes: actual to the report's month, then forecast, with what was budgeted. Nine placements in January where
 * seven were budgeted.
 * @returns null when no month has a number
 */
export function monthColumns({ chart, table, ticks, actualTo = 0 }: ChartBlockView): MonthsView | null {
  const outcome = rowOf(table.rows, 'outcome')
  if (outcome === null) return null
  const budget = rowOf(table.rows, 'budget')
  const months = ticks.map((tick, index): MonthMark => ({
    tick,
    value: drawnNumber(outcome.cells[index]),
    forecast: index >= actualTo,
    budget: drawnNumber(budget?.cells[index]),
  }))
  const values = months.map(({ value }) => value)
  if (knownOf(values).length === 0) return null
  const scale = scaleOf(outcome.cells)
  return {
    kind: 'months',
    chart,
    title: table.title,
    table,
    scale,
    axis: axisFor([0, ...knownOf(values), ...knownOf(months.map((month) => month.budget))], scale.decimals),
    outcomeLabel: outcome.label,
    budgetLabel: budget === null ? null : budget.label,
    months,
    said: {
      actual: lastKnown(months, ({ forecast }) => !forecast),
      forecast: lastKnown(months, ({ forecast }) => forecast),
      gaps: values.includes(null),
    },
  }
}
