'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import type { Finding } from '@/lib/domain/finding'
import type { RepairPreview } from '@/lib/domain/repair/repair'
import type { RatingWords } from '@/lib/text/cell'
import { repairChange, repairText } from '@/lib/text/repair'
import { useAcceptance } from './use-acceptance'

interface RepairFormProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly words: RatingWords
  readonly label: string
  readonly repairs: readonly { readonly finding: Pick<Finding, 'id' | 'place'>; readonly repair: RepairPreview }[]
  readonly onMoved: (findingIds: readonly string[], what?: string) => void
  readonly onClose: () => void
}

/** Shows what will be changed, and changes it. The focus lands on the button that does it; Escape closes. */
export function RepairForm({ address, words, label, repairs, onMoved, onClose }: RepairFormProps) {
  const frame = useRef<HTMLDivElement>(null)
  const ids = repairs.map(({ finding }) => finding.id)
  const { send, busy, problem } = useAcceptance('repair-findings', address, () => onMoved(ids, repairText.done(repairs.length)))

  useEffect(() => frame.current?.querySelector<HTMLElement>('[data-main] button')?.focus(), [])

  return (
    <div
      ref={frame}
      role="group"
      aria-label={label}
      className="mt-1 border-s-4 border-accent ps-3"
      onKeyDown={({ key }) => {
        if (key === 'Escape' && !busy) onClose()
      }}
    >
      <ul aria-label={repairText.changes} className="max-h-72 overflow-y-auto">
        {repairs.map(({ finding, repair }) => (
          <li key={finding.id} className="py-1">
            {repairs.length > 1 ? <span className="text-muted">{finding.place.label}: </span> : null}
            {repairChange(repair, words)}
          </li>
        ))}
      </ul>
      <Problem text={problem} />
      <div data-main className="mt-2 flex flex-wrap gap-3">
        <Button kind="main" disabled={busy} onClick={() => void send({ repairs: repairs.map(({ finding: { id }, repair }) => ({ finding: id, to: repair.to })) })}>
          {busy ? repairText.working : repairs.length === 1 ? repairText.doOne : repairText.doAll(repairs.length)}
        </Button>
        <Button onClick={onClose} disabled={busy}>
          {repairText.cancel}
        </Button>
      </div>
    </div>
  )
}
