import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { FigureChange } from '@/lib/domain/figure-change'
import { historyText as text } from '@/lib/text/history'

interface HistoryFrameProps {
  readonly name: string
  readonly isOpen: boolean
  /** Undefined: on their way. Null: could not be read. */
  readonly changes: readonly FigureChange[] | null | undefined
  readonly onToggle: () => void
  /** One change; the newest first. */
  readonly children: (change: FigureChange, index: number) => ReactNode
}

/** The button that opens a history, what is said while it comes, and its list. One block a change: it is read on a telephone too. */
export function HistoryFrame({ name, isOpen, changes, onToggle, children }: HistoryFrameProps) {
  return (
    <div className="mt-3">
      <Button aria-expanded={isOpen} onClick={onToggle}>
        {text.button}
      </Button>
      <div role="status">
        {isOpen && changes === undefined ? <p>{text.loading}</p> : null}
        {isOpen && changes === null ? <p className="font-strong text-fault">{text.failed}</p> : null}
        {isOpen && changes?.length === 0 ? <p>{text.none}</p> : null}
      </div>
      {isOpen && changes && changes.length > 0 ? (
        <section aria-label={text.title(name)} className="mt-3 max-w-measure">
          <p className="font-strong">{text.title(name)}</p>
          <ol>
            {changes.map((change, index) => (
              <li key={change.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-2">
                {children(change, index)}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

/** Who made a change, when, and how: typed, imported, undone. */
export function ChangeSource({ change: { by, at, command } }: { readonly change: FigureChange }) {
  return (
    <p className="text-small text-muted">
      {text.person(by)}, {text.date(at)}. {text.source(command)}.
    </p>
  )
}
