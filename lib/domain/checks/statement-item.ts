import type { Place } from '../finding'
import type { ReportFacts } from '../report-facts'
import type { BudgetLine } from '../statement'
import { lineFigures, type StatementFigures, type StatementInput } from '../statement-figures'
import { statementInput } from '../statement-input'
import { linePlace } from './place'

/** What each statement of a report is computed from. */
export function statementInputs(facts: ReportFacts): readonly StatementInput[] {
  return facts.statements.map(({ key }) => statementInput(facts, key)).filter((input) => input !== null)
}

/** An item of a statement, with its figures in the report; öre. */
export interface StatementItem {
  readonly input: StatementInput
  readonly line: BudgetLine
  readonly figures: StatementFigures
  readonly place: Place
}

/** The items of all statements: the lines where amounts and forecasts are entered, without of-which lines. */
export function statementItems(facts: ReportFacts): readonly StatementItem[] {
  return statementInputs(facts).flatMap((input) =>
    input.statement.lines
      .filter((line) => line.kind === 'item')
      .map((line) => ({ input, line, figures: lineFigures(input, line), place: linePlace(input.statement, line) })),
  )
}
