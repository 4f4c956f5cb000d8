'use client'

import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import { periodText } from '@/lib/text/period'

const text = periodText.next

/** Starts the year after the latest one. */
export function StartYearForm({ committee, year }: { readonly committee: string; readonly year: number }) {
  const { send, busy, problem, result } = useCommand<{ readonly year: number }>('start-year', text.refusal)
  const later = year + 1
  return (
    <div className="space-y-4">
      <Button disabled={busy} onClick={() => void send({ committee, year, planName: text.plan(later), budgetVersionName: text.budget(later) })}>
        {busy ? text.busy : text.send(later)}
      </Button>
      <p role="status">{result !== null && !busy ? text.done(result.year) : ''}</p>
      <Problem text={problem} />
    </div>
  )
}
