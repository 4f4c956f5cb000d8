'use client'

import { useId } from 'react'
import { ChartFigure, sentenceId } from '@/components/chart/chart-figure'
import { InteractivePicture } from '@/components/chart/interactive-picture'
import { chartView } from '@/lib/domain/charts/chart-view'
import { forecastVintages, type Vintage } from '@/lib/domain/charts/forecast-vintages'
import { RATING_WORDS } from '@/lib/text/assessment'
import { chartWords, missingWords } from '@/lib/text/chart-words'

/** What a line has been forecast to end at, report by report, with what is proposed now and its interval. */
export function VintageChart({ lineKey, label, vintages }: { readonly lineKey: string; readonly label: string; readonly vintages: readonly Vintage[] }) {
  const id = useId()
  const view = chartView(forecastVintages(lineKey, label, vintages, chartWords.forecastVintages))
  if (view?.kind !== 'line') return null
  return (
    <ChartFigure
      id={id}
      view={view}
      words={{ ratingWords: RATING_WORDS, missingWords }}
      under=""
      picture={<InteractivePicture view={view} words={RATING_WORDS} describedBy={sentenceId(id)} />}
    />
  )
}
