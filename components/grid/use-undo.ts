import { useCallback, useMemo, useState } from 'react'
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
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const STEPS_KEPT = 200

/** A person's own changes in this grid, newest last. Undoing is a change like any other: it is saved, and may meet a conflict. */
export function useUndo(): Undo {
  const [{ done, undone }, setSteps] = useState<{ readonly done: readonly Step[]; readonly undone: readonly Step[] }>({ done: [], undone: [] })

  const remember = useCallback((step: Step) => setSteps((now) => ({ done: [...now.done, step].slice(-STEPS_KEPT), undone: [] })), [])
  const undo = useCallback(() => {
    const step = done.at(-1)
    if (!step) return null
    setSteps((now) => ({ done: now.done.slice(0, -1), undone: [...now.undone, step] }))
    return step.before
  }, [done])
  const redo = useCallback(() => {
    const step = undone.at(-1)
    if (!step) return null
    setSteps((now) => ({ done: [...now.done, step], undone: now.undone.slice(0, -1) }))
    return step.after
  }, [undone])

  return useMemo(
    () => ({ remember, undo, redo, canUndo: done.length > 0, canRedo: undone.length > 0 }),
    [remember, undo, redo, done, undone],
  )
}
