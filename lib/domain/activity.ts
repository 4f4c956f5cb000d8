/** Aktivitet of the accessibility plan, with its target as numerator of denominator. */
export interface Activity {
  readonly key: string
  readonly text: string
  readonly numerator: number | null
  readonly denominator: number | null
  /** Organisational unit that follows it up; null: the committee's controllers. */
  readonly orgUnitKey: string | null
}
