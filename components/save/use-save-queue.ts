'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CellAnswer, CellAnswers } from '@/lib/domain/command-answer'
import { newIdempotencyKey, postCommand } from './command-client'
import { SaveQueue, type QueueState, type SaveItem, type SaveOutcome } from './save-queue'
import { useUnloadGuard } from './use-unload-guard'

interface SaveQueueSettings<Value> {
  readonly command: string
  /** The command's input for a batch. Read once, when the component appears. */
  readonly toInput: (items: readonly SaveItem<Value>[]) => unknown
  readonly batchSize: number
  readonly delay: number
  readonly merge?: (older: Value, newer: Value) => Value
  /** A colleague's value as the command answers it, in the shape of this queue; without it, it has that shape already. */
  readonly readTheirs?: (value: unknown) => Value
}

export interface SaveQueueView<Value> {
  readonly queue: SaveQueue<Value>
  readonly state: QueueState<Value>
}

/** Commands on one thing answer with its new version, commands on cells with one answer per cell. */
type SavedResult = CellAnswers | { readonly version: number; readonly at: string }

function cellsOf(result: SavedResult): readonly CellAnswer[] {
  return 'cells' in result ? result.cells : [{ status: 'saved', version: result.version, at: result.at }]
}

async function sendBatch<Value>(settings: SaveQueueSettings<Value>, items: readonly SaveItem<Value>[], key: string): Promise<SaveOutcome> {
  const reply = await postCommand<SavedResult>(settings.command, settings.toInput(items), key)
  if (reply.kind !== 'done') return reply
  const { readTheirs = (value: unknown) => value } = settings
  const cells = cellsOf(reply.result).map((cell) => (cell.status === 'conflict' ? { ...cell, value: readTheirs(cell.value) } : cell))
  return { kind: 'answered', cells }
}

/** The save queue of one grid or text: see SaveQueue. Unsent values keep the page from being left without a question. */
export function useSaveQueue<Value>(settings: SaveQueueSettings<Value>): SaveQueueView<Value> {
  const [queue] = useState(
    () =>
      new SaveQueue<Value>({
        send: (items, key) => sendBatch(settings, items, key),
        newKey: newIdempotencyKey,
        schedule: (act, milliseconds) => {
          const timer = setTimeout(act, milliseconds)
          return () => clearTimeout(timer)
        },
        delay: settings.delay,
        batchSize: settings.batchSize,
        merge: settings.merge,
      }),
  )
  const state = useSyncExternalStore(queue.subscribe, queue.getState, queue.getState)
  useUnloadGuard(state.unsent)
  useEffect(() => {
    window.addEventListener('online', queue.resume)
    return () => window.removeEventListener('online', queue.resume)
  }, [queue])
  return { queue, state }
}
