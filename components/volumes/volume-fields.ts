import type { PlacementVolume } from '@/lib/domain/placement'
import type { PlacementField } from '@/lib/domain/placement-sheet'

/** Fields of one month that have been typed; the others are left as they are. */
export type VolumeFields = Partial<Pick<PlacementVolume, PlacementField>>

/** A month of a category: it is saved, and may meet a conflict, as one row. */
export interface VolumePlace {
  readonly categoryKey: string
  readonly month: number
}

/** The place as an id of the save queue, and back. */
export const volumeId = ({ categoryKey, month }: VolumePlace) => `${categoryKey}|${month}`

export function volumePlace(id: string): VolumePlace {
  const [categoryKey = '', month = ''] = id.split('|')
  return { categoryKey, month: Number(month) }
}
