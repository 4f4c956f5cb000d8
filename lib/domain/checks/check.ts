import type { Figure } from '../figures/figure'
import type { Finding } from '../finding'
import type { ReportForm } from '../form'
import type { Lexicon } from '../language/lexicon'
import type { Ore } from '../money'
import type { Passage } from '../passage'
import type { ReportFacts } from '../report-facts'
import type { ReportView } from '../report-view'

/** A figure as it stands in a printed table that was not made here: an earlier report, a workbook. Compared with the computed one. */
export interface PrintedFigure {
  readonly figureKey: string
  /** In the figure's unit; money in öre, rounded as printed. */
  readonly value: number
  /** Half the last digit as printed: 1 tkr → 50 000 öre. */
  readonly halfStep: number
  /** How far it may lie from the computed figure besides its own rounding, in the figure's unit (domain rule 2). */
  readonly slack: number
}

/** The municipality's own limits. */
export interface CheckSettings {
  /** A published count of fewer people than this is hidden. */
  readonly smallCountThreshold: number
  /** From here on the forecast change of a line must be commented (domain rule 13): 0,3 mnkr. */
  readonly forecastChangeToComment: Ore
  /** From here on the full-year variance of a line must be commented (domain rule 13): 1,0 mnkr. */
  readonly varianceToComment: Ore
}

/** Everything that the checks look at. Pure data: the clock is `today`, the Swedish words are `lexicon` (lib/text/lexicon). */
export interface CheckInput {
  readonly facts: ReportFacts
  readonly form: ReportForm
  readonly view: ReportView
  /** What people have written, and the words of the form (see passagesOf). */
  readonly passages: readonly Passage[]
  /** Every stored and computed number that a text can repeat (see figuresOf). */
  readonly figures: readonly Figure[]
  readonly printed: readonly PrintedFigure[]
  readonly lexicon: Lexicon
  readonly settings: CheckSettings
  /** The published views of the editions of the committee's year: what they tell is known. */
  readonly earlier: readonly ReportView[]
  /** ISO date, e.g. 2020-10-05. */
  readonly today: string
}

/** One check: facts and texts in, findings out. */
export type Check = (input: CheckInput) => readonly Finding[]
