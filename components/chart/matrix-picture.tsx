import type { MatrixView } from '@/lib/domain/charts/chart-view'
import { chartText } from '@/lib/text/chart'
import { column, lines } from './place'

const TOP = 22
const ROW = 46
const LEFT = 8
/** As many numbers as a square of a phone holds on a line. */
const LETTERS = 9

/** How heavy a score is, as a shade of ink and never as a rating: of 25, up to 4, 9, 15 and above. */
function weightOf(score: number, size: number): 0 | 1 | 2 | 3 {
  const share = (score * 25) / (size * size)
  return share >= 16 ? 3 : share >= 10 ? 2 : share >= 5 ? 1 : 0
}

export function matrixHeight({ size }: MatrixView): number {
  return TOP + size * ROW + 44
}

function Square({ view, likelihood, impact }: { view: MatrixView; likelihood: number; impact: number }) {
  const { size, risks } = view
  const { x, middle, width } = column(impact - 1, size, LEFT)
  const y = TOP + (size - likelihood) * ROW
  const numbers = risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).map(({ number }) => number)
  const rows = lines(numbers.join(', '), LETTERS)
  return (
    <g>
      <rect x={x} y={y} width={width} height={ROW} className={`chart-square chart-weight-${weightOf(likelihood * impact, size)}`} />
      <svg x={x} y={y} overflow="visible">
        <text x="5" y="14" className="chart-score">
          {likelihood * impact}
        </text>
      </svg>
      {numbers.length === 0 ? null : (
        <text x={middle} y={y + (rows.length > 1 ? 22 : 30)} textAnchor="middle" className="chart-value chart-strong">
          {rows.map((row, index) => (
            <tspan key={row} x={middle} dy={index === 0 ? 0 : 15}>
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
  const bottom = TOP + view.size * ROW
  return (
    <>
      <text x="0" y="13" className="chart-note">
        {chartText.likelihood}
      </text>
      {steps.map((likelihood) => (
        <g key={likelihood}>
          <text x={`${LEFT / 2}%`} y={bottom - (likelihood - 0.5) * ROW + 5} textAnchor="middle" className="chart-note">
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
