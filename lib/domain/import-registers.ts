import type { Accumulation, MeasurementUnit, ScaleStep } from './indicator'
import type { Month } from './period'
import type { BudgetLineKind } from './statement'

/** A register entry that a source may name by its key, its label or another spelling. */
interface NamedEntry {
  readonly key: string
  readonly name: string
  /** Other spellings, and labels of other years. */
  readonly aliases: readonly string[]
}

export interface ImportLine extends NamedEntry {
  readonly statement: string
  readonly kind: BudgetLineKind
  /** The line above it in the tree of its statement; null for the topmost. */
  readonly parentKey: string | null
}

export interface ImportIndicator extends NamedEntry {
  readonly unit: MeasurementUnit
  readonly accumulation: Accumulation
  readonly decimals: number
  /** Steps of a yes/no or partly scale, whose labels a source may give instead of numbers. */
  readonly scale: readonly ScaleStep[]
  /** Code of the national register (Kolada): `N15030`. */
  readonly nationalCode: string | null
}

export interface ImportCategory extends NamedEntry {
  readonly kind: 'price' | 'share'
}

/** What a committee-year knows by name, for reading files about it. */
export interface ImportRegisters {
  readonly year: number
  /** Four-digit code of the municipality: `0138`. */
  readonly municipalityCode: string
  readonly statements: readonly NamedEntry[]
  readonly lines: readonly ImportLine[]
  readonly indicators: readonly ImportIndicator[]
  readonly categories: readonly ImportCategory[]
  readonly budgetVersions: readonly NamedEntry[]
  readonly vintages: readonly Month[]
  /** Months of the year (1–12) whose facts are locked. */
  readonly lockedMonths: readonly number[]
}
