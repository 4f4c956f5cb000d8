'use client'

import { useId } from 'react'
import { ChartFigure, sentenceId } from '@/components/chart/chart-figure'
import { InteractivePicture } from '@/components/chart/interactive-picture'
import { chartView } from '@/lib/domain/charts/chart-view'
import { placementVolumes } from '@/lib/domain/charts/placement-volume'
import type { PlacementSheet } from '@/lib/domain/placement-sheet'
import { RATING_WORDS } from '@/lib/text/assessment'
import { chartWords, missingWords } from '@/lib/text/chart-words'

/** The twelve months of a category as they are written now, above their budget. Nothing before a month has a number. */
export function PlacementChart({ sheet, categoryKey }: { readonly sheet: PlacementSheet; readonly categoryKey: string }) {
  const id = useId()
  const category = sheet.categories.find(({ key }) => key === categoryKey)
  const view = category === undefined ? null : chartView(placementVolumes(sheet, category, chartWords.placementVolumes))
  if (view?.kind !== 'months') return null
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
