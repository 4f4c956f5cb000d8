'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FigureChange, FigureSubject } from '@/lib/domain/figure-change'
import { historyText as text } from '@/lib/text/history'

/** A figure as the log names it. */
export interface FigureAddress {
  readonly committee: string
  readonly subject: FigureSubject
  readonly subjectKey: string
}

interface HistoryPanelProps {
  readonly figure: FigureAddress
  /** What the figure is called on the page. */
  readonly name: string
  /** A stored value as the page writes it; '' for nothing. */
  readonly format: (value: unknown) => string
  /** Writes an earlier value as a new change; left out where nothing may be changed. */
  readonly onRestore?: (value: unknown) => void
}

async function fetchChanges({ committee, subject, subjectKey }: FigureAddress): Promise<readonly FigureChange[] | null> {
  try {
    const answer = await fetch(`/api/history/${committee}/${subject}?key=${encodeURIComponent(subjectKey)}`, { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as FigureChange[]) : null
  } catch {
    return null
  }
}

/** Opens to every change of one figure. Give it the figure as its React key, so that it closes when another one is chosen. */
export function HistoryPanel({ figure, name, format, onRestore }: HistoryPanelProps) {
  const [isOpen, setOpen] = useState(false)
  /** Undefined: on its way. Null: could not be read. */
  const [changes, setChanges] = useState<readonly FigureChange[] | null | undefined>(undefined)
  const toggle = () => {
    setOpen(!isOpen)
    setChanges(undefined)
    if (!isOpen) void fetchChanges(figure).then(setChanges)
  }
  const shown = changes?.filter(({ before, after }) => format(before) !== format(after))
  const restore = (value: unknown) => {
    onRestore?.(value)
    setOpen(false)
  }
  return (
    <div className="mt-3">
      <Button aria-expanded={isOpen} onClick={toggle}>
        {text.button}
      </Button>
      <div role="status">
        {isOpen && changes === undefined ? <p>{text.loading}</p> : null}
        {isOpen && changes === null ? <p className="font-strong text-fault">{text.failed}</p> : null}
        {isOpen && shown?.length === 0 ? <p>{text.none}</p> : null}
      </div>
      {isOpen && shown && shown.length > 0 ? <ChangeList name={name} changes={shown} format={format} onRestore={onRestore && restore} /> : null}
    </div>
  )
}

/** One block a change rather than a wide table: it is read on a telephone too. */
function ChangeList({ name, changes, format, onRestore }: Omit<HistoryPanelProps, 'figure'> & { readonly changes: readonly FigureChange[] }) {
  const written = (value: unknown) => format(value) || text.nothing
  return (
    <section aria-label={text.title(name)} className="mt-3 max-w-measure">
      <h3 className="font-strong">{text.title(name)}</h3>
      <ol>
        {changes.map(({ id, at, by, command, before, after }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-2">
            <div>
              <p className="whitespace-pre-line">
                <span className="spoken">{text.before} </span>
                {written(before)} <span aria-hidden="true">→</span> <span className="spoken">{text.after} </span>
                <span className="font-strong">{written(after)}</span>
              </p>
              <p className="text-small text-muted">
                {text.person(by)}, {text.date(at)}. {text.source(command)}.
              </p>
            </div>
            {onRestore && format(before) !== '' ? <Button onClick={() => onRestore(before)}>{text.restore(written(before))}</Button> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
