'use client'

import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { gridText } from '@/lib/text/grid'
import type { GridColumn, GridRow } from './grid-model'
import type { Position } from './range'
import type { Draft, Drafts } from './use-draft'
import type { GridState } from './use-grid'

const text = gridText.draft

interface DraftNoticeProps {
  readonly drafts: Drafts
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly state: GridState
}

/** What was being typed when the page went: said where it belongs, and taken up or thrown away by the person. */
export function DraftNotice({ drafts, columns, rows, state }: DraftNoticeProps) {
  const { texts, actions } = state
  const takeUp = (draft: Draft, at: Position) => {
    // The cell is drawn open before the focus goes there: nothing may close it in between.
    flushSync(() => {
      drafts.drop(draft)
      actions.openAt(at, draft.text)
    })
    actions.focusCell()
  }
  return (
    <div role="status">
      {drafts.left.map((draft) => {
        const at = { row: rows.findIndex(({ key }) => key === draft.rowKey), column: columns.findIndex(({ key }) => key === draft.columnKey) }
        const cell = gridText.entryLabel(rows[at.row]?.label ?? draft.rowKey, columns[at.column]?.label ?? draft.columnKey)
        return (
          <div key={`${draft.rowKey} ${draft.columnKey}`} className="grid-draft">
            <p>{text.said(cell, draft.text)}</p>
            <div className="mt-2 flex flex-wrap gap-3">
              {texts.isEditable(at) ? (
                <Button onClick={() => takeUp(draft, at)}>
                  {text.takeUp} <span className="spoken">{cell}</span>
                </Button>
              ) : null}
              <Button onClick={() => drafts.drop(draft)}>
                {text.drop} <span className="spoken">{cell}</span>
              </Button>
            </div>
          </div>
        )
      })}
    </div>
  )
}
