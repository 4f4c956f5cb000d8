'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useSaveQueue, type SaveQueueView } from '@/components/save/use-save-queue'
import { enteredVolume, withVolume, type PlacementSheet } from '@/lib/domain/placement-sheet'
import { volumeId, volumePlace, type VolumeFields, type VolumePlace } from './volume-fields'

interface VolumeEntry extends VolumePlace {
  readonly fields: VolumeFields
}

export interface PlacementEditing {
  readonly sheet: PlacementSheet
  readonly volumes: SaveQueueView<VolumeFields>
  readonly save: (entries: readonly VolumeEntry[]) => void
  readonly resolve: (id: string, keep: 'mine' | 'theirs') => void
}

/** The volumes being filled in: what was loaded, what has been typed since, and the queue that saves it month by month. */
export function usePlacementVolumes(loaded: PlacementSheet, address: { readonly committee: string; readonly report: string }): PlacementEditing {
  const router = useRouter()
  const [entries, setEntries] = useState<ReadonlyMap<string, VolumeFields>>(new Map())
  const volumes = useSaveQueue<VolumeFields>({
    command: 'save-placement-volumes',
    toInput: (items) => ({
      committee: address.committee,
      report: address.report,
      rows: items.map(({ id, value, version }) => {
        const { categoryKey, month } = volumePlace(id)
        return { category: categoryKey, month, version, ...value }
      }),
    }),
    batchSize: 500,
    delay: 300,
    merge: (older, newer) => ({ ...older, ...newer }),
    show: (id, fields) => setEntries((now) => new Map(now).set(id, { ...now.get(id), ...fields })),
  })
  const sheet = useMemo(
    () =>
      [...entries].reduce((so, [id, fields]) => {
        const { categoryKey, month } = volumePlace(id)
        return withVolume(so, categoryKey, month, fields)
      }, loaded),
    [entries, loaded],
  )

  return {
    sheet,
    volumes,
    save: (typed) => {
      setEntries((now) => {
        const next = new Map(now)
        for (const entry of typed) next.set(volumeId(entry), { ...next.get(volumeId(entry)), ...entry.fields })
        return next
      })
      for (const entry of typed) {
        volumes.queue.save(volumeId(entry), entry.fields, enteredVolume(loaded, entry.categoryKey, entry.month)?.version ?? 0)
      }
    },
    resolve: (id, keep) => {
      const conflict = volumes.state.items.get(id)
      if (keep === 'theirs' && conflict?.kind === 'conflict' && conflict.theirs) {
        const { theirs } = conflict
        setEntries((now) => new Map(now).set(id, theirs))
        router.refresh()
      }
      volumes.queue.resolve(id, keep)
    },
  }
}
