import type { MonthMark, MonthsView } from '@/lib/domain/charts/chart-view'
import { markText } from '@/lib/text/chart'
import { Ticks, Times } from './axes'
import { down, part, slot } from './place'

const TOP = 24
const BOTTOM = 186
export const MONTHS_HEIGHT = 216
/** Longer numbers than this would run into one another in a twelfth of a phone. */
const LETTERS = 3

function Month({ month, index, view, named }: { month: MonthMark; index: number; view: MonthsView; named: boolean }) {
  const count = view.months.length
  const { value, budget, forecast } = month
  const zero = down(view.axis, 0, TOP, BOTTOM)
  const y = value === null ? zero : down(view.axis, value, TOP, BOTTOM)
  const marked = budget === null ? null : down(view.axis, budget, TOP, BOTTOM)
  const sides = part(index, count, 0.9)
  return (
    <g>
      {value === null ? null : (
        <rect {...part(index, count, 0.6)} y={Math.min(y, zero)} height={Math.abs(zero - y)} className={forecast ? 'chart-bar-forecast' : 'chart-bar'} />
      )}
      {marked === null ? null : (
        <svg x={sides.x} width={sides.width} overflow="visible">
          <line x1="0" x2="100%" y1={marked} y2={marked} className="chart-budget" />
        </svg>
      )}
      {value === null || !named ? null : (
        <text x={slot(index, count).middle} y={Math.min(y, marked ?? y) - 6} textAnchor="middle" className="chart-value">
          {markText(value, view.scale)}
        </text>
      )}
    </g>
  )
}

/** Twelve columns: filled where the month is over, outlined where it is forecast, and a bar across at the budget. */
export function MonthsPicture({ view }: { readonly view: MonthsView }) {
  const texts = view.months.map(({ value }) => (value === null ? '' : markText(value, view.scale)))
  const long = texts.some((text) => text.length > LETTERS)
  const lastActual = view.months.findLastIndex(({ forecast }) => !forecast)
  const ends = [0, lastActual, view.months.length - 1]
  return (
    <>
      <Ticks axis={view.axis} scale={view.scale} top={TOP} bottom={BOTTOM} />
      <Times ticks={view.months.map(({ tick }) => tick)} y={BOTTOM + 20} />
      {view.months.map((month, index) => (
        <Month key={month.tick} month={month} index={index} view={view} named={!long || ends.includes(index)} />
      ))}
    </>
  )
}
