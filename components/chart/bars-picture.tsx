import type { BarRow, BarsView } from '@/lib/domain/charts/chart-view'
import { chartText, markText } from '@/lib/text/chart'
import { formatNumber } from '@/lib/text/format'
import { across } from './place'

const HEAD = 22
const ROW = 46
const HEADING = 30
/** Of the width: bars, their numbers behind them, and the variance at the right. */
const BAR_WIDTH = 52

const heightOf = ({ heading }: BarRow) => (heading ? HEADING : ROW)

export function barsHeight({ rows }: BarsView): number {
  return HEAD + rows.reduce((sum, row) => sum + heightOf(row), 0) + 4
}

function Bar({ row, view, y }: { row: BarRow; view: BarsView; y: number }) {
  const at = (value: number) => across(view, value, BAR_WIDTH)
  const zero = at(0)
  const value = row.value === null ? zero : at(row.value)
  const budget = row.budget === null ? null : at(row.budget)
  const [from, width] = [Math.min(zero, value), Math.abs(value - zero)]
  return (
    <g>
      <text x="0" y={y + 13} className="chart-name">
        {row.label}
      </text>
      <line x1={`${zero}%`} x2={`${zero}%`} y1={y + 17} y2={y + 37} className="chart-zero" />
      <rect x={`${from}%`} y={y + 20} width={`${Number(width.toFixed(2))}%`} height="14" className="chart-bar" />
      {budget === null ? null : <line x1={`${budget}%`} x2={`${budget}%`} y1={y + 17} y2={y + 37} className="chart-budget" />}
      <svg x={`${Math.max(value, zero, budget ?? 0)}%`} overflow="visible">
        <text x="7" y={y + 31} className="chart-value">
          {row.value === null ? chartText.unknown : markText(row.value, view.scale)}
        </text>
      </svg>
      {row.variance === null ? null : (
        <text x="100%" y={y + 31} textAnchor="end" className="chart-value chart-strong">
          {formatNumber(row.variance, { decimals: view.scale.decimals, sign: true })}
        </text>
      )}
    </g>
  )
}

/** An area a row: its name above the bar, what was budgeted as a mark across it, and the difference at the right. */
export function BarsPicture({ view }: { readonly view: BarsView }) {
  const tops = view.rows.map((_, index) => HEAD + view.rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0))
  return (
    <>
      {view.varianceLabel === null ? null : (
        <text x="100%" y="14" textAnchor="end" className="chart-note">
          {view.varianceLabel}
        </text>
      )}
      {view.rows.map((row, index) => {
        const y = tops[index] ?? HEAD
        if (!row.heading) return <Bar key={row.key} row={row} view={view} y={y} />
        return (
          <text key={row.key} x="0" y={y + 22} className="chart-name chart-strong">
            {row.label}
          </text>
        )
      })}
    </>
  )
}
