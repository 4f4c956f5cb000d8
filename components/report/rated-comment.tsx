import { TrendMark } from '@/components/assessment/trend-mark'
import type { RatedCommentView } from '@/lib/domain/report-view'
import { bindUnits } from '@/lib/text/format'
import { Cell, type CellWords } from './cell'

/** Something assessed as running text: its name, level and trend lead, the comment follows. */
function RatedComment({ item, words }: { item: RatedCommentView; words: CellWords }) {
  return (
    <div className="rated-comment">
      <p className="level">
        {item.label === '' ? null : <strong>{item.label} </strong>}
        <Cell cell={item.rating} words={words} />
        {item.trend === null ? null : <TrendMark trend={item.trend} />}
      </p>
      {item.commentary === '' ? null : <p className="lines">{bindUnits(item.commentary)}</p>}
    </div>
  )
}

/** Things assessed, one after the other, under a title where there is one. */
export function RatedComments({ title, items, words, level }: { title: string; items: readonly RatedCommentView[]; words: CellWords; level: number }) {
  if (items.length === 0) return null
  const Heading = `h${level}` as 'h3' | 'h4' | 'h5' | 'h6'
  return (
    <>
      {title === '' ? null : <Heading>{title}</Heading>}
      {items.map((item) => (
        <RatedComment key={item.key} item={item} words={words} />
      ))}
    </>
  )
}
