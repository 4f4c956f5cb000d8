'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CellAnswer, CellAnswers } from '@/lib/domain/command-answer'
import { newIdempotencyKey, postCommand } from './command-client'
import { keepQueue, writeNow, type KeptQueue } from './kept-queue'
import { SaveQueue, type QueueState, type SaveItem, type SaveOutcome } from './save-queue'
import { useSavePlace, type SavePlace } from './save-place'
import { schedule } from './schedule'
import { useUnloadGuard } from './use-unload-guard'

interface SaveQueueSettings<Value> {
  readonly command: string
  /** Tells the queues of a page apart that send the same command: a statement, a section. */
  readonly part?: string
  /** The command's input for a batch. Read once, when the component appears. */
  readonly toInput: (items: readonly SaveItem<Value>[]) => unknown
  readonly batchSize: number
  readonly delay: number
  readonly merge?: (older: Value, newer: Value) => Value
  /** A colleague's value as the command answers it, in the shape of this queue; without it, it has that shape already. */
  readonly readTheirs?: (value: unknown) => Value
  /** Puts a value on the page that was typed before it was opened this time, and is sent now. */
  readonly show: (id: string, value: Value) => void
}

export interface SaveQueueView<Value> {
  readonly queue: SaveQueue<Value>
  readonly state: QueueState<Value>
  /** Lets go of what was refused, and loads the page as it stands. */
  readonly discard: () => void
}

/** Commands on one thing answer with its new version, commands on cells with one answer per cell. */
type SavedResult = CellAnswers | { readonly version: number; readonly at: string }

function cellsOf(result: SavedResult): readonly CellAnswer[] {
  return 'cells' in result ? result.cells : [{ status: 'saved', version: result.version, at: result.at }]
}

async function sendBatch<Value>(
  settings: SaveQueueSettings<Value>,
  userId: string | null,
  items: readonly SaveItem<Value>[],
  key: string,
): Promise<SaveOutcome> {
  const reply = await postCommand<SavedResult>(settings.command, settings.toInput(items), key, userId)
  if (reply.kind !== 'done') return reply
  const { readTheirs = (value: unknown) => value } = settings
  const cells = cellsOf(reply.result).map((cell) => (cell.status === 'conflict' ? { ...cell, value: readTheirs(cell.value) } : cell))
  return { kind: 'answered', cells }
}

function newQueue<Value>(settings: SaveQueueSettings<Value>, place: SavePlace | null): KeptQueue<Value> {
  const kept: KeptQueue<Value> = {
    queue: new SaveQueue<Value>({
      send: (items, key) => sendBatch(settings, place?.userId ?? null, items, key),
      newKey: newIdempotencyKey,
      schedule,
      delay: settings.delay,
      batchSize: settings.batchSize,
      merge: settings.merge,
      held: place !== null,
      beforeSend: () => writeNow(kept),
    }),
    keeper: null,
  }
  return kept
}

/** Keeps the queue's input in the browser for the person who typed it, from the moment that the component appears. */
function useKept<Value>(kept: KeptQueue<Value>, place: SavePlace | null, { command, part = '', show }: SaveQueueSettings<Value>): void {
  const latest = useRef(show)
  const isStarted = useRef(false)
  useEffect(() => {
    latest.current = show
  }, [show])
  useEffect(() => {
    // Once: whoever may log in later on this page, its input stays with the person who opened it.
    if (place === null || isStarted.current) return
    isStarted.current = true
    void keepQueue(kept, { ...place, queue: `${command} ${part}` }, (id, value) => latest.current(id, value))
  }, [kept, place, command, part])
  useEffect(() => {
    const write = () => void writeNow(kept)
    window.addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', write)
    return () => {
      window.removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', write)
    }
  }, [kept])
}

/**
 * The save queue of one grid or text: see SaveQueue. What is unsent is kept in the browser and sent when the page is opened again;
 * while there is some, the browser asks before the page is left.
 */
export function useSaveQueue<Value>(settings: SaveQueueSettings<Value>): SaveQueueView<Value> {
  const place = useSavePlace()
  const [kept] = useState(() => newQueue(settings, place))
  const { queue } = kept
  const state = useSyncExternalStore(queue.subscribe, queue.getState, queue.getState)
  useKept(kept, place, settings)
  useUnloadGuard(state.unsent)
  useEffect(() => {
    window.addEventListener('online', queue.resume)
    return () => window.removeEventListener('online', queue.resume)
  }, [queue])
  const discard = () => {
    queue.discardRefused()
    void writeNow(kept).then(() => window.location.reload())
  }
  return { queue, state, discard }
}
