import { proposedVintage, reportVintages, type Vintage } from '../charts/forecast-vintages'
import type { ReportFacts } from '../report-facts'
import { outermostHeading, printOrder, type BudgetLine } from '../statement'
import { lineYears, NO_HISTORY, sortFacts, type ForecastHistory } from './forecast-history'
import type { StatementInput } from '../statement-figures'
import { statementInput } from '../statement-input'
import { accuracyBy, issuedAccuracy, issuedForecasts, type IssuedAccuracy } from './issued-accuracy'
import { lineHistory } from './line-method'
import { proposeForLine, type LineProposal } from './line-proposal'

/** A line that takes a forecast, with what is proposed for it. */
export interface ProposedLine {
  readonly line: BudgetLine
  /** Heading of the business area that the line stands under, since lines of two areas have the same names. */
  readonly area: string | null
  readonly proposal: LineProposal
  /** What has been issued in the year, and last what is proposed now. */
  readonly vintages: readonly Vintage[]
}

/** The line's forecasts with the proposed one, in the order of their reports. */
function vintagesOf(facts: ReportFacts, input: StatementInput, line: BudgetLine, { proposed, forecasts }: LineProposal): readonly Vintage[] {
  const issued = reportVintages(facts, input, line)
  const now = forecasts.filter(({ method }) => method === proposed)
  return [...issued, ...issued.slice(-1).flatMap((last) => now.map(({ fullYear, ranges }) => proposedVintage(last, fullYear, ranges?.likely ?? null)))]
}

/**
 * Proposals for every line of a statement that a forecast is typed for (items and of-which lines), in print order.
 * Tyresö 2020-08, net cost, child and youth care: remaining budget and run rate, and remaining budget as the custom.
 * @param history what earlier years left behind; without it the year before, as far as it stands among the facts
 * @returns empty when the facts have no statement with that key
 */
export function proposeForecasts(facts: ReportFacts, statementKey: string, history: ForecastHistory = NO_HISTORY): readonly ProposedLine[] {
  const input = statementInput(facts, statementKey)
  if (input === null) return []
  const { statement } = input
  const { year, to } = facts.report.period
  const sorted = sortFacts(facts, statementKey, history)
  return printOrder(statement)
    .filter(({ line }) => line.kind === 'item' || line.kind === 'ofWhich')
    .map(({ line }) => {
      const proposal = proposeForLine(lineHistory(lineYears(sorted, line, [...sorted.earlierYears, year]), to))
      return { line, area: outermostHeading(statement, line)?.label ?? null, proposal, vintages: vintagesOf(facts, input, line, proposal) }
    })
}

/** Proposals for one statement, beside how accurate the forecasts were that people issued from the same month in earlier years. */
export interface StatementProposals {
  readonly statementKey: string
  readonly name: string
  readonly lines: readonly ProposedLine[]
  /** Null when none were issued. */
  readonly accuracy: IssuedAccuracy | null
  readonly accuracyByLine: ReadonlyMap<string, IssuedAccuracy>
}

/**
 * Proposals for all statements of a report. August reports of 2018 and 2019 with ten areas each → accuracy of 20 forecasts.
 * @param history what earlier years left behind
 */
export function statementProposals(facts: ReportFacts, history: ForecastHistory): readonly StatementProposals[] {
  return facts.statements.map((statement) => {
    const issued = issuedForecasts(statement, history).filter(({ month }) => month === facts.report.period.to)
    return {
      statementKey: statement.key,
      name: statement.name,
      lines: proposeForecasts(facts, statement.key, history),
      accuracy: issuedAccuracy(issued),
      accuracyByLine: accuracyBy(issued, ({ lineKey }) => lineKey),
    }
  })
}
