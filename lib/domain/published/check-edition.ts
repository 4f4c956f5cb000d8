/** Where anyone checks a file that is said to come from here. */
export const CHECK_PATH = '/rapporter/kontrollera/'
/** The field of the address that holds the hash. */
export const CHECK_FIELD = 'summa'

/** A file of an edition with the hash that was asked for. */
export interface FoundFile {
  readonly address: string
  readonly number: number
  /** Number of the latest edition at the address. */
  readonly latest: number
  readonly title: string
  readonly committee: string
  readonly municipality: string
  /** ISO time. */
  readonly publishedAt: string
  readonly name: string
  readonly sha256: string
}

/** What was asked and found; `sum` as it was written. */
export type CheckAnswer =
  | { readonly kind: 'nothingAsked' }
  | { readonly kind: 'notASum'; readonly sum: string }
  | { readonly kind: 'found'; readonly sum: string; readonly files: readonly FoundFile[] }

/** A hash of which too little is known names too many files. */
const SUM = /^[0-9a-f]{8,64}$/

/** What was asked for: spaces as in print and capitals do not matter. sumOf('0123 4567 89AB CDEF') = '0123456789abcdef'; null: it is no hash. */
export function sumOf(written: string): string | null {
  const sum = written.replace(/[\s:-]/g, '').toLowerCase()
  return SUM.test(sum) ? sum : null
}
