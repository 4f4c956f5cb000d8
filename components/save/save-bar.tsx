'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SavedState } from '@/components/ui/saved-state'
import { errorText } from '@/lib/text/error'
import type { SaveState } from '@/lib/text/save'
import { saveQueueText } from '@/lib/text/save-queue'
import { ConflictDialog, type Conflict } from './conflict-dialog'
import { EarlierInput } from './earlier-input'
import { LoginDialog } from './login-dialog'
import './save-bar.css'
import type { QueueState, QueueStatus } from './save-queue'

/** What the bar needs of a queue, whatever it saves. */
export interface BarQueue {
  readonly state: Pick<QueueState<unknown>, 'status' | 'savedAt' | 'lock' | 'items' | 'outdated' | 'earlier'>
  readonly queue: { readonly resume: () => void }
  readonly discard: () => void
}

const WORST_FIRST: readonly QueueStatus[] = ['locked', 'loggedOut', 'broken', 'noContact', 'saving', 'saved', 'idle']

/** The state that all queues of a page are in together: the worst of them. */
function pageState(queues: readonly BarQueue[]): SaveState {
  const worst = WORST_FIRST.find((status) => queues.some(({ state }) => state.status === status))
  const savedAt = queues.map(({ state }) => state.savedAt).filter((at) => at !== null).sort().at(-1)
  switch (worst) {
    case 'locked':
    case 'loggedOut':
    case 'broken':
      return { kind: 'failed', reason: saveQueueText[worst] }
    case 'noContact':
      return { kind: 'offline' }
    case 'saving':
      return { kind: 'saving' }
    default:
      return savedAt === undefined ? { kind: 'nothing' } : { kind: 'saved', at: savedAt }
  }
}

interface SaveBarProps {
  readonly queues: readonly BarQueue[]
  readonly conflicts: readonly Conflict[]
  readonly onResolve: (id: string, keep: 'mine' | 'theirs') => void
}

/** How the saving of a page stands, always in sight; it asks for a login or a decision when one is needed. */
export function SaveBar({ queues, conflicts, onResolve }: SaveBarProps) {
  const isLoggedOut = queues.some(({ state }) => state.status === 'loggedOut')
  const refused = queues.reduce((sum, { state }) => sum + [...state.items.values()].filter((item) => item.kind === 'refused').length, 0)
  const lock = queues.find(({ state }) => state.lock)?.state.lock
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set())
  const [loginClosed, setLoginClosed] = useState(false)
  const conflict = conflicts.find(({ id, by }) => !putOff.has(`${id}|${by.at}`)) ?? null
  const resumeAll = () => {
    for (const { queue } of queues) queue.resume()
  }

  return (
    <div className="save-bar no-print">
      <div>
        <SavedState state={pageState(queues)} />
        {refused > 0 && !lock ? <p className="text-small font-strong text-fault">{saveQueueText.refused(refused)}</p> : null}
        <EarlierInput queues={queues} />
        {isLoggedOut ? <Button onClick={() => setLoginClosed(false)}>{saveQueueText.loginAgain}</Button> : null}
        {conflicts.length > 0 ? (
          <>
            <p className="text-small font-strong text-fault">{saveQueueText.undecided(conflicts.length)}</p>
            <Button onClick={() => setPutOff(new Set())}>{saveQueueText.decide}</Button>
          </>
        ) : null}
      </div>
      {lock ? (
        <Notice tone="fault" live="assertive">
          <p>{errorText(lock)}</p>
          <p>{saveQueueText.lockKept}</p>
        </Notice>
      ) : null}
      <LoginDialog open={isLoggedOut && !loginClosed} onClose={() => setLoginClosed(true)} onLoggedIn={resumeAll} />
      <ConflictDialog
        conflict={conflict}
        onResolve={onResolve}
        onClose={() => {
          if (conflict) setPutOff((now) => new Set(now).add(`${conflict.id}|${conflict.by.at}`))
        }}
      />
    </div>
  )
}
