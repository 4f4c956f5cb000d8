'use client'

import { useSyncExternalStore } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Indicator, IndicatorValue, TargetInForce } from '@/lib/domain/indicator'
import { formatPeriod } from '@/lib/text/format'
import { goalText } from '@/lib/text/goal'
import { figureText } from './indicator-figure'

const noStore = () => () => undefined

interface ValueHistoryProps {
  readonly indicator: Indicator
  readonly values: readonly IndicatorValue[]
  readonly target: TargetInForce | null
}

/** How the value has moved: a sentence, the picture, and the figures in a table. Recharts draws in the browser only. */
export function ValueHistory({ indicator, values, target }: ValueHistoryProps) {
  const inBrowser = useSyncExternalStore(noStore, () => true, () => false)
  const points = values.flatMap((value) => (value.value === null ? [] : [{ period: formatPeriod(value.period), value: value.value }]))
  const [first] = points
  const last = points.at(-1)
  if (points.length < 2 || !first || !last) return null
  const limit = target?.comparedWith ?? null
  const sentence = goalText.historySentence(
    indicator.name,
    first.period,
    figureText(indicator, first.value),
    last.period,
    figureText(indicator, last.value),
  )
  return (
    <figure className="max-w-measure">
      <figcaption className="text-small">
        {sentence} {limit === null ? null : goalText.historyTarget(figureText(indicator, limit))}
      </figcaption>
      {inBrowser ? (
        <div aria-hidden="true" className="mt-2 overflow-x-auto">
          <LineChart width={420} height={160} data={points} accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 0, left: 0 }}>
            <CartesianGrid stroke="var(--color-line)" vertical={false} />
            <XAxis dataKey="period" stroke="var(--color-muted)" tick={{ fontSize: 12, fill: 'var(--color-muted)' }} />
            <YAxis width={56} stroke="var(--color-muted)" tick={{ fontSize: 12, fill: 'var(--color-muted)' }} tickFormatter={(value: number) => figureText(indicator, value)} />
            {limit === null ? null : <ReferenceLine y={limit} stroke="var(--color-ink)" strokeDasharray="4 4" ifOverflow="extendDomain" />}
            <Line dataKey="value" stroke="var(--color-accent)" strokeWidth={2} dot={{ r: 4 }} isAnimationActive={false} />
          </LineChart>
        </div>
      ) : null}
      <details>
        <summary className="min-h-6 w-fit text-small">{goalText.historyTable}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{goalText.historyPeriod}</th>
              <th scope="col" className="n">
                {goalText.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.period}>
                <th scope="row">{point.period}</th>
                <td className="n">{figureText(indicator, point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
