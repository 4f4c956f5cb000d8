'use client'

import { useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { gridText } from '@/lib/text/grid'
import type { GridColumn, GridRow } from './grid-model'
import type { PendingPaste } from './use-grid'

/** Problems that are told one by one; of more, how many. */
const TOLD = 6

interface PastePreviewProps {
  readonly pending: PendingPaste
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly onSettle: (write: boolean) => void
}

/** What a paste would leave out, told where the work is, before anything has been written. */
export function PastePreview({ pending, columns, rows, onSettle }: PastePreviewProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const { plan, range, problems } = pending
  useEffect(() => panel.current?.focus(), [pending])
  return (
    <div
      ref={panel}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      tabIndex={-1}
      className="paste-preview"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onSettle(false)
      }}
    >
      <p id={`${id}-title`} className="font-strong">
        {gridText.paste.title(plan.rows, plan.columns)}
      </p>
      <div id={`${id}-what`}>
        <ul>
          {problems.slice(0, TOLD).map(({ at, text, problem }) => (
            <li key={`${at.row}|${at.column}`}>
              {gridText.paste.unreadable({
                row: at.row - range.top + 1,
                name: rows[at.row]?.label ?? '',
                column: columns[at.column]?.label ?? '',
                text,
                problem,
              })}
            </li>
          ))}
          {problems.length > TOLD ? <li>{gridText.paste.more(problems.length - TOLD)}</li> : null}
          {plan.locked > 0 ? <li>{gridText.paste.locked(plan.locked)}</li> : null}
          {plan.outside > 0 ? <li>{gridText.paste.outside(plan.outside)}</li> : null}
        </ul>
        <p>{gridText.paste.meaning(problems.length > 0)}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => onSettle(true)} disabled={plan.texts.length === problems.length}>
          {gridText.paste.go}
        </Button>
        <Button onClick={() => onSettle(false)}>{gridText.paste.cancel}</Button>
      </div>
    </div>
  )
}
