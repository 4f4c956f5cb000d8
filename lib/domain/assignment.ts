export interface Assignment {
  readonly key: string
  readonly text: string
  readonly issuer: string
  readonly aim: string | null
  readonly group: string | null
  readonly targetAreas: readonly string[]
  /** Organisational unit that follows it up; null: the committee's controllers. */
  readonly orgUnitKey: string | null
}
