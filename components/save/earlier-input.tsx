'use client'

import { Button } from '@/components/ui/button'
import { saveQueueText } from '@/lib/text/save-queue'
import type { QueueState } from './save-queue'

const text = saveQueueText.earlier

/** What this needs of a queue, whatever it saves. */
interface EarlierQueue {
  readonly state: Pick<QueueState<unknown>, 'status' | 'items' | 'outdated' | 'earlier'>
  readonly discard: () => void
}

/** How many of the values from earlier are in a state. */
function countEarlier(queues: readonly EarlierQueue[], kind: 'saving' | 'saved'): number {
  return queues.reduce((sum, { state }) => sum + [...state.earlier].filter((id) => state.items.get(id)?.kind === kind).length, 0)
}

function earlierText(queues: readonly EarlierQueue[]): string | null {
  const underWay = countEarlier(queues, 'saving')
  const saved = countEarlier(queues, 'saved')
  const isStuck = queues.some(({ state }) => state.earlier.size > 0 && state.status !== 'saving' && state.status !== 'saved')
  if (underWay > 0) return isStuck ? text.waiting(underWay) : text.sending(underWay)
  return saved > 0 ? text.saved(saved) : null
}

/** What becomes of input that was typed before the page was opened this time; and what to do when the page is too old to save. */
export function EarlierInput({ queues }: { readonly queues: readonly EarlierQueue[] }) {
  const said = earlierText(queues)
  const isOutdated = queues.some(({ state }) => state.outdated)
  const refused = queues.filter(({ state }) => [...state.items].some(([id, item]) => item.kind === 'refused' && state.earlier.has(id)))
  const count = refused.reduce((sum, { state }) => sum + [...state.items.values()].filter(({ kind }) => kind === 'refused').length, 0)
  return (
    <>
      <p role="status" className="text-small">
        {said}
      </p>
      {isOutdated ? (
        <>
          <p role="alert" className="text-small font-strong text-fault">
            {saveQueueText.outdated}
          </p>
          <Button onClick={() => window.location.reload()}>{saveQueueText.reload}</Button>
        </>
      ) : null}
      {refused.length > 0 ? <Button onClick={() => refused.forEach(({ discard }) => discard())}>{saveQueueText.discard(count)}</Button> : null}
    </>
  )
}
