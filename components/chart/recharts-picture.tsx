'use client'

import { Bar, CartesianGrid, ComposedChart, ErrorBar, Line, ReferenceArea, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import type { LineView, MonthsView, Series } from '@/lib/domain/charts/chart-view'
import { amountText, chartSentence, chartText, tickTexts, type ChartLevelWords } from '@/lib/text/chart'
import { LINE_HEIGHT } from './line-picture'
import { SeriesShape } from './marks'

const TICK = { fontSize: 13, fill: 'var(--color-muted)' }

/** Where a chart of months has the parts that one of lines calls series. */
const MONTH_SERIES = { actual: 'outcome', forecast: 'forecast', budget: 'budget' } as const

/** One place along the axis: what is drawn there, by series. */
type Place = { readonly tick: string; readonly name: string } & Readonly<Record<string, number | string | null | readonly [number, number]>>

/** A series, as what is said of it when its point is shown. */
interface Said {
  readonly key: string
  readonly label: string
}

function linePlaces({ series, ticks, ranges, table }: LineView): readonly Place[] {
  return ticks.map((tick, index) => {
    const range = ranges[index] ?? null
    const last = series.at(-1)?.values[index] ?? null
    return {
      tick,
      name: table.rows[index]?.label ?? tick,
      ...Object.fromEntries(series.map(({ key, values }) => [key, values[index] ?? null])),
      ...(range === null || last === null ? {} : { range: [last - range.low, range.high - last] as const }),
    }
  })
}

function monthPlaces({ months }: MonthsView): readonly Place[] {
  return months.map(({ tick, value, forecast, budget }) => ({
    tick,
    name: tick,
    [MONTH_SERIES.actual]: forecast ? null : value,
    [MONTH_SERIES.forecast]: forecast ? value : null,
    [MONTH_SERIES.budget]: budget,
  }))
}

function saidOf(view: LineView | MonthsView): readonly Said[] {
  if (view.kind === 'line') return view.series
  const budget = view.budgetLabel === null ? [] : [{ key: MONTH_SERIES.budget, label: view.budgetLabel }]
  return [{ key: MONTH_SERIES.actual, label: view.outcomeLabel }, { key: MONTH_SERIES.forecast, label: chartText.forecast }, ...budget]
}

/** The numbers of the place that the pointer or the arrow keys stand at; what is missing there is not said. */
function PlaceNote({ place, view }: { readonly place: Place; readonly view: LineView | MonthsView }) {
  const said = saidOf(view).flatMap(({ key, label }) => {
    const value = place[key]
    return typeof value === 'number' ? [{ label, text: amountText(value, view.scale) }] : []
  })
  return (
    <div className="chart-tooltip">
      <p>{place.name}</p>
      {said.length === 0 ? <p>{chartText.unknown}</p> : null}
      {said.map(({ label, text }) => (
        <p key={label}>
          {label}: <strong>{text}</strong>
        </p>
      ))}
    </div>
  )
}

/** Where Recharts has put a point; null where there is none. */
interface PointPlace {
  readonly cx?: number | null
  readonly cy?: number | null
  readonly index?: number
}

function Mark({ of, x, y }: { readonly of: Series['key']; readonly x: number | null | undefined; readonly y: number | null | undefined }) {
  if (typeof x !== 'number' || typeof y !== 'number') return null
  return (
    <g transform={`translate(${x} ${y})`}>
      <SeriesShape of={of} />
    </g>
  )
}

const lineProps = { isAnimationActive: false, connectNulls: false } as const

function marksOf(view: LineView | MonthsView) {
  if (view.kind === 'months') {
    return [
      <Bar key="actual" dataKey={MONTH_SERIES.actual} stackId="months" className="chart-bar" fill="currentColor" isAnimationActive={false} />,
      <Bar key="forecast" dataKey={MONTH_SERIES.forecast} stackId="months" className="chart-bar-forecast" fill="none" isAnimationActive={false} />,
      <Line key="budget" dataKey={MONTH_SERIES.budget} type="step" stroke="var(--color-ink)" strokeWidth={3} dot={false} {...lineProps} />,
    ]
  }
  return view.series.map(({ key }) => {
    if (key === 'target') return <Line key={key} dataKey={key} type="step" stroke="var(--color-ink)" strokeWidth={2} strokeDasharray="6 4" dot={false} {...lineProps} />
    const ink = key === 'toDate'
    return (
      <Line
        key={key}
        dataKey={key}
        stroke={ink ? 'var(--color-ink)' : 'var(--color-accent)'}
        strokeWidth={ink ? 1.5 : 2.5}
        dot={({ cx, cy, index }: PointPlace) => <Mark key={index} of={key} x={cx} y={cy} />}
        activeDot={{ r: 6 }}
        {...lineProps}
      >
        {key === 'yearEnd' ? <ErrorBar dataKey="range" width={7} stroke="var(--color-ink)" strokeWidth={1.5} isAnimationActive={false} /> : null}
      </Line>
    )
  })
}

interface RechartsPictureProps {
  readonly view: LineView | MonthsView
  readonly words: ChartLevelWords
}

/** The same chart in Recharts: the arrow keys go from point to point, and what stands there is shown and read out. */
export function RechartsPicture({ view, words }: RechartsPictureProps) {
  const { ticks } = view.axis
  const texts = tickTexts(ticks, view.scale)
  const bands = view.kind === 'line' ? view.bands : []
  return (
    <div className="chart-interactive">
      <ComposedChart
        responsive
        style={{ width: '100%', height: LINE_HEIGHT }}
        data={view.kind === 'line' ? linePlaces(view) : monthPlaces(view)}
        margin={{ top: 16, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer
        title={view.title}
        desc={chartSentence(view)}
      >
        {bands.map(({ level, from, to }) => (
          <ReferenceArea
            key={`${level}:${from}`}
            y1={from}
            y2={to}
            className={`chart-band chart-level-${level}`}
            fillOpacity={1}
            label={{ value: words[level], position: 'insideBottomRight', ...TICK }}
          />
        ))}
        <CartesianGrid stroke="var(--color-line)" vertical={false} />
        <ReferenceLine y={0} stroke="var(--color-ink)" />
        <XAxis dataKey="tick" stroke="var(--color-muted)" tick={TICK} padding={{ left: 16, right: 16 }} interval="preserveStartEnd" minTickGap={4} />
        <YAxis
          width={64}
          stroke="var(--color-muted)"
          tick={TICK}
          ticks={[...ticks]}
          domain={[Math.min(...ticks), Math.max(...ticks)]}
          interval={0}
          tickFormatter={(value: number) => texts[ticks.indexOf(value)] ?? ''}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--color-rule)', fill: 'var(--color-sunken)' }}
          content={({ active, payload }) => {
            const place = payload?.[0]?.payload as Place | undefined
            return active && place !== undefined ? <PlaceNote place={place} view={view} /> : null
          }}
        />
        {marksOf(view)}
      </ComposedChart>
    </div>
  )
}
