'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { newIdempotencyKey, postCommand } from '@/components/save/command-client'
import type { QueueState } from '@/components/save/save-queue'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import type { Missing, ShownPart } from '@/lib/domain/done-mark'
import { dutyText } from '@/lib/text/duty'
import { errorText } from '@/lib/text/error'

interface DonePartProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly part: ShownPart
  /** What the part lacks at this moment, with everything typed. */
  readonly missing: readonly Missing[]
  /** What is being saved on the page: nothing is marked as done before it is stored. */
  readonly queues: readonly Pick<QueueState<unknown>, 'unsent' | 'savedAt'>[]
}

/** A part's word that it is done. What is missing is listed first, and the part is then marked only on a second thought. */
export function DonePart({ address, part, missing, queues }: DonePartProps) {
  const id = useId()
  const router = useRouter()
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { unit, mark } = part
  const isUnsent = queues.some(({ unsent }) => unsent)
  const isChanged = part.changedAfter || (mark !== null && queues.some(({ savedAt }) => savedAt !== null && savedAt > mark.by.at))

  const send = async (command: 'mark-done' | 'unmark-done', rest: object) => {
    const reply = await postCommand(command, { ...address, orgUnit: unit?.key ?? null, ...rest }, newIdempotencyKey())
    setProblem(reply.kind === 'done' ? null : reply.kind === 'refused' ? errorText(reply.error) : dutyText.failed)
    if (reply.kind !== 'done') return
    setAsked(false)
    router.refresh()
  }
  const markDone = () => {
    if (missing.length > 0 && !asked) return setAsked(true)
    void send('mark-done', { confirmed: missing.map((each) => each.id) })
  }

  return (
    <section aria-labelledby={id} className="mt-12 max-w-page border-t-2 border-ink pt-4">
      <h2 id={id} className="text-h3">
        {unit?.name ?? dutyText.markTitle}
      </h2>
      {mark === null ? <p className="mt-1 max-w-measure text-muted">{dutyText.markLead}</p> : <p className="mt-1">{dutyText.marked(mark.by.name, mark.by.at)}</p>}
      {isChanged ? <p className="font-strong">{dutyText.changedAfter}</p> : null}
      {asked && missing.length > 0 ? <MissingList missing={missing} /> : null}
      {problem ? (
        <div className="mt-4">
          <Problem text={problem} />
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {asked && missing.length > 0 ? <Button onClick={() => setAsked(false)}>{dutyText.keepOn}</Button> : null}
        {mark === null || isChanged ? (
          <Button kind="main" disabled={isUnsent} onClick={markDone}>
            {asked && missing.length > 0 ? dutyText.markAnyway : dutyText.mark}
          </Button>
        ) : null}
        {mark === null ? null : <Button onClick={() => void send('unmark-done', {})}>{dutyText.unmark}</Button>}
        {isUnsent ? <p className="text-small text-muted">{dutyText.waiting}</p> : null}
      </div>
    </section>
  )
}

function MissingList({ missing }: Pick<DonePartProps, 'missing'>) {
  return (
    <div className="mt-4">
      <Notice title={dutyText.markMissing(missing.length)} live="polite">
        <ul className="mt-1 list-disc ps-5">
          {missing.map(({ id, what, name }) => (
            <li key={id}>{dutyText.missing(what, name)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
