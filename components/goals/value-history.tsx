'use client'

import { useSyncExternalStore } from 'react'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import { indicatorHistory, type IndicatorHistoryChart } from '@/lib/domain/charts/indicator-history'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { formatPeriod } from '@/lib/text/format'
import { goalText } from '@/lib/text/goal'
import { figureText, valueText } from './indicator-figure'

const noStore = () => () => undefined
const tick = { fontSize: 12, fill: 'var(--color-muted)' }

interface ChartProps {
  readonly indicator: Indicator
  readonly chart: IndicatorHistoryChart
}

interface ValueHistoryProps {
  readonly indicator: Indicator
  readonly values: readonly IndicatorValue[]
  readonly year: number
}

/** The message of the chart in words, with what must be known to read it: the target, the gaps, an axis that is cut. */
function historySentence({ indicator, chart }: ChartProps): string {
  const { first, last, points, axis } = chart
  const lastPeriod = formatPeriod(last.period)
  return [
    goalText.historySentence(indicator.name, formatPeriod(first.period), figureText(indicator, first.value), lastPeriod, figureText(indicator, last.value)),
    last.target === null ? null : goalText.historyTarget(figureText(indicator, last.target), lastPeriod),
    points.some((point) => point.value === null) ? goalText.historyGaps : null,
    axis.cut ? goalText.historyCut : null,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** The line of the values, broken where one is missing, and the target dashed: it steps where the target changes. */
function HistoryLines({ indicator, chart }: ChartProps) {
  const { ticks } = chart.axis
  const data = chart.points.map((point) => ({ period: goalText.historyTick(point.period.to), value: point.value, target: point.target }))
  return (
    <LineChart width={420} height={180} data={data} accessibilityLayer={false} margin={{ top: 8, right: 24, bottom: 0, left: 0 }}>
      <CartesianGrid stroke="var(--color-line)" vertical={false} />
      <XAxis dataKey="period" stroke="var(--color-muted)" tick={tick} padding={{ left: 24, right: 24 }} interval="preserveStartEnd" minTickGap={12} />
      <YAxis
        width={64}
        stroke="var(--color-muted)"
        tick={tick}
        ticks={[...ticks]}
        domain={[Math.min(...ticks), Math.max(...ticks)]}
        interval={0}
        tickFormatter={(value: number) => figureText(indicator, value)}
      />
      <Line dataKey="target" type="step" stroke="var(--color-ink)" strokeDasharray="4 4" dot={false} isAnimationActive={false} />
      <Line dataKey="value" stroke="var(--color-accent)" strokeWidth={2} dot={{ r: 4 }} connectNulls={false} isAnimationActive={false} />
    </LineChart>
  )
}

/** The same points as the picture; a gap tells why there is no value. */
function HistoryTable({ indicator, chart }: ChartProps) {
  const hasTarget = chart.points.some((point) => point.target !== null)
  return (
    <details>
      <summary className="min-h-6 w-fit text-small">{goalText.historyTable}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{goalText.historyPeriod}</th>
            <th scope="col" className="n">
              {goalText.value}
            </th>
            {hasTarget ? (
              <th scope="col" className="n">
                {goalText.target}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {chart.points.map((point) => (
            <tr key={point.period.to}>
              <th scope="row">{formatPeriod(point.period)}</th>
              <td className="n">{valueText(indicator, point)}</td>
              {hasTarget ? <td className="n">{point.target === null ? goalText.noTarget : figureText(indicator, point.target)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** How the value has moved: a sentence, the picture, and the figures in a table. Recharts draws in the browser only. */
export function ValueHistory({ indicator, values, year }: ValueHistoryProps) {
  const inBrowser = useSyncExternalStore(noStore, () => true, () => false)
  const chart = indicatorHistory(indicator, values, year)
  if (chart === null) return null
  return (
    <figure className="max-w-measure">
      <figcaption className="text-small">{historySentence({ indicator, chart })}</figcaption>
      {inBrowser ? (
        <div aria-hidden="true" className="mt-2 overflow-x-auto">
          <HistoryLines indicator={indicator} chart={chart} />
        </div>
      ) : null}
      <HistoryTable indicator={indicator} chart={chart} />
    </figure>
  )
}
