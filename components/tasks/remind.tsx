'use client'

import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import type { RemindersAnswer } from '@/lib/domain/reminder'
import { mailText } from '@/lib/text/mail'

interface RemindProps {
  readonly address: { readonly committee: string; readonly report: string }
  /** Whom; null: everybody who owes a part. */
  readonly unit: { readonly key: string; readonly name: string } | null
}

/** Reminds the heads of a unit, or of all that are missing, and says what became of it. */
export function Remind({ address, unit }: RemindProps) {
  const { send, busy, problem, result } = useCommand<RemindersAnswer>('send-reminders')
  const label = unit === null ? mailText.remindAll : mailText.remind
  return (
    <>
      <Button
        kind={unit === null ? 'plain' : 'quiet'}
        className={unit === null ? '' : '-ms-2'}
        aria-label={unit === null || busy ? undefined : mailText.remindUnit(unit.name)}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void send({ ...address, orgUnits: unit === null ? null : [unit.key] })
        }}
      >
        {busy ? mailText.reminding : label}
      </Button>
      <div role="status" className="max-w-field text-small">
        {result === null || busy ? null : mailText.answer(result).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      <Problem text={problem} />
    </>
  )
}
