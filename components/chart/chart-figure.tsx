import type { ReactNode } from 'react'
import type { CellWords } from '@/components/report/cell'
import { TableBlock } from '@/components/report/table-view'
import type { ChartView, MatrixView } from '@/lib/domain/charts/chart-view'
import { chartSentence, chartText, unitText } from '@/lib/text/chart'
import { KeyOf } from './chart-key'
import { StaticPicture } from './static-picture'

/** The numbers of the squares, with the names of the risks. */
function RiskNames({ view }: { readonly view: MatrixView }) {
  return (
    <ul className="chart-names">
      {view.risks.map(({ number, name, likelihood, impact }) => (
        <li key={number}>
          <span className="chart-number">{number}</span> {name} <span className="unit">{chartText.score(likelihood * impact)}</span>
        </li>
      ))}
    </ul>
  )
}

interface ChartFigureProps {
  /** Unique in the page. */
  readonly id: string
  readonly view: ChartView
  readonly words: CellWords
  /** Title of the section that it stands in: a chart of the same name does not repeat it. */
  readonly under: string
  /** Another picture of the same view; left out: the one without script. */
  readonly picture?: ReactNode
}

/** Id of the sentence of a figure, for a picture of one's own. */
export const sentenceId = (id: string) => `${id}-sentence`

/** A chart: its name, its message as a sentence, the picture, and the same numbers as a table. */
export function ChartFigure({ id, view, words, under, picture }: ChartFigureProps) {
  const unit = unitText(view.scale)
  const sentence = sentenceId(id)
  return (
    <figure className="chart">
      <figcaption>
        <span className={view.title === under ? 'spoken' : 'chart-title'}>{view.title}</span>
        {unit === null ? null : <span className="unit"> {unit}</span>}
        <p id={sentence} className="chart-sentence">
          {chartSentence(view)}
        </p>
      </figcaption>
      <KeyOf view={view} words={words.ratingWords} />
      {picture ?? <StaticPicture view={view} words={words.ratingWords} describedBy={sentence} />}
      {view.kind === 'matrix' ? <RiskNames view={view} /> : null}
      <details>
        <summary>{chartText.showTable}</summary>
        <TableBlock table={view.table} words={words} under={view.title} legend />
      </details>
    </figure>
  )
}
