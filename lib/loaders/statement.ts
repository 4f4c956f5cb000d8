import { notFound } from 'next/navigation'
import { loadForecastHistory } from '@/lib/db/facts/forecast-history'
import { statementProposals, type StatementProposals } from '@/lib/domain/forecasts/propose-forecasts'
import { statementSheet, type StatementSheet } from '@/lib/domain/statement-sheet'
import { loadReport, type OpenReport } from './report'

export interface StatementPage {
  readonly open: OpenReport
  readonly incomeStatement: StatementSheet
  readonly netCost: StatementSheet
}

/** Both statements of a report, to be filled in. */
export async function loadStatements(committee: string, report: string): Promise<StatementPage> {
  const open = await loadReport(committee, report)
  const ofKind = (kind: 'incomeStatement' | 'netCost') => {
    const statement = open.facts.statements.find((each) => each.kind === kind)
    return statement ? statementSheet(open.facts, statement.key) : null
  }
  const incomeStatement = ofKind('incomeStatement')
  const netCost = ofKind('netCost')
  if (!incomeStatement || !netCost) notFound()
  return { open, incomeStatement, netCost }
}

/** Proposals for the lines of each statement, tested on the years before the report's. */
export async function loadForecastProposals({ scope, facts }: OpenReport): Promise<readonly StatementProposals[]> {
  return statementProposals(facts, await loadForecastHistory(scope, facts.report.period.year))
}
