import type { Ore } from './money'
import type { BudgetLine } from './statement'
import { statementRows, type StatementFigures, type StatementInput } from './statement-figures'
import { forecastInVintage } from './statement-sheet'

/** From which size on a line must be commented; öre, positive. The municipality's own: 0,3 mnkr and 1,0 mnkr in domain rule 13. */
export interface CommentLimits {
  readonly forecastChangeToComment: Ore
  /** Of the full-year variance. */
  readonly varianceToComment: Ore
}

/** A line that a form asks a comment for, and why. */
export interface CommentDuty {
  readonly line: BudgetLine
  readonly figures: StatementFigures
  /** At least one; the change before the variance. */
  readonly reasons: readonly ('forecastChange' | 'yearVariance')[]
  /** The comment of this vintage; null when nobody has written one yet, or only blanks. */
  readonly comment: string | null
}

function reaches(amount: Ore | null, limit: Ore): boolean {
  return amount !== null && Math.abs(amount) >= limit
}

function reasonsOf({ forecastChange, yearVariance }: StatementFigures, limits: CommentLimits): CommentDuty['reasons'] {
  return [
    ...(reaches(forecastChange, limits.forecastChangeToComment) ? (['forecastChange'] as const) : []),
    ...(reaches(yearVariance, limits.varianceToComment) ? (['yearVariance'] as const) : []),
  ]
}

function commentOn(input: StatementInput, line: BudgetLine): string | null {
  const comment = forecastInVintage(input, line.key)?.comment ?? ''
  return comment.trim() === '' ? null : comment
}

/**
 * The lines that must be commented (domain rule 13), in print order: the forecast changed by 0,3 mnkr or more in either direction, or the
 * full-year variance is 1,0 mnkr or more either way. Economic aid in August 2020: changed by +1,3 mnkr, variance +0,6 → for the change.
 * Only items: totals follow from them and of-which lines are parts of them. What is not known asks for nothing.
 */
export function commentDuties(input: StatementInput, limits: CommentLimits): readonly CommentDuty[] {
  return statementRows(input)
    .filter(({ line }) => line.kind === 'item')
    .map(({ line, figures }) => ({ line, figures, reasons: reasonsOf(figures, limits), comment: commentOn(input, line) }))
    .filter((duty) => duty.reasons.length > 0)
}

/** The lines that must be commented and are not: of eleven such lines, those that still wait. */
export function uncommentedLines(input: StatementInput, limits: CommentLimits): readonly CommentDuty[] {
  return commentDuties(input, limits).filter((duty) => duty.comment === null)
}
