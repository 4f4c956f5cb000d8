import type { WhoWhen } from './command-answer'
import type { ImportSource } from './import-reading'

/** read: shown and nothing written. */
export type ImportStatus = 'read' | 'applied' | 'undone' | 'discarded'

/** A file that was read in, whatever it held: what the logs say of all of them. */
export interface FileBatch {
  readonly id: string
  readonly year: number
  readonly status: ImportStatus
  readonly fileName: string
  readonly fileSha256: string
  readonly fileBytes: number
  readonly created: WhoWhen
  readonly applied: WhoWhen | null
  readonly undone: WhoWhen | null
  readonly version: number
}

/** Inläsning, as the log lists it. */
export interface ListedBatch extends FileBatch {
  readonly source: ImportSource
  /** How many figures it wrote; null until it is applied. */
  readonly figures: number | null
}
