import type { WhoWhen } from './command-answer'
import type { ImportSource } from './import-reading'

/** read: shown and nothing written. */
export type ImportStatus = 'read' | 'applied' | 'undone' | 'discarded'

/** Inläsning, as the log lists it. */
export interface ListedBatch {
  readonly id: string
  readonly year: number
  readonly source: ImportSource
  readonly status: ImportStatus
  readonly fileName: string
  readonly fileSha256: string
  readonly fileBytes: number
  readonly created: WhoWhen
  readonly applied: WhoWhen | null
  readonly undone: WhoWhen | null
  /** How many figures it wrote; null until it is applied. */
  readonly figures: number | null
  readonly version: number
}
