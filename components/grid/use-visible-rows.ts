'use client'

import { defaultRangeExtractor, useVirtualizer, type Range as VisibleRange } from '@tanstack/react-virtual'
import { useCallback, type Ref, type RefObject } from 'react'
import type { GridRow } from './grid-model'

/** Up to this many rows are all in the page. */
const MOST_IN_PAGE = 100
const ROW_HEIGHT = 32
const OVERSCAN = 10
/** Until the browser has told: as high as the region ever is. */
const FIRST_SIZE = { width: 1000, height: 736 }

/** A row that is in the page, with the empty height above it. */
export interface VisibleRow {
  readonly place: number
  readonly gap: number
}

export interface VisibleRows {
  readonly rows: readonly VisibleRow[]
  /** Empty height below the last of them. */
  readonly gapBelow: number
  readonly measure: Ref<HTMLTableRowElement> | undefined
}

/**
 * The rows that are in the page: all of a small grid; of a large one those in sight, the one with the chosen cell (which holds the
 * focus) and the last one (which may be a total that stays in sight).
 */
export function useVisibleRows(rows: readonly GridRow[], activePlace: number, region: RefObject<HTMLElement | null>): VisibleRows {
  const enabled = rows.length > MOST_IN_PAGE
  const last = rows.length - 1
  const rangeExtractor = useCallback(
    (range: VisibleRange) => [...new Set([...defaultRangeExtractor(range), activePlace, last])].sort((a, b) => a - b),
    [activePlace, last],
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- the one function that rows are given, measureElement, is the same for the virtualizer's life
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (place) => rows[place]?.key ?? place,
    overscan: OVERSCAN,
    initialRect: FIRST_SIZE,
    rangeExtractor,
    enabled,
  })
  if (!enabled) return { rows: rows.map((_row, place) => ({ place, gap: 0 })), gapBelow: 0, measure: undefined }
  const items = virtualizer.getVirtualItems()
  return {
    rows: items.map(({ index, start }, nth) => ({ place: index, gap: start - (items[nth - 1]?.end ?? 0) })),
    gapBelow: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  }
}
