import type { QueryResultRow } from 'pg'
import type { SmallCommittee } from '@/tests/factories'
import type { RoleWords } from './words'

/** The committee that a row is tried on, as it stands. */
export interface Place {
  readonly at: SmallCommittee
  readonly reportVersion: () => Promise<number>
  readonly query: (sql: string, values: readonly unknown[]) => Promise<readonly QueryResultRow[]>
}

/** One row of the permission matrix; its name begins with that of its command: `set-assessment of a goal`. */
export interface MatrixRow {
  readonly words: RoleWords
  /** What the input begins with: committee and report, the committee, or nothing. */
  readonly about: 'report' | 'committee' | 'municipality'
  /** What the row sends after that. */
  readonly input: (place: Place) => object | Promise<object>
  /** What must be there first. */
  readonly arrange?: (place: Place) => Promise<unknown>
  /** The body of a command that takes a file. */
  readonly file?: () => string | Uint8Array
}

export type MatrixRows = Readonly<Record<string, MatrixRow>>

/** A row about a report that sends the same each time. */
export function reportRow(words: RoleWords, input: object, arrange?: MatrixRow['arrange']): MatrixRow {
  return { words, about: 'report', input: () => input, arrange }
}
