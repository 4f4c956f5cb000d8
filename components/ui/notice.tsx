import type { ReactNode } from 'react'

type NoticeTone = 'information' | 'fault'

const TONE: Record<NoticeTone, string> = {
  information: 'border-accent bg-accent-soft',
  fault: 'border-fault bg-fault-soft',
}

/**
 * Something the reader must know before going on, on the page and not above it.
 * @param live announce it when it appears: `polite` waits its turn, `assertive` only for what stops the work
 */
export function Notice({ tone = 'information', title, children, live }: { tone?: NoticeTone; title?: string; children?: ReactNode; live?: 'polite' | 'assertive' }) {
  const role = live === undefined ? undefined : live === 'assertive' ? 'alert' : 'status'
  return (
    <div role={role} className={`max-w-measure border-s-4 px-4 py-3 ${TONE[tone]}`}>
      {title ? <p className="font-strong">{title}</p> : null}
      {children}
    </div>
  )
}
