import type { BudgetLineKind } from './statement'

/** A line of a statement as the administrator keeps it. */
export interface RegisterLine {
  readonly id: string
  readonly key: string
  readonly label: string
  readonly kind: BudgetLineKind
  readonly parentKey: string | null
  readonly counted: boolean
  readonly businessAreaKey: string | null
  readonly serviceAreaKey: string | null
  readonly aliases: readonly string[]
  readonly order: number
  readonly version: number
}
