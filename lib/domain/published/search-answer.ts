/** A passage that was found, in the latest edition of its report. */
export interface FoundPassage {
  /** tyreso/asn/2020-08 */
  readonly address: string
  /** Where on its page the passage stands. */
  readonly anchor: string
  readonly heading: string
  readonly text: string
  readonly title: string
  readonly committee: string
  readonly municipality: string
}

/** A published report as the search narrows to it. */
export interface SearchedReport {
  readonly address: string
  readonly municipality: string
  readonly committee: string
  readonly year: number
}

/** What a question finds. */
export interface SearchAnswer {
  /** The hits of one page. */
  readonly found: readonly FoundPassage[]
  /** How many there are in all. */
  readonly total: number
  /** From 1; the first where the page that was asked for is beyond the last. */
  readonly page: number
  /** What was perhaps meant, where nothing was found; null: nothing is like it. */
  readonly like: string | null
  /** All reports that can be found, whatever was asked. */
  readonly reports: readonly SearchedReport[]
}
