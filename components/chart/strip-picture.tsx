import type { StripCell, StripRow, StripView } from '@/lib/domain/charts/chart-view'
import { formatNumber } from '@/lib/text/format'
import { LevelMark } from './marks'
import { column, lines } from './place'

const LEFT = 42
const LINE = 16
const LEAST = 34
/** Letters that a line of a name, and of a column's head, holds on a phone. */
const NAME_LETTERS = 20
const HEAD_LETTERS = 8

const namesOf = ({ label }: StripRow) => lines(label, NAME_LETTERS)
const heightOf = (row: StripRow) => Math.max(LEAST, namesOf(row).length * LINE + 8)

function headHeight({ columns }: StripView): number {
  return Math.max(...columns.map(({ label }) => lines(label, HEAD_LETTERS).length)) * LINE + 6
}

export function stripHeight(view: StripView): number {
  return headHeight(view) + view.rows.reduce((sum, row) => sum + heightOf(row), 0) + 2
}

interface AnswerProps {
  readonly cell: StripCell
  readonly derived: boolean
  readonly place: ReturnType<typeof column>
  readonly y: number
  readonly height: number
}

/** A number with the shape and tint of its level, side by side about the middle; nothing where there is no answer. */
function Answer({ cell: { value, level, decimals }, derived, place, y, height }: AnswerProps) {
  if (value === null) return null
  const text = formatNumber(value, { decimals })
  const middle = y + height / 2
  return (
    <g>
      {level === null ? null : (
        <>
          <rect x={place.x} y={y + 1} width={place.width} height={height - 2} className={`chart-band chart-level-${level}`} />
          <LevelMark level={level} x={place.middle} y={middle} dx={-(text.length * 3.4 + 6)} />
        </>
      )}
      <text x={place.middle} y={middle + 5} dx={level === null ? 0 : 6} textAnchor="middle" className={derived ? 'chart-value chart-strong' : 'chart-value'}>
        {text}
      </text>
    </g>
  )
}

function Row({ row, view, y }: { row: StripRow; view: StripView; y: number }) {
  const height = heightOf(row)
  const middle = y + height / 2
  return (
    <g>
      <line x1="0" x2="100%" y1={y} y2={y} className={row.derived ? 'chart-zero' : 'chart-grid'} />
      <text className={row.derived ? 'chart-name chart-strong' : 'chart-name'}>
        {namesOf(row).map((name, index, names) => (
          <tspan key={index} x="0" y={middle + 5 + (index - (names.length - 1) / 2) * LINE}>
            {name}
          </tspan>
        ))}
      </text>
      {row.cells.map((cell, index) => (
        <Answer key={index} cell={cell} derived={view.columns[index]?.derived === true} place={column(index, row.cells.length, LEFT)} y={y} height={height} />
      ))}
    </g>
  )
}

/** A question a row and an occasion a column: the number with the shape and tint of its level. A missing answer is an empty square. */
export function StripPicture({ view }: { readonly view: StripView }) {
  const head = headHeight(view)
  const tops = view.rows.map((_, index) => head + view.rows.slice(0, index).reduce((sum, row) => sum + heightOf(row), 0))
  return (
    <>
      {view.columns.map(({ label }, index) => {
        const { middle } = column(index, view.columns.length, LEFT)
        const names = lines(label, HEAD_LETTERS)
        return (
          <text key={index} className="chart-note" textAnchor="middle">
            {names.map((name, line) => (
              <tspan key={line} x={middle} y={head - 8 - (names.length - 1 - line) * LINE}>
                {name}
              </tspan>
            ))}
          </text>
        )
      })}
      {view.rows.map((row, index) => (
        <Row key={row.key} row={row} view={view} y={tops[index] ?? head} />
      ))}
    </>
  )
}
