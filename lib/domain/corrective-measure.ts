import type { Ore } from './money'

/** Åtgärd for a balanced budget. */
export interface CorrectiveMeasure {
  readonly key: string
  readonly parentKey: string | null
  readonly text: string
  readonly effect: Ore | null
  /** Organisational unit that follows it up; null: the committee's controllers. */
  readonly orgUnitKey: string | null
  readonly indicatorKeys: readonly string[]
}
