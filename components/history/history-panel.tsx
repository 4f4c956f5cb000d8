'use client'

import { Button } from '@/components/ui/button'
import type { FigureChange } from '@/lib/domain/figure-change'
import { historyText as text } from '@/lib/text/history'
import { ChangeSource, HistoryFrame } from './history-frame'
import { useHistory, type FigureAddress } from './use-history'

interface HistoryPanelProps {
  readonly figure: FigureAddress
  /** What the figure is called on the page. */
  readonly name: string
  /** A stored value as the page writes it, '' for nothing; `other` is the other side of the change. */
  readonly format: (value: unknown, other: unknown) => string
  /** Writes an earlier value as a new change; left out where nothing may be changed. */
  readonly onRestore?: (value: unknown) => void
  /** The value is too long to stand on the button that restores it. */
  readonly isLong?: boolean
}

/** Opens to every change of one figure. Give it the figure as its React key, so that it closes when another one is chosen. */
export function HistoryPanel({ figure, name, format, onRestore, isLong = false }: HistoryPanelProps) {
  const { isOpen, changes, toggle, close } = useHistory(figure)
  const shown = changes?.filter(({ before, after }) => format(before, after) !== format(after, before))
  const restore = (value: unknown) => {
    onRestore?.(value)
    close()
  }
  return (
    <HistoryFrame name={name} isOpen={isOpen} changes={changes === null ? null : shown} onToggle={toggle}>
      {(change) => <Change change={change} format={format} isLong={isLong} onRestore={onRestore && restore} />}
    </HistoryFrame>
  )
}

interface ChangeProps extends Pick<HistoryPanelProps, 'format' | 'onRestore' | 'isLong'> {
  readonly change: FigureChange
}

function Change({ change, format, isLong, onRestore }: ChangeProps) {
  const { before, after, at } = change
  const from = format(before, after)
  return (
    <>
      <div>
        <p className="whitespace-pre-line">
          <span className="spoken">{text.before} </span>
          {from || text.nothing} <span aria-hidden="true">→</span> <span className="spoken">{text.after} </span>
          <span className="font-strong">{format(after, before) || text.nothing}</span>
        </p>
        <ChangeSource change={change} />
      </div>
      {onRestore && from !== '' ? (
        <Button onClick={() => onRestore(before)}>
          {isLong ? text.restoreLong : text.restore(from)}
          {isLong ? <span className="spoken">{text.restoreBefore(at)}</span> : null}
        </Button>
      ) : null}
    </>
  )
}
