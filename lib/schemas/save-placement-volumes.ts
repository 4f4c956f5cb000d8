import { z } from 'zod'
import { ore } from '@/lib/domain/money'
import { decimal, key, monthNumber } from './primitives'
import { cells, reportInput, version } from './report-input'

const share = decimal(4).min(0).max(100).nullable().optional()

const volumeRow = z.strictObject({
  category: key,
  month: monthNumber,
  version,
  /** Öre per care day, positive. */
  pricePerDay: z.int().min(0).max(1e9).transform(ore).nullable().optional(),
  placements: decimal(4).min(0).max(100_000).nullable().optional(),
  /** Percent. */
  purchasedShare: share,
  contractedShare: share,
})

/** Placement volumes by month: null is blank, a field left out is kept. Months to the report's last are actuals, later ones its forecast. */
export const savePlacementVolumesSchema = z.strictObject({
  ...reportInput,
  rows: cells(volumeRow, (row) => `${row.category}:${row.month}`),
})

export type SavePlacementVolumesInput = z.output<typeof savePlacementVolumesSchema>
