import { moneyCell } from '../blocks/cells'
import { uncommentedLines } from '../comment-duty'
import { finding, type Finding } from '../finding'
import type { CheckInput } from './check'
import { linePlace } from './place'
import { statementInputs } from './statement-item'

/**
 * Rule: a line whose forecast changed by 0,3 mnkr or more, or whose full-year variance is 1,0 mnkr or more, has a comment (domain rule
 * 13; the limits are the municipality's). Variance −1 240 tkr without a comment → question, once per line; of two reasons the variance
 * is told. Only statements whose comments the form prints.
 */
export function deviationUnexplained({ facts, form, settings }: CheckInput): readonly Finding[] {
  const commented = form.sections.flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'amountComments' ? [block.statementKey] : [])))
  const limits = { forecastChange: settings.forecastChangeToComment, yearVariance: settings.varianceToComment }
  return statementInputs(facts)
    .filter(({ statement }) => commented.includes(statement.key))
    .flatMap((input) => uncommentedLines(input, settings).map((duty) => ({ ...duty, statement: input.statement })))
    .flatMap(({ statement, line, figures, reasons }) =>
      reasons.slice(-1).map((column) =>
        finding({
          code: 'deviationUnexplained',
          severity: 'question',
          place: linePlace(statement, line),
          found: moneyCell(figures[column], 'mnkr', 1, true),
          expected: moneyCell(limits[column], 'mnkr', 1),
          comparedWith: null,
          quote: null,
          repair: { kind: 'enterValue' },
          beside: { kind: 'column', column },
        }),
      ),
    )
}
