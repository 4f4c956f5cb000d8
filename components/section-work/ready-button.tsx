'use client'

import { useState } from 'react'
import { useCommand } from '@/components/save/use-command'
import { allSent } from '@/components/save/use-unload-guard'
import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import type { SectionWork } from '@/lib/domain/section-work'
import { sectionWorkText as text } from '@/lib/text/section-work'

interface ReadyButtonProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly work: Pick<SectionWork, 'key' | 'title' | 'state' | 'changed'>
}

/** Milliseconds that a text may take to be stored before the person is told to wait. */
const PATIENCE = 5_000

/** Says that a section is ready, or that it is not. What was just typed is stored first: it is what is ready. */
export function ReadyButton({ address, work }: ReadyButtonProps) {
  const { send, busy, problem } = useCommand('set-section-state')
  const [wait, setWait] = useState<'no' | 'waiting' | 'unsent'>('no')
  const isBusy = busy || wait === 'waiting'
  const set = async (state: 'writing' | 'ready') => {
    if (isBusy) return
    setWait('waiting')
    const sent = await allSent(PATIENCE)
    setWait(sent ? 'no' : 'unsent')
    if (sent) await send({ ...address, section: work.key, state })
  }
  const button = (state: 'writing' | 'ready', label: string) => (
    <Button kind="quiet" className="-ms-2" aria-disabled={isBusy} onClick={() => void set(state)}>
      <span>
        {isBusy ? text.waiting : label}
        <span className="spoken"> {work.title}</span>
      </span>
    </Button>
  )
  const isReady = work.state === 'ready'
  return (
    <>
      {/* One place for both, so that the focus stays on the button when it comes to say the opposite. */}
      {isReady && work.changed === null ? button('writing', text.unmark) : button('ready', isReady ? text.markAgain : text.markReady)}
      {work.changed === null ? null : button('writing', text.unmark)}
      <Problem text={wait === 'unsent' ? text.unsent : problem} />
    </>
  )
}
