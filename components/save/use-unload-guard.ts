import { useEffect } from 'react'

let unsentQueues = 0
const listeners = new Set<() => void>()

function count(change: 1 | -1): void {
  unsentQueues += change
  for (const listener of listeners) listener()
}

/**
 * Waits until all that was typed on the page is stored, for what is said of the contents as a whole.
 * @param patience milliseconds
 * @returns false when something is still unsent after that
 */
export function allSent(patience: number): Promise<boolean> {
  if (unsentQueues === 0) return Promise.resolve(true)
  return new Promise((resolve) => {
    const done = (sent: boolean) => {
      listeners.delete(look)
      clearTimeout(timer)
      resolve(sent)
    }
    const look = () => {
      if (unsentQueues === 0) done(true)
    }
    const timer = setTimeout(() => done(false), patience)
    listeners.add(look)
  })
}

/** While something is unsent, the browser asks before the page is left. */
export function useUnloadGuard(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    count(1)
    return () => {
      window.removeEventListener('beforeunload', ask)
      count(-1)
    }
  }, [unsent])
}
