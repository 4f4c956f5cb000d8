import type { CellFormat } from '@/components/grid/grid-model'
import { numberFormat } from '@/components/grid/number-cell'
import { ORE_PER_TKR, type Ore } from '@/lib/domain/money'
import { formatMoney } from '@/lib/text/format'

const TKR = { min: null, max: 100_000_000, decimals: 5 }

/** Whole tkr with a true minus; nothing where nothing is known. */
export function formatTkr(amount: Ore | null): string {
  return amount === null ? '' : formatMoney(amount, 'tkr')
}

const show = (value: number) => formatTkr(value as Ore)

/** Cells that hold öre and are typed and shown in tkr. */
export const TYPED_TKR: CellFormat = numberFormat({ unit: ORE_PER_TKR, show, cell: TKR })

/** The same, computed. */
export const COMPUTED_TKR: CellFormat = numberFormat({ unit: ORE_PER_TKR, show, cell: null })
