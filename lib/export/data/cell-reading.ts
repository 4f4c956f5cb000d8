import type { RatingLevel, Trend } from '@/lib/domain/assessment'
import type { MissingReason, TargetOperator } from '@/lib/domain/indicator'
import type { Month } from '@/lib/domain/period'
import type { CellView } from '@/lib/domain/report-view'

/** The parts of a cell that programs read. Null: the cell has no such part. */
export interface CellReading {
  /** Unrounded; money in kronor, percent as printed (18.4 means 18,4 %). */
  readonly value: number | null
  /** The target of the report's period, where `value` is that of the year. */
  readonly periodValue: number | null
  readonly operator: TargetOperator | null
  readonly unit: 'SEK' | 'percent' | null
  /** Decimals that the report prints. */
  readonly decimals: number | null
  /** The month that the value is about, where that is an earlier one. */
  readonly month: Month | null
  readonly rating: RatingLevel | null
  readonly trend: Trend['goodness'] | null
  readonly missing: MissingReason | null
}

const NOTHING: CellReading = {
  value: null,
  periodValue: null,
  operator: null,
  unit: null,
  decimals: null,
  month: null,
  rating: null,
  trend: null,
  missing: null,
}

const ORE_PER_KR = 100

/** What programs read of a cell. Money in kronor: the öre −507 600 050 are −5076000.5. */
export function cellReading(cell: CellView): CellReading {
  switch (cell.type) {
    case 'money':
      return { ...NOTHING, value: cell.amount / ORE_PER_KR, unit: 'SEK', decimals: cell.decimals }
    case 'number':
      return { ...NOTHING, value: cell.value, decimals: cell.decimals, month: cell.carriedOverFrom ?? null }
    case 'percent':
      return { ...NOTHING, value: cell.value, unit: 'percent', decimals: cell.decimals, month: cell.carriedOverFrom ?? null }
    case 'step':
      return { ...NOTHING, value: cell.value, month: cell.carriedOverFrom ?? null }
    case 'target': {
      const { fullYear, period, operator, unit, decimals } = cell
      return { ...NOTHING, value: fullYear, periodValue: period, operator, unit: unit === 'percent' ? 'percent' : null, decimals }
    }
    case 'rating':
      return { ...NOTHING, rating: cell.level }
    case 'trend':
      return { ...NOTHING, trend: cell.trend.goodness }
    case 'missing':
      return { ...NOTHING, missing: cell.reason }
    case 'text':
    case 'empty':
      return NOTHING
  }
}
