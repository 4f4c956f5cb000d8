import type { ReactNode } from 'react'
import { LevelShape } from '@/components/assessment/rating-mark'
import type { RatingLevel } from '@/lib/domain/assessment'
import type { Series } from '@/lib/domain/charts/chart-view'

/** The marks of a line's points: each series has its own shape, so that it is told apart without colour. */
const SHAPE: Record<Series['key'], ReactNode> = {
  value: <circle r="4" className="chart-fill" />,
  target: null,
  toDate: <rect x="-4" y="-4" width="8" height="8" className="chart-fill-ink" />,
  yearEnd: <path d="M0 -6 6 0 0 6 -6 0z" className="chart-fill" />,
}

/** The mark of a series by itself, its middle at the origin. */
export function SeriesShape({ of }: { readonly of: Series['key'] }) {
  return SHAPE[of]
}

/** A shape at a place that is given in percent across and pixels down. */
export function At({ x, y, children }: { readonly x: string; readonly y: number; readonly children: ReactNode }) {
  return (
    <svg x={x} y={y} overflow="visible">
      {children}
    </svg>
  )
}

export function PointMark({ of, x, y }: { readonly of: Series['key']; readonly x: string; readonly y: number }) {
  return (
    <At x={x} y={y}>
      {SHAPE[of]}
    </At>
  )
}

/** A level's shape in its colour, its middle at the place. */
export function LevelMark({ level, x, y, dx = 0 }: { readonly level: RatingLevel; readonly x: string; readonly y: number; readonly dx?: number }) {
  return (
    <At x={x} y={y}>
      <svg x={dx - 5} y={-5} width="10" height="10" viewBox="0 0 12 12" className={`chart-level-${level}`}>
        <LevelShape level={level} />
      </svg>
    </At>
  )
}

export interface KeyItem {
  readonly label: string
  /** Drawn in 28 by 12, about its middle. */
  readonly mark: ReactNode
}

/** What each kind of mark means, above the picture. */
export function ChartKey({ label, items }: { readonly label: string; readonly items: readonly KeyItem[] }) {
  return (
    <ul className="chart-key" aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          <svg width="28" height="12" aria-hidden="true">
            <At x="14" y={6}>
              {item.mark}
            </At>
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  )
}

/** A short piece of a line with its mark. */
export function LineSample({ of }: { readonly of: Series['key'] }) {
  return (
    <>
      <line x1="-14" x2="14" y1="0" y2="0" className={`chart-line-${of}`} />
      {SHAPE[of]}
    </>
  )
}
