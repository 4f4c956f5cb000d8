/** Codes of expected failures. lib/text says each in Swedish; components and tests switch on the code, never on a sentence. */
export type ErrorCode =
  | 'NOT_LOGGED_IN'
  | 'BAD_ORIGIN'
  | 'OUT_OF_SCOPE'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'INVALID_ROWS'
  | 'MONTHS_TAKEN'
  | 'REPORT_LOCKED'
  | 'PERIOD_LOCKED'
  | 'WRONG_STATUS'
  | 'STALE_VERSION'
  | 'SAME_PERSON'
  | 'REASON_REQUIRED'
  | 'FINDING_GONE'
  | 'NOT_REPAIRED'
  | 'OPEN_ERRORS'
  | 'KEY_REUSED'
  | 'UNKNOWN_COMMAND'
  | 'TOO_LARGE'
  | 'ALREADY_THERE'
  | 'OWN_ACCESS'
  | 'SOMETHING_MISSING'
  | 'UNREADABLE_FILE'
  | 'SOURCE_FAILED'
  | 'IN_USE'
  | 'CONFIRMATION_NEEDED'
  | 'NO_EDITION'
  | 'NOTHING_CHANGED'

/** One fault of a faulty input: where, what was found, what was expected. */
export interface InputFault {
  /** `amounts[3].line`, or `Blad1!B7` for a sheet. */
  readonly path: string
  readonly found: string
  readonly expected: string
}

/** Who did something, and when (ISO time). Name null: no longer a user. */
export interface WhoWhen {
  readonly name: string | null
  readonly at: string
}

export interface CommandError {
  readonly code: ErrorCode
  /** All faults of an invalid input, never only the first. */
  readonly faults?: readonly InputFault[]
  /** Who locked, submitted or changed it. */
  readonly by?: WhoWhen
  /** Report status, lock reason or number of open errors, where the code needs it. */
  readonly detail?: string
}

/** Answer of every command. Expected failures are values; the unexpected throws and becomes status 500 with a reference. */
export type CommandAnswer<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly error: CommandError }

/** Answer for one cell of a batch. A stale writer is told whose value stands there now; nothing is overwritten. */
export type CellAnswer =
  | { readonly status: 'saved'; readonly version: number; readonly at: string }
  | { readonly status: 'conflict'; readonly version: number; readonly value: unknown; readonly by: WhoWhen }
  | { readonly status: 'refused'; readonly code: ErrorCode }

/** Result of the save commands: one answer per cell, in the order sent. */
export interface CellAnswers {
  readonly cells: readonly CellAnswer[]
}
