import type { Passage } from '../passage'
import type { Period } from '../period'
import type { Quantity } from '../language/quantity'
import type { Agreement } from './agreement'
import type { Figure } from './figure'
import type { Meaning } from './meaning'
import type { Subject } from './subject-index'
import type { WordAgreement } from './word-sign'

/** A number in a text that repeats a figure, or is meant to. */
export interface Claim {
  readonly passage: Passage
  readonly quantity: Quantity
  readonly figure: Figure
  /** From 0 to 1: how sure it is that the number is meant to be this figure. From CONFIDENT on a contradiction is an error. */
  readonly confidence: number
  readonly agreement: Agreement
  /** The number contradicts the figure that the words name, but is another figure of the same thing: the budget called the actual. */
  readonly repeatsOther: boolean
  /** Of `underskott`, `överskott`, plus and minus. */
  readonly sign: WordAgreement
  /** Of `förbättras`, `ökar`. */
  readonly direction: WordAgreement
  /** The words of the number and those around it: a part of the passage. */
  readonly quote: string
  readonly meaning: Meaning
  readonly subject: Subject
  /** Part of the number before: 'varav'. */
  readonly isPart: boolean
}

/** Where a passage stands. */
export interface ClaimContext {
  /** The report's own period: numbers of other times are other figures. */
  readonly period: Period
  /** Period of the report before, whose month is what 'sedan maj' compares with; null when there is none. */
  readonly previous: Period | null
  /** The passage before it in the same place, for 'varav' in a list and for a sentence that goes on; null when there is none. */
  readonly before: Passage | null
  /** The number that parts in this passage are parts of. */
  readonly whole: Claim | null
}

/** From here on a number is said to repeat the figure. */
export const BOUND = 0.5
/** From here on a number that contradicts its figure is wrong, not about something else. */
export const CONFIDENT = 0.72
