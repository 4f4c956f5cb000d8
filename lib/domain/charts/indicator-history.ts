import type { RatingRule } from '../assessment'
import { MISSING, valueCell } from '../blocks/cells'
import { cellsFor } from '../blocks/table'
import { appliedRule, targetFor, type Indicator, type IndicatorValue } from '../indicator'
import { monthsOf, type Period } from '../period'
import type { CellView, ChartBlockView, RowView } from '../report-view'
import { ratingBands } from './bands'
import { chartTable, type ChartWords } from './chart-words'

/** One period of the history: what is recorded for January to its last month, and the target that it is compared with. */
interface HistoryPoint {
  readonly period: Period
  readonly recorded: IndicatorValue | null
  /** It can change during the year and grow with the months. */
  readonly target: number | null
}

/**
 * The recorded periods of a year, for the whole committee. An indicator that is followed each month has a point for every month from
 * its first record to its last: 1 010 to April and 1 900 to July leave gaps at May and June. Others have a point for each period with
 * a record. Values of single months are another series.
 */
function historyPoints(indicator: Indicator, values: readonly IndicatorValue[], year: number): readonly HistoryPoint[] {
  const recorded = values.filter(
    (value) => value.indicatorKey === indicator.key && value.breakdown === '' && value.period.year === year && value.period.from === 1,
  )
  if (recorded.length === 0) return []
  const months = recorded.map((value) => value.period.to).sort((a, b) => a - b)
  const shown = indicator.frequency === 'monthly' ? monthsOf({ year, from: Math.min(...months), to: Math.max(...months) }) : months
  return shown.map((to) => {
    const period = { year, from: 1, to }
    const target = targetFor(indicator, period)?.comparedWith ?? null
    return { period, recorded: recorded.find((value) => value.period.to === to) ?? null, target }
  })
}

/** Nothing recorded is a gap without a reason; what is recorded without a value has one. */
function actualOf(indicator: Indicator, recorded: IndicatorValue | null): CellView {
  if (recorded === null) return MISSING
  return recorded.value === null ? { type: 'missing', reason: recorded.missing ?? 'none' } : valueCell(indicator, recorded.value)
}

/** What an indicator's history is drawn from. */
export interface HistoryInput {
  readonly indicator: Indicator
  readonly values: readonly IndicatorValue[]
  readonly year: number
  /** The plan's rule, for indicators without one of their own. */
  readonly planRule: RatingRule
}

/**
 * The history of an indicator's values to date in a year: a row for each period (`1-8`), with `actual` and `target` in the indicator's
 * own unit, and the levels where the same limits hold for all of them.
 */
export function indicatorHistory({ indicator, values, year, planRule }: HistoryInput, words: ChartWords): ChartBlockView {
  const points = historyPoints(indicator, values, year)
  const rows = points.map(({ period, recorded, target }): RowView => {
    const cells = cellsFor(words.columns, {
      actual: () => actualOf(indicator, recorded),
      target: () => (target === null ? MISSING : valueCell(indicator, target)),
    })
    return { key: `${period.from}-${period.to}`, label: words.period(period.to), kind: 'item', depth: 0, cells }
  })
  const targets = points.map(({ target }) => target)
  return {
    kind: 'chart',
    chart: 'indicatorHistory',
    table: chartTable({ key: `indicatorHistory:${indicator.key}`, block: 'indicatorHistory', unit: null }, indicator.name, words, rows),
    ticks: points.map(({ period }) => words.tick(period.to)),
    bands: ratingBands(appliedRule(indicator, planRule), targets, indicator.favourableDirection),
  }
}
