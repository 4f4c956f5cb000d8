import { ChangedList } from '@/components/report/correction-notice'
import { Notice } from '@/components/ui/notice'
import type { WhoWhen } from '@/lib/domain/command-answer'
import { correctionText, type CorrectionSentence } from '@/lib/text/correction'
import { personName } from '@/lib/text/save-queue'

interface CorrectionProps {
  readonly correction: {
    readonly reason: string
    readonly by: WhoWhen
    readonly edition: number
    readonly changes: readonly CorrectionSentence[]
  }
}

/** What the correction changes in the edition that is published, so far. */
export function CorrectionChanges({ correction: { edition, changes } }: CorrectionProps) {
  if (changes.length === 0) return <p>{correctionText.unchanged(edition)}</p>
  return (
    <>
      <p className="font-strong">{correctionText.changes(edition)}</p>
      <ChangedList changes={changes} className="mt-1 list-disc space-y-1 ps-5" />
    </>
  )
}

/** That the report is a published one that is being corrected: why, who asked for it, and what is changed. */
export function CorrectionPanel({ correction }: CorrectionProps) {
  const { reason, by, edition } = correction
  return (
    <Notice title={correctionText.pending}>
      <p className="whitespace-pre-wrap">{reason}</p>
      <p className="mt-1">{correctionText.since(personName(by.name), edition)}</p>
      <div className="mt-3">
        <CorrectionChanges correction={correction} />
      </div>
    </Notice>
  )
}
