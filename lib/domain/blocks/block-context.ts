import type { ReportForm } from '../form'
import type { ReportFacts } from '../report-facts'

/** What every block is built from. */
export interface BlockContext {
  readonly facts: ReportFacts
  readonly form: ReportForm
  /** Fills the placeholders of a text of the form. */
  readonly fill: (text: string) => string
}
