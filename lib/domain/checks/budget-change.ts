import { moneyCell } from '../blocks/cells'
import { finding, type Finding } from '../finding'
import { subtractOre, type Ore } from '../money'
import type { Report } from '../report'
import type { ReportFacts } from '../report-facts'
import { lastTotal, type BudgetLine } from '../statement'
import { lineFigures, type StatementInput } from '../statement-figures'
import { budgetChangeSince, previousReportOfYear } from '../statement-input'
import type { CheckInput } from './check'
import { linePlace, reportPlace } from './place'
import { statementInputs } from './statement-item'

/** The year budget of a line in the previous report's version: as stored, else without what has been decided since. */
function previousYearBudget(input: StatementInput, line: BudgetLine, yearBudget: Ore | null, base: Report, facts: ReportFacts): Ore | null {
  const stored = lineFigures({ ...input, budgetVersionKey: base.budgetVersionKey }, line).yearBudget
  return stored ?? subtractOre(yearBudget, budgetChangeSince(facts, input.statement, line))
}

/**
 * Rule: variances of two budget versions are not comparable (domain rule 4). Year budget −252 220 tkr where the previous report had
 * −245 620: a note, once for the report, since 6 600 tkr of the better variance is new money.
 */
export function budgetChangedSinceBase({ facts }: CheckInput): readonly Finding[] {
  const previousReport = previousReportOfYear(facts)
  if (previousReport === null) return []
  const changed = statementInputs(facts).flatMap((input) => {
    const line = lastTotal(input.statement)
    if (line === null) return []
    const { yearBudget } = lineFigures(input, line)
    const before = previousYearBudget(input, line, yearBudget, previousReport, facts)
    if (yearBudget === null || before === null || before === yearBudget) return []
    return [{ place: linePlace(input.statement, line), yearBudget, before }]
  })
  // The statements sort the same money in two ways, so the first says it all.
  return changed.slice(0, 1).map(({ place, yearBudget, before }) =>
    finding({
      code: 'budgetChangedSinceBase',
      severity: 'note',
      place,
      found: moneyCell(yearBudget, 'tkr', 0),
      expected: moneyCell(before, 'tkr', 0),
      comparedWith: reportPlace(previousReport),
      quote: null,
      repair: { kind: 'confirm' },
    }),
  )
}
