'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { LineView, MonthsView } from '@/lib/domain/charts/chart-view'
import type { ChartLevelWords } from '@/lib/text/chart'
import { StaticPicture } from './static-picture'

/** Recharts is fetched with the first chart that is shown: pages without one do not carry it. */
const RechartsPicture = lazy(() => import('./recharts-picture').then((loaded) => ({ default: loaded.RechartsPicture })))

const noStore = () => () => undefined

interface InteractivePictureProps {
  readonly view: LineView | MonthsView
  readonly words: ChartLevelWords
  readonly describedBy: string
}

/** A chart whose points can be gone through with the pointer or the arrow keys. The one without script stands there until it is fetched. */
export function InteractivePicture(props: InteractivePictureProps) {
  const inBrowser = useSyncExternalStore(noStore, () => true, () => false)
  const still = <StaticPicture {...props} />
  return inBrowser ? (
    <Suspense fallback={still}>
      <RechartsPicture {...props} />
    </Suspense>
  ) : (
    still
  )
}
