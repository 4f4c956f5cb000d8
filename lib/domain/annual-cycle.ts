/** Årshjul: an activity that is due in a month (1–12). */
export interface AnnualCycleItem {
  readonly key: string
  readonly month: number
  readonly activity: string
  /** Organisational unit that follows it up; null: the committee's controllers. */
  readonly orgUnitKey: string | null
}
