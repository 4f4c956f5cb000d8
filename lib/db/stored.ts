/** A stored value with what a version check and a conflict answer need. */
export interface Stored<Value> {
  readonly id: string
  readonly value: Value
  readonly version: number
  readonly authorId: string | null
  readonly at: Date
}

/** Who writes a row now, when, and the version that the row gets. */
export interface Stamp {
  readonly version: number
  readonly authorId: string | null
  readonly at: Date
}

/** Columns that say who typed a fact, when, and the version it gets. */
export function typedBy({ authorId, at, version }: Stamp) {
  return { sourceKind: 'typed', sourceRef: null, authorId, recordedAt: at, version } as const
}
