'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { SaveItem } from '@/components/save/save-queue'
import { useSaveQueue, type SaveQueueView } from '@/components/save/use-save-queue'
import { withInterval } from '@/lib/domain/amount-span'
import type { Ore } from '@/lib/domain/money'
import type { Amount } from '@/lib/domain/statement'

/** An interval of a line that an amount is typed for. Budget version null: an actual. */
export interface IntervalPlace {
  readonly statement: string
  readonly line: string
  readonly budgetVersion: string | null
  readonly from: number
  readonly to: number
}

/** The place as an id of the save queue, and back. */
export const intervalId = ({ statement, line, budgetVersion, from, to }: IntervalPlace) => [budgetVersion ?? '', statement, line, from, to].join('|')

export function intervalPlace(id: string): IntervalPlace {
  const [budgetVersion = '', statement = '', line = '', from = '', to = ''] = id.split('|')
  return { statement, line, budgetVersion: budgetVersion === '' ? null : budgetVersion, from: Number(from), to: Number(to) }
}

export interface IntervalEditing {
  /** What was loaded with everything typed so far. */
  readonly amounts: readonly Amount[]
  readonly queue: SaveQueueView<Ore | null>
  readonly save: (place: IntervalPlace, value: Ore | null) => void
  readonly resolve: (id: string, keep: 'mine' | 'theirs') => void
}

interface IntervalSettings {
  readonly command: 'save-month-amounts' | 'save-budget-amounts'
  /** The budget version, where there are several in the page. */
  readonly part?: string
  readonly year: number
  /** The command's input for a batch. */
  readonly toInput: (items: readonly SaveItem<Ore | null>[]) => unknown
}

function asStored({ statement, line, budgetVersion, from, to }: IntervalPlace, year: number) {
  const measure = budgetVersion === null ? 'actual' : 'budget'
  return { statementKey: statement, lineKey: line, measure, budgetVersionKey: budgetVersion, period: { year, from, to } } as const
}

/** Amounts by interval being filled in: what was loaded, what has been typed since, and the queue that saves it cell by cell. */
export function useIntervals(loaded: readonly Amount[], { command, part, year, toInput }: IntervalSettings): IntervalEditing {
  const router = useRouter()
  const [entries, setEntries] = useState<ReadonlyMap<string, Ore | null>>(new Map())
  const enter = (id: string, value: Ore | null) => setEntries((now) => new Map(now).set(id, value))
  const queue = useSaveQueue<Ore | null>({ command, part, toInput, batchSize: 500, delay: 300, show: enter })
  const amounts = useMemo(
    () => [...entries].reduce((so, [id, value]) => withInterval(so, asStored(intervalPlace(id), year), value), loaded),
    [entries, loaded, year],
  )
  const versions = useMemo(
    () =>
      new Map(
        loaded.map(({ statementKey: statement, lineKey: line, budgetVersionKey: budgetVersion, period, version }) => [
          intervalId({ statement, line, budgetVersion, from: period.from, to: period.to }),
          version,
        ]),
      ),
    [loaded],
  )

  return {
    amounts,
    queue,
    save: (place, value) => {
      const id = intervalId(place)
      enter(id, value)
      queue.queue.save(id, value, versions.get(id) ?? 0)
    },
    resolve: (id, keep) => {
      const conflict = queue.state.items.get(id)
      if (keep === 'theirs' && conflict?.kind === 'conflict' && conflict.theirs !== undefined) {
        enter(id, conflict.theirs)
        router.refresh()
      }
      queue.queue.resolve(id, keep)
    },
  }
}
