'use client'

import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { packageText } from '@/lib/text/package-import'

interface PackageRef {
  readonly batch: string
  readonly version: number
}

function Outcome({ busy, problem }: { readonly busy: string | null; readonly problem: string | null }) {
  return (
    <>
      <p role="status">{busy}</p>
      <Problem text={problem} />
    </>
  )
}

/** Writes what the preview shows, or puts the package aside. @param count changes that would be written; 0: there is nothing to write */
export function ApplyPackage({ batch, fingerprint, count }: { readonly batch: PackageRef; readonly fingerprint: string | null; readonly count: number }) {
  const text = packageText.apply
  const apply = useCommand('apply-package', text.refusal)
  const discard = useCommand('discard-package', text.refusal)
  const busy = apply.busy || discard.busy
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap gap-3">
        {count > 0 && fingerprint !== null ? (
          <Button kind="main" disabled={busy} onClick={() => void apply.send({ ...batch, preview: fingerprint })}>
            {text.send(count)}
          </Button>
        ) : null}
        <Button disabled={busy} onClick={() => void discard.send(batch)}>
          {text.discard}
        </Button>
      </div>
      <Outcome busy={apply.busy ? text.busy : null} problem={apply.problem ?? discard.problem} />
    </div>
  )
}

/** Puts back what the import found. */
export function UndoPackage({ batch }: { readonly batch: PackageRef }) {
  const text = packageText.undo
  const { send, busy, problem } = useCommand('undo-package', text.refusal)
  return (
    <div className="space-y-2">
      <Button disabled={busy} onClick={() => void send(batch)}>
        {text.send}
      </Button>
      <Outcome busy={busy ? text.busy : null} problem={problem} />
    </div>
  )
}
