import type { KeyFigureView } from '@/lib/domain/report-view'
import { reportText } from '@/lib/text/report'
import { Cell, type CellWords } from './cell'

/** The figures that open the report: large, side by side, each over its label. */
export function KeyFigures({ figures, words }: { figures: readonly KeyFigureView[]; words: CellWords }) {
  return (
    <dl className="key-figures" aria-label={reportText.keyFigures}>
      {figures.map(({ key, label, cell }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <Cell cell={cell} words={words} />
            {cell.type === 'money' ? <span className="unit"> {cell.unit}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
