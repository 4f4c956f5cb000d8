'use client'

import { useState, type ReactNode } from 'react'
import './follow-up.css'

interface FollowUpLineProps {
  /** Anchor that addresses lead to. */
  readonly id?: string
  /** How the line's columns are divided. */
  readonly kind: 'indicator' | 'goal' | 'wide'
  readonly summary: ReactNode
  /** Made when the line is first opened, and kept: what is typed below is there also after closing. */
  readonly children: () => ReactNode
}

/** A line to read that opens to what can be said about it. */
export function FollowUpLine({ id, kind, summary, children }: FollowUpLineProps) {
  const [hasBeenOpen, setHasBeenOpen] = useState(false)
  return (
    <details id={id} className={`follow-up follow-up-${kind}`} onToggle={({ currentTarget }) => setHasBeenOpen(hasBeenOpen || currentTarget.open)}>
      <summary>{summary}</summary>
      {hasBeenOpen ? <div className="follow-up-details">{children()}</div> : null}
    </details>
  )
}
