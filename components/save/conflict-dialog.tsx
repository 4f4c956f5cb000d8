'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { WhoWhen } from '@/lib/domain/command-answer'
import { saveQueueText } from '@/lib/text/save-queue'

const text = saveQueueText.conflict

/** One thing that two people changed, ready to be read. */
export interface Conflict {
  readonly id: string
  /** What it is about: the row and the column. */
  readonly name: string
  readonly mine: string
  /** Null: not read yet. */
  readonly theirs: string | null
  readonly by: WhoWhen
}

/** Mine and theirs side by side, who and when. Nothing is overwritten before a person has chosen. */
export function ConflictDialog({
  conflict,
  onResolve,
  onClose,
}: {
  conflict: Conflict | null
  onResolve: (id: string, keep: 'mine' | 'theirs') => void
  onClose: () => void
}) {
  if (!conflict) return null
  const unread = conflict.theirs === null
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => onResolve(conflict.id, 'theirs')} disabled={unread}>
            {text.takeTheirs}
          </Button>
          <Button onClick={() => onResolve(conflict.id, 'mine')} disabled={unread}>
            {text.keepMine}
          </Button>
        </>
      }
    >
      <p className="font-strong">{conflict.name}</p>
      <p>{text.changedBy(conflict.by.name, conflict.by.at)}</p>
      <dl className="mt-4 grid grid-cols-2 gap-4">
        {[
          { label: text.mine, value: conflict.mine },
          { label: text.theirs, value: conflict.theirs ?? text.unread },
        ].map(({ label, value }) => (
          <div key={label}>
            <dt className="text-small text-muted">{label}</dt>
            <dd className="whitespace-pre-wrap">{value || text.empty}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
