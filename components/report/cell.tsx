import { RatingMark } from '@/components/assessment/rating-mark'
import { TrendMark } from '@/components/assessment/trend-mark'
import type { CellView, RatingCellView, ReportView } from '@/lib/domain/report-view'
import { assessmentText } from '@/lib/text/assessment'
import { figureText } from '@/lib/text/cell'
import { bindUnits, formatMoney } from '@/lib/text/format'
import { carriedOverText, missingText, targetTexts } from '@/lib/text/indicator'

/** The municipality's own words that cells are printed with. */
export type CellWords = Pick<ReportView, 'ratingWords' | 'missingWords'>

/** A level; where a person has set another than the proposed one, what was proposed and the person's reason. */
function RatingCell({ cell, words }: { cell: RatingCellView; words: CellWords }) {
  const overridden = cell.reason !== null && cell.proposed !== null && cell.proposed.level !== cell.level
  return (
    <>
      <RatingMark level={cell.level} words={words.ratingWords} />
      {overridden && cell.proposed !== null ? (
        <span className="note">
          {assessmentText.insteadOf(words.ratingWords[cell.proposed.level])} {bindUnits(cell.reason ?? '')}
        </span>
      ) : null}
    </>
  )
}

function TargetCell({ cell }: { cell: Extract<CellView, { type: 'target' }> }) {
  const { fullYear, period } = targetTexts(cell)
  return (
    <>
      {fullYear}
      {period === null ? null : <span className="note">{period}</span>}
    </>
  )
}

/** Why a cell has no value. A mark such as ".." is shown as it is and read out in words. */
function MissingCell({ cell, words }: { cell: Extract<CellView, { type: 'missing' }>; words: CellWords }) {
  const shown = words.missingWords[cell.reason]
  if (/\p{Letter}/u.test(shown)) return <span className="missing">{shown}</span>
  return (
    <span className="missing">
      <span aria-hidden="true">{shown}</span>
      <span className="spoken">{missingText(cell.reason)}</span>
    </span>
  )
}

/** A figure, and under it the month that it is about where it was carried over from an earlier report. */
function FigureCell({ cell }: { cell: CellView }) {
  const from = 'carriedOverFrom' in cell ? cell.carriedOverFrom : undefined
  if (from === undefined) return figureText(cell, formatMoney)
  return (
    <>
      {figureText(cell, formatMoney)}
      <span className="note">{carriedOverText(from)}</span>
    </>
  )
}

/** What stands in one cell of any table. */
export function Cell({ cell, words }: { cell: CellView; words: CellWords }) {
  switch (cell.type) {
    case 'rating':
      return <RatingCell cell={cell} words={words} />
    case 'trend':
      return <TrendMark trend={cell.trend} />
    case 'target':
      return <TargetCell cell={cell} />
    case 'missing':
      return <MissingCell cell={cell} words={words} />
    case 'text':
      return <span className="lines">{bindUnits(cell.text)}</span>
    default:
      return <FigureCell cell={cell} />
  }
}
