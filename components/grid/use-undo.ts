import { useCallback, useRef } from 'react'
import type { TextChange } from './grid-model'

interface Step {
  readonly before: readonly TextChange[]
  readonly after: readonly TextChange[]
}

export interface Undo {
  readonly remember: (step: Step) => void
  /** The texts to write back, or null when there is nothing to undo. */
  readonly undo: () => readonly TextChange[] | null
  readonly redo: () => readonly TextChange[] | null
}

const STEPS_KEPT = 200

/** A person's own changes in this grid, newest last. Undoing is a change like any other: it is saved, and may meet a conflict. */
export function useUndo(): Undo {
  const done = useRef<Step[]>([])
  const undone = useRef<Step[]>([])

  const remember = useCallback((step: Step) => {
    done.current = [...done.current, step].slice(-STEPS_KEPT)
    undone.current = []
  }, [])
  const undo = useCallback(() => {
    const step = done.current.pop()
    if (!step) return null
    undone.current.push(step)
    return step.before
  }, [])
  const redo = useCallback(() => {
    const step = undone.current.pop()
    if (!step) return null
    done.current.push(step)
    return step.after
  }, [])

  return { remember, undo, redo }
}
