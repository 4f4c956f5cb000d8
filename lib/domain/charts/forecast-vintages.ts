import { moneyCell } from '../blocks/cells'
import type { OreRange } from '../forecasts/line-proposal'
import { subtractOre, type Ore } from '../money'
import type { BudgetLine } from '../statement'
import { lineFigures, type StatementFigures, type StatementInput } from '../statement-figures'
import { budgetChangeSince, previousReportOfYear, type MoneyFacts } from '../statement-input'
import { variance } from '../variance'
import type { ChartBlockView, RowView } from '../report-view'
import { chartTable, type ChartWords } from './chart-words'

/** Words of the chart, and what a proposal is called. */
type VintageWords = ChartWords & { readonly proposed: string }

/** What was known of the year when a forecast was issued: amounts to the end of `to` and for the whole year. */
export interface Vintage {
  /** Last month of the actuals behind it, 1–12. */
  readonly to: number
  readonly figures: Pick<StatementFigures, 'actual' | 'variance' | 'forecast' | 'yearBudget' | 'yearVariance'>
  /** Interval of the full-year amount; null or left out where there is none. */
  readonly range?: OreRange | null
  /** Nobody has issued it: it is what a method says now. */
  readonly proposed?: true
}

/** What is proposed now, beside what has been issued: only the year is another. */
export function proposedVintage({ to, figures }: Vintage, fullYear: Ore, range: OreRange | null): Vintage {
  const { yearBudget } = figures
  return { to, figures: { actual: null, variance: null, forecast: fullYear, yearBudget, yearVariance: variance(fullYear, yearBudget) }, range, proposed: true }
}

/**
 * The line in this report and, where there is one of the same year, in the one before it, each with its own forecast and budget. A
 * budget of then that is not stored follows from today's and from what was decided since: −261 710 − −252 220 tkr today, 6 600 tkr
 * more to spend since July.
 */
export function reportVintages(facts: MoneyFacts, now: StatementInput, line: BudgetLine): readonly Vintage[] {
  const figures = lineFigures(now, line)
  const vintage = { to: now.period.to, figures }
  const previous = previousReportOfYear(facts)
  if (previous === null) return [vintage]
  const { period, budgetVersionKey, vintageKey } = previous
  const before = lineFigures({ ...now, period, budgetVersionKey, vintageKey, previousVintageKey: null }, line)
  const yearBudget = before.yearBudget ?? subtractOre(figures.yearBudget, budgetChangeSince(facts, now.statement, line))
  return [{ to: period.to, figures: { ...before, yearBudget, yearVariance: variance(before.forecast, yearBudget) } }, vintage]
}

const COLUMNS = ['actual', 'variance', 'forecast', 'yearBudget', 'yearVariance'] as const

function vintageRow({ to, figures, range = null, proposed }: Vintage, words: VintageWords): RowView {
  const limit = (end: Ore | null): Ore | null => subtractOre(end, figures.yearBudget)
  const money = Object.fromEntries(COLUMNS.map((key) => [key, figures[key]]))
  const amounts: Readonly<Record<string, Ore | null | undefined>> = { ...money, low: limit(range?.low ?? null), high: limit(range?.high ?? null) }
  const cells = words.columns.map(({ key, decimals }) => moneyCell(amounts[key] ?? null, 'tkr', decimals))
  if (proposed) return { key: `1-${to}:proposed`, label: words.proposed, kind: 'item', depth: 0, derived: true, cells }
  return { key: `1-${to}`, label: words.period(to), kind: 'item', depth: 0, cells }
}

/**
 * How the year has been forecast to end, measured from the budget, beside how far it has come: a row for each report, in the order of
 * their months, in tkr. `low` and `high` are the ends of the interval, also measured from the budget.
 * Forecasts of −1 620 and −949 tkr from budget in July and August.
 */
export function forecastVintages(key: string, name: string, vintages: readonly Vintage[], words: VintageWords): ChartBlockView {
  const sorted = [...vintages].sort((a, b) => a.to - b.to)
  const rows = sorted.map((vintage) => vintageRow(vintage, words))
  return {
    kind: 'chart',
    chart: 'forecastVintages',
    table: chartTable({ key: `forecastVintages:${key}`, block: 'forecastVintages', unit: 'tkr' }, name, words, rows),
    ticks: sorted.map(({ to, proposed }) => (proposed ? words.proposed : words.tick(to))),
    bands: [],
  }
}
