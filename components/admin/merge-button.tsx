'use client'

import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { adminRegisterText } from '@/lib/text/admin-register'
import { useAdminCommand } from './use-admin-command'

interface MergeButtonProps {
  readonly input: { readonly committee: string; readonly from: string; readonly into: string; readonly year: number; readonly version: number }
  readonly back: string
}

/** Carries out a merge whose preview stands above. */
export function MergeButton({ input, back }: MergeButtonProps) {
  const { submit, busy, problem } = useAdminCommand('merge-units', back)
  return (
    <div className="mt-6 space-y-3">
      <p>{adminRegisterText.merge.cannotUndo}</p>
      <Button kind="main" disabled={busy} onClick={() => void submit(input)}>
        {adminRegisterText.merge.send}
      </Button>
      <Problem text={problem} />
    </div>
  )
}
