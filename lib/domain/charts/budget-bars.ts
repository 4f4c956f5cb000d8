import type { ChartBlockView, TableView } from '../report-view'
import type { BarRow, BarsView, NamedNumber } from './chart-view'
import { drawnColumn, knownOf, namedOf, scaleOf, type DrawnColumn } from './drawn-number'

/** What is compared: to the end of the period, or of the whole year where the table has no columns of the period. */
const PAIRS = [
  ['actual', 'budget', 'variance'],
  ['forecast', 'yearBudget', 'yearVariance'],
] as const

/** The columns of a comparison: what it came to, what was budgeted, and the difference where the table prints it. */
interface Compared {
  readonly value: DrawnColumn
  readonly budget: DrawnColumn
  readonly variance: DrawnColumn | null
}

function comparedIn(table: TableView): Compared | null {
  for (const [valueKey, budgetKey, varianceKey] of PAIRS) {
    const [value, budget] = [drawnColumn(table, valueKey), drawnColumn(table, budgetKey)]
    if (value !== null && budget !== null) return { value, budget, variance: drawnColumn(table, varianceKey) }
  }
  return null
}

/** The area with the largest amount in one direction; null where none goes there. */
function extreme(variances: readonly NamedNumber[], direction: 1 | -1): NamedNumber | null {
  const there = variances.filter(({ value }) => value * direction > 0)
  return there.reduce<NamedNumber | null>((most, each) => (most !== null && most.value * direction >= each.value * direction ? most : each), null)
}

/** An amount of a row; a heading has none. */
const at = (column: DrawnColumn | null, index: number): number | null => column?.values[index] ?? null

/**
 * What areas came to against their budget. Children and young people −68 101 where −62 400 was budgeted: −5 701, worse.
 * @returns null when no area has both an amount and a budget column, or none has an amount
 */
export function budgetBars({ chart, table }: ChartBlockView): BarsView | null {
  const compared = comparedIn(table)
  if (compared === null || knownOf(compared.value.values).length === 0) return null
  const { value, budget, variance } = compared
  const rows = table.rows.map(({ key, label, kind }, index): BarRow => ({
    key,
    label,
    heading: kind === 'heading',
    value: at(value, index),
    budget: at(budget, index),
    variance: at(variance, index),
  }))
  const variances = namedOf(rows.map(({ label }) => label), rows.map((row) => row.variance))
  const amounts = [...knownOf(value.values), ...knownOf(budget.values)]
  return {
    kind: 'bars',
    chart,
    title: table.title,
    table,
    scale: scaleOf(value.cells),
    low: Math.min(0, ...amounts),
    high: Math.max(0, ...amounts),
    valueLabel: value.label,
    budgetLabel: budget.label,
    varianceLabel: variance === null ? null : variance.label,
    rows,
    said: {
      known: variances.length,
      worse: variances.filter((each) => each.value < 0).length,
      shortfall: extreme(variances, -1),
      surplus: extreme(variances, 1),
    },
  }
}
