import type { LineView, Series } from '@/lib/domain/charts/chart-view'
import { chartText, markText, type ChartLevelWords } from '@/lib/text/chart'
import { LevelMark, PointMark } from './marks'
import { down, slot } from './place'
import { Ticks, Times } from './axes'

const TOP = 24
const BOTTOM = 206
export const LINE_HEIGHT = 236
/** A level is named in its band where the band is high enough for the word. */
const NAMED_FROM = 18

/** The names of the levels have the right end to themselves. */
const endOf = ({ bands }: LineView) => (bands.length > 0 ? 84 : 100)

type Of = { readonly view: LineView }

/** The levels behind the values: a tint, a limit and a word with its shape at the right. */
function Bands({ view, words }: Of & { readonly words: ChartLevelWords }) {
  return view.bands.map(({ level, from, to }) => {
    const [y, end] = [down(view.axis, to, TOP, BOTTOM), down(view.axis, from, TOP, BOTTOM)]
    return (
      <g key={`${level}:${from}`}>
        <rect x="0" y={y} width="100%" height={end - y} className={`chart-band chart-level-${level}`} />
        <line x1="0" x2="100%" y1={end} y2={end} className="chart-limit" />
        {end - y < NAMED_FROM ? null : (
          <>
            <text x="100%" y={end - 5} textAnchor="end" className="chart-note">
              {words[level]}
            </text>
            <LevelMark level={level} x="100%" y={end - 9} dx={-(words[level].length * 6.6 + 12)} />
          </>
        )}
      </g>
    )
  })
}

/** A target holds for a whole period: a level line across it. */
function TargetSteps({ series, view }: Of & { readonly series: Series }) {
  const { values } = series
  return values.map((value, index) => {
    if (value === null) return null
    const y = down(view.axis, value, TOP, BOTTOM)
    const { from, to } = slot(index, values.length, endOf(view))
    return <line key={index} x1={from} x2={to} y1={y} y2={y} className="chart-line-target" />
  })
}

function Points({ series, view, labelled }: Of & { readonly series: Series; readonly labelled: (index: number) => boolean }) {
  const { key, values } = series
  const place = (index: number, value: number) => ({ x: slot(index, values.length, endOf(view)).middle, y: down(view.axis, value, TOP, BOTTOM) })
  return values.map((value, index) => {
    if (value === null) return null
    const { x, y } = place(index, value)
    const next = values[index + 1] ?? null
    const to = next === null ? null : place(index + 1, next)
    return (
      <g key={index}>
        {to === null ? null : <line x1={x} y1={y} x2={to.x} y2={to.y} className={`chart-line-${key}`} />}
        <PointMark of={key} x={x} y={y} />
        {labelled(index) ? (
          <text x={x} y={y < TOP + 14 ? y + 20 : y - 10} textAnchor="middle" className="chart-value">
            {markText(value, view.scale)}
          </text>
        ) : null}
      </g>
    )
  })
}

/** Ends of the interval, as a line with crossbars about the point. */
function Ranges({ view }: Of) {
  return view.ranges.map((range, index) => {
    if (range === null) return null
    const { middle } = slot(index, view.ticks.length, endOf(view))
    const [low, high] = [down(view.axis, range.low, TOP, BOTTOM), down(view.axis, range.high, TOP, BOTTOM)]
    return (
      <svg key={index} x={middle} overflow="visible" className="chart-range">
        <path d={`M0 ${high}V${low}M-7 ${high}H7M-7 ${low}H7`} />
      </svg>
    )
  })
}

/** Many points are named at the ends only; a few are all named. */
const ALL_NAMED = 4

/** Values in time, as lines with their own marks; gaps where a value is missing. */
export function LinePicture({ view, words }: Of & { readonly words: ChartLevelWords }) {
  const measured = (values: Series['values']) => values.flatMap((value, index) => (value === null ? [] : [index]))
  const labels = (values: Series['values']) => {
    const known = measured(values)
    return (index: number) => known.length <= ALL_NAMED || index === known[0] || index === known.at(-1)
  }
  return (
    <>
      <Bands view={view} words={words} />
      <Ticks axis={view.axis} scale={view.scale} top={TOP} bottom={BOTTOM} />
      <Times ticks={view.ticks} y={BOTTOM + 20} end={endOf(view)} />
      {view.said.kind === 'vintages' ? (
        <text x="100%" y={down(view.axis, 0, TOP, BOTTOM) - 5} textAnchor="end" className="chart-note">
          {chartText.budgetLine}
        </text>
      ) : null}
      <Ranges view={view} />
      {view.series.map((series) =>
        series.key === 'target' ? (
          <TargetSteps key={series.key} series={series} view={view} />
        ) : (
          <Points key={series.key} series={series} view={view} labelled={labels(series.values)} />
        ),
      )}
    </>
  )
}
