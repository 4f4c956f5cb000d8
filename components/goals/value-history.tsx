'use client'

import { useId } from 'react'
import { ChartFigure, sentenceId } from '@/components/chart/chart-figure'
import { InteractivePicture } from '@/components/chart/interactive-picture'
import type { RatingLevel, RatingRule } from '@/lib/domain/assessment'
import { chartView } from '@/lib/domain/charts/chart-view'
import { indicatorHistory } from '@/lib/domain/charts/indicator-history'
import type { Indicator, IndicatorValue } from '@/lib/domain/indicator'
import { chartWords, missingWords } from '@/lib/text/chart-words'

interface ValueHistoryProps {
  readonly indicator: Indicator
  readonly values: readonly IndicatorValue[]
  readonly year: number
  readonly planRule: RatingRule
  readonly words: Readonly<Record<RatingLevel, string>>
}

/** How the value has moved in the year: a sentence, the picture, and the figures in a table. Nothing before there are two values. */
export function ValueHistory({ words, ...input }: ValueHistoryProps) {
  const id = useId()
  const view = chartView(indicatorHistory(input, chartWords.indicatorHistory))
  if (view?.kind !== 'line') return null
  return (
    <ChartFigure
      id={id}
      view={view}
      words={{ ratingWords: words, missingWords }}
      under=""
      picture={<InteractivePicture view={view} words={words} describedBy={sentenceId(id)} />}
    />
  )
}
