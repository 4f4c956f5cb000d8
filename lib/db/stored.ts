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
