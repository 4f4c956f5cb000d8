import { finding, type CheckCode, type Finding, type Place, type Severity, type Repair } from '../finding'
import type { CellView } from '../report-view'

/** What a finding in a text says besides its code: words that stand there, and what they were compared with. */
interface TextParts {
  readonly place: Place
  /** The words in question, as they stand in the passage. */
  readonly quote: string
  /** Left out: nothing else could stand there. */
  readonly expected?: CellView
  readonly comparedWith?: Place | null
  readonly repair?: Repair
}

/** Words as a cell. */
export function textCell(text: string): CellView {
  return { type: 'text', text }
}

/**
 * A finding about words: they are both what was found and the quotation. Unless said otherwise the text is to be rewritten.
 * 'Nämndmålet är uppfyllt' over a level not met → textAgainstRating, expected rating notMet.
 */
export function textFinding(code: CheckCode, severity: Severity, parts: TextParts): Finding {
  const { place, quote, expected = { type: 'empty' }, comparedWith = null, repair = { kind: 'rewrite' } } = parts
  return finding({ code, severity, place, found: textCell(quote), expected, comparedWith, quote, repair })
}
