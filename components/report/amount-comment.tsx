import type { AmountCommentView } from '@/lib/domain/report-view'
import { bindUnits, formatMoneyUnit } from '@/lib/text/format'

/** Comments to the forecast: the line's name and variance lead, the comment follows. */
export function AmountComments({ title, items, level }: { title: string; items: readonly AmountCommentView[]; level: number }) {
  if (items.length === 0) return null
  const Heading = `h${level}` as 'h3' | 'h4' | 'h5'
  return (
    <>
      <Heading>{title}</Heading>
      <dl className="amount-comments">
        {items.map(({ lineKey, label, amount, comment }) => (
          <div key={lineKey}>
            <dt>
              {label}
              {amount === null ? null : <span className="amount"> {formatMoneyUnit(amount, 'mnkr', { decimals: 1, sign: true })}</span>}
            </dt>
            <dd>{bindUnits(comment)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
