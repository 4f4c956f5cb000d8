import type { MatrixView } from '@/lib/domain/charts/chart-view'
import { chartText } from '@/lib/text/chart'
import { column, lines } from './place'
import { weightOf } from './weight'

const TOP = 22
const LINE = 15
const LEFT = 8
/** As many numbers as a square of a phone holds on a line. */
const LETTERS = 9

const squareOf = ({ risks }: MatrixView, likelihood: number, impact: number) =>
  lines(risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).map(({ number }) => number).join(', '), LETTERS)

/** A row has room for the square with most risks, below its score. */
function rowHeight(view: MatrixView): number {
  return 31 + LINE * Math.max(...view.risks.map(({ likelihood, impact }) => squareOf(view, likelihood, impact).length))
}

export function matrixHeight(view: MatrixView): number {
  return TOP + view.size * rowHeight(view) + 44
}

function Square({ view, likelihood, impact }: { view: MatrixView; likelihood: number; impact: number }) {
  const { size } = view
  const height = rowHeight(view)
  const { x, middle, width } = column(impact - 1, size, LEFT)
  const y = TOP + (size - likelihood) * height
  const rows = squareOf(view, likelihood, impact)
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} className={`chart-square chart-weight-${weightOf(likelihood * impact, size)}`} />
      <svg x={x} y={y} overflow="visible">
        <text x="5" y="14" className="chart-score">
          {likelihood * impact}
        </text>
      </svg>
      {rows.join('') === '' ? null : (
        <text x={middle} y={y + 33} textAnchor="middle" className="chart-value chart-strong">
          {rows.map((row, index) => (
            <tspan key={row} x={middle} dy={index === 0 ? 0 : LINE}>
              {row}
            </tspan>
          ))}
        </text>
      )}
    </g>
  )
}

/** Likelihood upwards and impact to the right; each square has its score small and the numbers of its risks. */
export function MatrixPicture({ view }: { readonly view: MatrixView }) {
  const steps = Array.from({ length: view.size }, (_, index) => index + 1)
  const row = rowHeight(view)
  const bottom = TOP + view.size * row
  return (
    <>
      <text x="0" y="13" className="chart-note">
        {chartText.likelihood}
      </text>
      {steps.map((likelihood) => (
        <g key={likelihood}>
          <text x={`${LEFT / 2}%`} y={bottom - (likelihood - 0.5) * row + 5} textAnchor="middle" className="chart-note">
            {likelihood}
          </text>
          {steps.map((impact) => (
            <Square key={impact} view={view} likelihood={likelihood} impact={impact} />
          ))}
        </g>
      ))}
      {steps.map((impact) => (
        <text key={impact} x={column(impact - 1, view.size, LEFT).middle} y={bottom + 18} textAnchor="middle" className="chart-note">
          {impact}
        </text>
      ))}
      <text x="100%" y={bottom + 38} textAnchor="end" className="chart-note">
        {chartText.impact}
      </text>
    </>
  )
}
