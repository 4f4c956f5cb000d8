import { useState } from 'react'
import type { FigureChange, FigureSubject } from '@/lib/domain/figure-change'

/** A figure as the log names it. */
export interface FigureAddress {
  readonly committee: string
  readonly subject: FigureSubject
  readonly subjectKey: string
}

interface History {
  readonly isOpen: boolean
  /** Undefined: on its way. Null: could not be read. */
  readonly changes: readonly FigureChange[] | null | undefined
  readonly toggle: () => void
  readonly close: () => void
}

async function fetchChanges({ committee, subject, subjectKey }: FigureAddress): Promise<readonly FigureChange[] | null> {
  try {
    const answer = await fetch(`/api/history/${committee}/${subject}?key=${encodeURIComponent(subjectKey)}`, { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as FigureChange[]) : null
  } catch {
    return null
  }
}

/** The changes of one figure, newest first, read anew each time that they are opened. */
export function useHistory(figure: FigureAddress): History {
  const [isOpen, setOpen] = useState(false)
  const [changes, setChanges] = useState<History['changes']>(undefined)
  return {
    isOpen,
    changes,
    toggle: () => {
      setOpen(!isOpen)
      setChanges(undefined)
      if (!isOpen) void fetchChanges(figure).then(setChanges)
    },
    close: () => setOpen(false),
  }
}
