import type { ChartView } from '@/lib/domain/charts/chart-view'
import type { ChartLevelWords } from '@/lib/text/chart'
import { BarsPicture, barsHeight } from './bars-picture'
import { LINE_HEIGHT, LinePicture } from './line-picture'
import { MatrixPicture, matrixHeight } from './matrix-picture'
import { MONTHS_HEIGHT, MonthsPicture } from './months-picture'
import { StripPicture, stripHeight } from './strip-picture'

/** Height of a chart's picture, in pixels. */
export function heightOf(view: ChartView): number {
  switch (view.kind) {
    case 'line':
      return LINE_HEIGHT
    case 'months':
      return MONTHS_HEIGHT
    case 'bars':
      return barsHeight(view)
    case 'matrix':
      return matrixHeight(view)
    case 'strip':
      return stripHeight(view)
  }
}

/** What is drawn of a chart, for a picture of that height. */
export function Marks({ view, words }: { readonly view: ChartView; readonly words: ChartLevelWords }) {
  switch (view.kind) {
    case 'line':
      return <LinePicture view={view} words={words} />
    case 'months':
      return <MonthsPicture view={view} />
    case 'bars':
      return <BarsPicture view={view} />
    case 'matrix':
      return <MatrixPicture view={view} />
    case 'strip':
      return <StripPicture view={view} />
  }
}

interface StaticPictureProps {
  readonly view: ChartView
  readonly words: ChartLevelWords
  /** Id of the sentence that describes the chart. */
  readonly describedBy: string
}

/** A chart as an image without script: as wide as its place, its texts always as large. */
export function StaticPicture({ view, words, describedBy }: StaticPictureProps) {
  return (
    <svg role="img" aria-label={view.title} aria-describedby={describedBy} width="100%" height={heightOf(view)} className="chart-picture">
      <Marks view={view} words={words} />
    </svg>
  )
}
