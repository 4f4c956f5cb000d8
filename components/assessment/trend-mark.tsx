import type { Trend } from '@/lib/domain/assessment'
import { trendBase, trendMoved, trendWord } from '@/lib/text/assessment'

const ARROW = {
  up: 'M6 1.5v9M2 5.5l4-4 4 4',
  down: 'M6 10.5v-9M2 6.5l4 4 4-4',
  unchanged: 'M1 6h10M7 2l4 4-4 4',
}

/** The word says whether it is better or worse, the arrow which way the number has moved, the note since when (domain rule 8). */
export function TrendMark({ trend }: { trend: Trend }) {
  return (
    <span className="trend">
      {trend.direction === null ? null : (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={ARROW[trend.direction]} fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      )}
      {trendWord(trend)} <span className="note">{trendBase(trend)}</span>
      <span className="spoken">{trendMoved(trend)}</span>
    </span>
  )
}
