import { targetFor, type Indicator, type IndicatorValue, type MissingReason } from '../indicator'
import { monthsOf, type Period } from '../period'
import { axisFor, type Axis } from './axis'

/** One period of the history: value and target in the indicator's own unit. A null value is a gap in the line, never zero. */
export interface HistoryPoint {
  readonly period: Period
  readonly value: number | null
  /** The recorded reason of a gap; null when nothing is recorded for the period. */
  readonly missing: MissingReason | null
  /** The target that this period's value is compared with: it can change during the year and grow with the months. */
  readonly target: number | null
}

/** A point that has a value. */
export type MeasuredPoint = HistoryPoint & { readonly value: number }

/** How an indicator's value to date has moved during a year: what is drawn, and what its sentence says. */
export interface IndicatorHistoryChart {
  readonly points: readonly HistoryPoint[]
  readonly axis: Axis
  readonly first: MeasuredPoint
  readonly last: MeasuredPoint
}

const isMeasured = (point: HistoryPoint): point is MeasuredPoint => point.value !== null

/** The axis of a scale has its steps for ticks (Nej, Delvis, Ja); nothing lies between them to be printed. */
function historyAxis(indicator: Indicator, points: readonly HistoryPoint[]): Axis {
  if (indicator.scale.length > 1) return { ticks: indicator.scale.map((step) => step.value).sort((a, b) => a - b), cut: false }
  const drawn = points.flatMap(({ value, target }) => [value, target]).filter((number) => number !== null)
  return axisFor(drawn, indicator.decimals)
}

/**
 * The chart of an indicator's values to date in a year, for the whole committee. An indicator that is followed each month has a point
 * for every month from its first record to its last: 1 010 to April and 1 900 to July leave gaps at May and June. Others have a point
 * for each period with a record. Values of single months are another series.
 * @returns null when fewer than two periods have a value: there is no movement to show
 */
export function indicatorHistory(indicator: Indicator, values: readonly IndicatorValue[], year: number): IndicatorHistoryChart | null {
  const recorded = values.filter(
    (value) => value.indicatorKey === indicator.key && value.breakdown === '' && value.period.year === year && value.period.from === 1,
  )
  if (recorded.length === 0) return null
  const months = recorded.map((value) => value.period.to).sort((a, b) => a - b)
  const shown = indicator.frequency === 'monthly' ? monthsOf({ year, from: Math.min(...months), to: Math.max(...months) }) : months
  const points = shown.map((to): HistoryPoint => {
    const period = { year, from: 1, to }
    const record = recorded.find((value) => value.period.to === to)
    return { period, value: record?.value ?? null, missing: record?.missing ?? null, target: targetFor(indicator, period)?.comparedWith ?? null }
  })
  const measured = points.filter(isMeasured)
  const [first] = measured
  const last = measured.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  return { points, axis: historyAxis(indicator, points), first, last }
}
