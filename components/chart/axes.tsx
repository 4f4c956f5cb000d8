import type { Axis } from '@/lib/domain/charts/axis'
import type { Scale } from '@/lib/domain/charts/chart-view'
import { tickTexts } from '@/lib/text/chart'
import { down, slot } from './place'

interface TicksProps {
  readonly axis: Axis
  readonly scale: Scale
  readonly top: number
  readonly bottom: number
}

/** Lines across at each tick, its number on the line at the left. Zero is drawn as the line that it is. */
export function Ticks({ axis, scale, top, bottom }: TicksProps) {
  const texts = tickTexts(axis.ticks, scale)
  return axis.ticks.map((tick, index) => {
    const y = down(axis, tick, top, bottom)
    return (
      <g key={tick}>
        <line x1="0" x2="100%" y1={y} y2={y} className={tick === 0 ? 'chart-zero' : 'chart-grid'} />
        <text x="0" y={y - 5} className="chart-note">
          {texts[index]}
        </text>
      </g>
    )
  })
}

/** Names of the times below the picture. */
export function Times({ ticks, y, end }: { readonly ticks: readonly string[]; readonly y: number; readonly end?: number }) {
  return ticks.map((tick, index) => (
    <text key={index} x={slot(index, ticks.length, end).middle} y={y} textAnchor="middle" className="chart-note">
      {tick}
    </text>
  ))
}
