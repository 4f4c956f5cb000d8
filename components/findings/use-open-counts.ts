import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Severity } from '@/lib/domain/finding'

type Counts = Readonly<Record<Severity, number>>

/** Told when a page knows that the findings are others than they were. */
const CHANGED = 'findingschange'

/** Tells the menu that the findings have changed. */
export function tellFindingsChanged(): void {
  window.dispatchEvent(new Event(CHANGED))
}

const isCounts = (answer: unknown): answer is Counts => typeof answer === 'object' && answer !== null && 'error' in answer && 'question' in answer

/** The answer for a page; null when there is none: what is not known is not shown. */
async function fetchCounts(address: string, signal: AbortSignal): Promise<Counts | null> {
  try {
    const response = await fetch(address, { signal, cache: 'no-store' })
    const answer: unknown = response.ok ? await response.json() : null
    return isCounts(answer) ? answer : null
  } catch {
    return null
  }
}

/**
 * How many findings of the report stand open, asked for after the page is shown and whenever it changes; null before that, and outside of
 * a report.
 * @param report address of the report's pages: `/arbete/asn/2020-08`
 */
export function useOpenCounts(report: string | null): Counts | null {
  const path = usePathname()
  const [counts, setCounts] = useState<Counts | null>(null)

  useEffect(() => {
    if (report === null) return
    const stop = new AbortController()
    const ask = () => void fetchCounts(report.replace('/arbete/', '/api/checks/'), stop.signal).then((answer) => {
      if (!stop.signal.aborted) setCounts(answer)
    })
    ask()
    window.addEventListener(CHANGED, ask)
    return () => {
      stop.abort()
      window.removeEventListener(CHANGED, ask)
    }
  }, [report, path])
  return counts
}
