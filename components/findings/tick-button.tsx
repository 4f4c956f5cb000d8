'use client'

import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import type { Requirement } from '@/lib/domain/statutory-checklist'
import { checklistText } from '@/lib/text/statutory-checklist'

interface TickButtonProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly requirement: Requirement
  readonly title: string
  readonly isTicked: boolean
}

/** Says to have looked at a requirement of the law, or takes it back. */
export function TickButton({ address, requirement, title, isTicked }: TickButtonProps) {
  const { send, busy, problem } = useCommand('tick-requirement')
  return (
    <>
      <Button
        className="mt-2"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void send({ ...address, requirement, ticked: !isTicked })
        }}
      >
        <span>
          {busy ? checklistText.ticking : isTicked ? checklistText.untick : checklistText.tick}
          <span className="spoken"> {title}</span>
        </span>
      </Button>
      <Problem text={problem} />
    </>
  )
}
