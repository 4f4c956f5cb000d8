import type { ChartBlockView } from '../report-view'
import { axisFor } from './axis'
import type { LineView } from './chart-view'
import { drawnColumn, knownOf, namedOf, scaleOf } from './drawn-number'

type Range = { readonly low: number; readonly high: number }

function rangesOf(low: readonly (number | null)[], high: readonly (number | null)[]): readonly (Range | null)[] {
  return low.map((from, index) => {
    const [to = null] = high.slice(index, index + 1)
    return from === null || to === null ? null : { low: from, high: to }
  })
}

/**
 * Where the year has been forecast to end, report by report, and how far it had come then: all measured from the budget, which is the
 * line at zero. Forecasts of −16 207 in July and −9 490 in August, of −4 132 and −5 076 tkr to date.
 * @returns null when fewer than two numbers are known, or none of a forecast
 */
export function vintageLines({ chart, table, ticks }: ChartBlockView): LineView | null {
  const yearEnd = drawnColumn(table, 'yearVariance')
  const toDate = drawnColumn(table, 'variance')
  const names = table.rows.map(({ label }) => label)
  const forecasts = yearEnd === null ? [] : namedOf(names, yearEnd.values)
  const last = forecasts.at(-1)
  const soFar = toDate === null ? [] : toDate.values
  if (yearEnd === null || last === undefined || forecasts.length + knownOf(soFar).length < 2) return null
  const ranges = rangesOf(drawnColumn(table, 'low')?.values ?? [], drawnColumn(table, 'high')?.values ?? [])
  const ends = ranges.flatMap((range) => (range === null ? [] : [range.low, range.high]))
  const scale = scaleOf(yearEnd.cells)
  return {
    kind: 'line',
    chart,
    title: table.title,
    table,
    scale,
    ticks,
    axis: axisFor([0, ...knownOf(yearEnd.values), ...knownOf(soFar), ...ends], scale.decimals),
    series: [
      ...(toDate === null ? [] : [{ key: 'toDate' as const, label: toDate.label, values: soFar }]),
      { key: 'yearEnd', label: yearEnd.label, values: yearEnd.values },
    ],
    bands: [],
    ranges,
    said: {
      kind: 'vintages',
      before: forecasts.at(-2) ?? null,
      last,
      proposed: table.rows[last.at]?.derived === true,
      toDate: namedOf(names, soFar).at(-1) ?? null,
      range: ranges[last.at] ?? null,
    },
  }
}
