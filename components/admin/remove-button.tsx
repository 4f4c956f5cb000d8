'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { adminRegisterText as text } from '@/lib/text/admin-register'
import { useAdminCommand } from './use-admin-command'

interface RemoveButtonProps {
  readonly command: string
  readonly input: object
  readonly back: string
  /** When it can be done. */
  readonly lead: string
}

/** Takes something away that was never used, and says what stands in the way when it was. */
export function RemoveButton({ command, input, back, lead }: RemoveButtonProps) {
  const { submit, busy, problem } = useAdminCommand(command, back)
  return (
    <div className="mt-10 space-y-3 border-t border-line pt-6">
      <p className="max-w-measure text-muted">{lead}</p>
      <Button disabled={busy} onClick={() => void submit(input)}>
        {text.form.remove}
      </Button>
      {problem === null ? null : (
        <Notice tone="fault" live="assertive">
          {problem}
        </Notice>
      )}
    </div>
  )
}
