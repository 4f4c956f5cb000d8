'use client'

import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { importText } from '@/lib/text/import'

interface BatchRef {
  readonly committee: string
  readonly batch: string
  readonly version: number
}

/** Writes what the preview shows, or puts the batch aside. @param count figures that would be written; 0: there is nothing to write */
export function ApplyButtons({ batch, fingerprint, count }: { readonly batch: BatchRef; readonly fingerprint: string; readonly count: number }) {
  const text = importText.apply
  const apply = useCommand<{ readonly figures: number }>('apply-import', text.refusal)
  const discard = useCommand('discard-import', text.refusal)
  const busy = apply.busy || discard.busy
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-3">
        {count > 0 ? (
          <Button kind="main" disabled={busy} onClick={() => void apply.send({ ...batch, preview: fingerprint })}>
            {apply.busy ? text.busy : text.send(count)}
          </Button>
        ) : null}
        <Button disabled={busy} onClick={() => void discard.send(batch)}>
          {text.discard}
        </Button>
      </div>
      <Problem text={apply.problem ?? discard.problem} />
    </div>
  )
}

/** Puts back what the batch found. */
export function UndoButton({ batch, count }: { readonly batch: BatchRef; readonly count: number }) {
  const text = importText.undo
  const { send, busy, problem } = useCommand('undo-import', text.refusal)
  return (
    <div className="space-y-4">
      <Button disabled={busy} onClick={() => void send(batch)}>
        {busy ? text.busy : text.send(count)}
      </Button>
      <Problem text={problem} />
    </div>
  )
}
