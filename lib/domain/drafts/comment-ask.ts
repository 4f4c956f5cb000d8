import { uncommentedLines, type CommentDuty, type CommentLimits } from '../comment-duty'
import type { LineSubject } from '../figures/statement-register'
import type { ReportForm } from '../form'
import type { Ore } from '../money'
import type { ReportFacts } from '../report-facts'
import { lineKeysWithin } from '../statement'
import { statementInput } from '../statement-input'

/** A line above the form's limits that nobody has commented yet. */
export interface CommentAsk {
  readonly statementKey: string
  readonly lineKey: string
  readonly label: string
  /** The amount that reaches the limit; of two, the variance. */
  readonly reason: CommentDuty['reasons'][number]
  readonly amount: Ore | null
}

/** Statements whose comments the form prints: only those are asked for. */
function commentedStatements(form: ReportForm): readonly string[] {
  return form.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'amountComments' ? [block.statementKey] : [])))
}

/**
 * The lines below some totals that must be commented and are not (domain rule 13). Socialpsykiatri, variance −2 684 tkr, no comment →
 * asked for, with the variance.
 */
export function commentAsks(totals: readonly LineSubject[], facts: ReportFacts, form: ReportForm, limits: CommentLimits): readonly CommentAsk[] {
  const commented = commentedStatements(form)
  return totals.flatMap(({ statement, line }) => {
    const input = commented.includes(statement.key) ? statementInput(facts, statement.key) : null
    if (input === null) return []
    const below = lineKeysWithin(statement, line.key)
    return uncommentedLines(input, limits)
      .filter((duty) => below.includes(duty.line.key))
      .flatMap((duty) =>
        duty.reasons
          .slice(-1)
          .map((reason) => ({ statementKey: statement.key, lineKey: duty.line.key, label: duty.line.label, reason, amount: duty.figures[reason] })),
      )
  })
}
