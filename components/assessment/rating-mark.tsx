import type { ReactNode } from 'react'
import type { RatingLevel } from '@/lib/domain/assessment'
import { RATING_WORDS } from '@/lib/text/assessment'

/**
 * The one map from level to shape and colour. Each level has its own shape, so that it is told apart without colour:
 * disc, triangle, square, ring. The word is always there (WCAG 1.4.1).
 */
const MARK: Record<RatingLevel, { readonly tone: string; readonly shape: ReactNode }> = {
  met: { tone: 'met', shape: <circle cx="6" cy="6" r="5.25" fill="currentColor" /> },
  partlyMet: { tone: 'partly-met', shape: <path d="M6 .5 11.75 11H.25z" fill="currentColor" /> },
  notMet: { tone: 'not-met', shape: <path d="M1 1h10v10H1z" fill="currentColor" /> },
  notAssessed: { tone: 'not-assessed', shape: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" /> },
}

/** The shape of a level, 12 by 12 and in the current colour, for use inside a picture. */
export function LevelShape({ level }: { readonly level: RatingLevel }) {
  return MARK[level].shape
}

/** The shape of a level in its colour, for places where the word stands in a control of its own. */
export function RatingShape({ level }: { readonly level: RatingLevel }) {
  const { tone, shape } = MARK[level]
  return (
    <span className={`mark mark-${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shape}
      </svg>
    </span>
  )
}

/** A level as word, shape and colour: ● Grön, ▲ Gul, ■ Röd, ○ Ej bedömd. */
export function RatingMark({ level, words = RATING_WORDS }: { level: RatingLevel; words?: Readonly<Record<RatingLevel, string>> }) {
  const { tone, shape } = MARK[level]
  return (
    <span className={`mark mark-${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shape}
      </svg>
      {words[level]}
    </span>
  )
}
