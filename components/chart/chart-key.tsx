import { RatingMark } from '@/components/assessment/rating-mark'
import type { BarsView, ChartView, LineView, MonthsView, StripView } from '@/lib/domain/charts/chart-view'
import { chartText, type ChartLevelWords } from '@/lib/text/chart'
import { ChartKey, LineSample, type KeyItem } from './marks'

const BUDGET = <line y1="-7" y2="7" className="chart-budget" />
const BAR = <rect x="-12" y="-5" width="24" height="10" className="chart-bar" />
const FORECAST = <rect x="-11" y="-5" width="22" height="10" className="chart-bar-forecast" />
const ACROSS = <line x1="-12" x2="12" className="chart-budget" />
const RANGE = (
  <g className="chart-range">
    <path d="M0 -6V6M-5 -6H5M-5 6H5" />
  </g>
)

function lineItems({ series, ranges }: LineView): readonly KeyItem[] {
  const lines = series.map(({ key, label }) => ({ label, mark: <LineSample of={key} /> }))
  return ranges.some((range) => range !== null) ? [...lines, { label: chartText.range, mark: RANGE }] : lines
}

function monthItems({ months, outcomeLabel, budgetLabel }: MonthsView): readonly KeyItem[] {
  return [
    { label: outcomeLabel, mark: BAR },
    ...(months.some(({ forecast, value }) => forecast && value !== null) ? [{ label: chartText.forecastPart, mark: FORECAST }] : []),
    ...(budgetLabel === null ? [] : [{ label: budgetLabel, mark: ACROSS }]),
  ]
}

function barItems({ valueLabel, budgetLabel }: BarsView): readonly KeyItem[] {
  return [
    { label: valueLabel, mark: BAR },
    { label: budgetLabel, mark: BUDGET },
  ]
}

function LevelKey({ levels, words }: { levels: StripView['levels']; words: ChartLevelWords }) {
  if (levels.length === 0) return null
  return (
    <ul className="chart-key" aria-label={chartText.key}>
      {levels.map((level) => (
        <li key={level}>
          <RatingMark level={level} words={words} />
        </li>
      ))}
    </ul>
  )
}

/** What the marks of a chart mean; none where the marks say it themselves, and for levels, whose marks are their own. */
export function keyItems(view: ChartView): readonly KeyItem[] {
  switch (view.kind) {
    case 'line':
      return lineItems(view)
    case 'months':
      return monthItems(view)
    case 'bars':
      return barItems(view)
    case 'strip':
    case 'matrix':
      return []
  }
}

/** What the marks of a chart mean, in words; nothing where the marks say it themselves. */
export function KeyOf({ view, words }: { readonly view: ChartView; readonly words: ChartLevelWords }) {
  if (view.kind === 'strip') return <LevelKey levels={view.levels} words={words} />
  const items = keyItems(view)
  return items.length === 0 ? null : <ChartKey label={chartText.key} items={items} />
}
