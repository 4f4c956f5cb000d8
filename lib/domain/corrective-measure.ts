import type { Ore } from './money'

/** Åtgärd for a balanced budget. */
export interface CorrectiveMeasure {
  readonly key: string
  readonly parentKey: string | null
  readonly text: string
  readonly effect: Ore | null
  readonly indicatorKeys: readonly string[]
}
