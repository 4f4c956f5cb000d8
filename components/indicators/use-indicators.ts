'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useSaveQueue, type SaveQueueView } from '@/components/save/use-save-queue'
import type { FollowUpFacts } from '@/lib/domain/follow-up'
import { withEntry, withMonthsCounted, type IndicatorEntry } from '@/lib/domain/goal-sheet'
import { valueFor } from '@/lib/domain/indicator'
import type { Period } from '@/lib/domain/period'

/** A value of an indicator: of the report's period or of one month. */
export interface ValuePlace {
  readonly indicatorKey: string
  readonly period: Period
}

/** The place as an id of the save queue, and back. */
export const valueId = ({ indicatorKey, period }: ValuePlace) => [indicatorKey, period.year, period.from, period.to].join('|')

export function valuePlace(id: string): ValuePlace {
  const [indicatorKey = '', year, from, to] = id.split('|')
  return { indicatorKey, period: { year: Number(year), from: Number(from), to: Number(to) } }
}

export const NO_VALUE: IndicatorEntry = { value: null, missing: null }

export interface IndicatorEditing {
  /** The facts with every value typed so far: what follows from months and rules is computed anew. */
  readonly facts: FollowUpFacts
  readonly queue: SaveQueueView<IndicatorEntry>
  /** Values that are entered together, so that they are drawn once. */
  readonly save: (values: readonly { readonly place: ValuePlace; readonly entry: IndicatorEntry }[]) => void
  readonly resolve: (id: string, keep: 'mine' | 'theirs') => void
}

/** Indicator values being filled in: what was loaded, what has been typed since, and the queue that saves it cell by cell. */
export function useIndicators(loaded: FollowUpFacts, { committee, report }: { readonly committee: string; readonly report: string }): IndicatorEditing {
  const router = useRouter()
  const [entries, setEntries] = useState<ReadonlyMap<string, IndicatorEntry>>(new Map())
  const enter = (id: string, entry: IndicatorEntry) => setEntries((now) => new Map(now).set(id, entry))
  const queue = useSaveQueue<IndicatorEntry>({
    command: 'save-indicator-values',
    part: 'grid',
    toInput: (items) => ({
      committee,
      report,
      cells: items.map(({ id, value, version }) => {
        const { indicatorKey, period } = valuePlace(id)
        return { indicator: indicatorKey, months: { from: period.from, to: period.to }, ...value, version }
      }),
    }),
    batchSize: 500,
    delay: 300,
    show: enter,
    readTheirs: (value) => {
      const { value: number, missing } = (value ?? NO_VALUE) as IndicatorEntry
      return { value: number, missing }
    },
  })
  const facts = useMemo(() => {
    const indicatorValues = [...entries].reduce((so, [id, entry]) => {
      const { indicatorKey, period } = valuePlace(id)
      return withEntry(so, indicatorKey, entry, period)
    }, loaded.indicatorValues)
    return withMonthsCounted({ ...loaded, indicatorValues })
  }, [entries, loaded])

  return {
    facts,
    queue,
    save: (values) => {
      setEntries((now) => new Map([...now, ...values.map(({ place, entry }) => [valueId(place), entry] as const)]))
      for (const { place, entry } of values) {
        const seen = valueFor(loaded.indicatorValues, place.indicatorKey, place.period)
        queue.queue.save(valueId(place), entry, seen?.version ?? 0)
      }
    },
    resolve: (id, keep) => {
      const conflict = queue.state.items.get(id)
      if (keep === 'theirs' && conflict?.kind === 'conflict' && conflict.theirs) {
        enter(id, conflict.theirs)
        router.refresh()
      }
      queue.queue.resolve(id, keep)
    },
  }
}
