import { loadForecastHistory } from '@/lib/db/facts/forecast-history'
import { statementProposals, type StatementProposals } from '@/lib/domain/forecasts/propose-forecasts'
import { statementSheet, type StatementSheet } from '@/lib/domain/statement-sheet'
import { loadReport, type OpenReport } from './report'

export interface StatementPage {
  readonly open: OpenReport
  /** Every statement of the report's year, in their order; a year may have one of one kind only. */
  readonly statements: readonly StatementSheet[]
}

/** The statements of a report, to be filled in. */
export async function loadStatements(committee: string, report: string): Promise<StatementPage> {
  const open = await loadReport(committee, report)
  const sheets = open.facts.statements.map(({ key }) => statementSheet(open.facts, key))
  return { open, statements: sheets.filter((sheet) => sheet !== null) }
}

/** Proposals for the lines of each statement, tested on the years before the report's. */
export async function loadForecastProposals({ scope, facts }: OpenReport): Promise<readonly StatementProposals[]> {
  return statementProposals(facts, await loadForecastHistory(scope, facts.report.period.year))
}
