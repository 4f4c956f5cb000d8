import { figureText } from '@/components/goals/indicator-figure'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { formatPeriod } from '@/lib/text/format'
import { goalText } from '@/lib/text/goal'

const WIDTH = 120
const HEIGHT = 28
const MARGIN = 4

/** Points of the line: the first at the left, the lowest value at the bottom. Equal values lie in the middle. */
function pointsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const low = Math.min(...numbers)
  const range = Math.max(...numbers) - low
  const across = (index: number) => MARGIN + ((WIDTH - 2 * MARGIN) * index) / (numbers.length - 1)
  const up = (value: number) => (range === 0 ? HEIGHT / 2 : HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * (value - low)) / range)
  return numbers.map((value, index) => [across(index), up(value)])
}

/** How an indicator has moved in the year, small; the sentence is its text alternative. Nothing before there are two values. */
export function Sparkline({ indicator, values }: { readonly indicator: Indicator; readonly values: readonly IndicatorValue[] }) {
  const known = values.flatMap(({ value, period }) => (value === null ? [] : [{ value, period: formatPeriod(period) }]))
  const [first] = known
  const last = known.at(-1)
  if (known.length < 2 || first === undefined || last === undefined) return null
  const points = pointsOf(known.map(({ value }) => value))
  const [lastX, lastY] = points.at(-1) ?? [0, 0]
  const sentence = goalText.historySentence(indicator.name, first.period, figureText(indicator, first.value), last.period, figureText(indicator, last.value))
  return (
    <svg role="img" aria-label={sentence} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} className="text-accent">
      <polyline points={points.map((point) => point.join(',')).join(' ')} fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx={lastX} cy={lastY} r="3" fill="currentColor" />
    </svg>
  )
}
