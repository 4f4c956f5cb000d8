import type { Ore } from './money'
import type { Report } from './report'
import type { ReportFacts } from './report-facts'
import type { BudgetLine, Statement } from './statement'
import type { StatementInput } from './statement-figures'
import { budgetChangeBetween } from './variance'

/** The facts that statements are computed from. */
export type MoneyFacts = Pick<
  ReportFacts,
  'report' | 'previousReport' | 'statements' | 'lastYearStatements' | 'amounts' | 'forecasts' | 'budgetChanges' | 'budgetVersions'
>

/**
 * The previous report when it is of the same year, else null: the first report of a year has no forecast, and no budget, to be
 * compared with, since those of December are about another year. 2020-08 after 2020-07 → 2020-07; 2023-04 after 2022-12 → null.
 */
export function previousReportOfYear({ report, previousReport }: Pick<ReportFacts, 'report' | 'previousReport'>): Report | null {
  return previousReport?.period.year === report.period.year ? previousReport : null
}

/** What a statement of a report is computed from; null when the facts have no statement with that key. */
export function statementInput(facts: MoneyFacts, statementKey: string): StatementInput | null {
  const withKey = (statement: Statement) => statement.key === statementKey
  const statement = facts.statements.find(withKey)
  if (statement === undefined) return null
  const { period, budgetVersionKey, vintageKey } = facts.report
  return {
    statement,
    lastYearStatement: facts.lastYearStatements?.find(withKey),
    amounts: facts.amounts,
    forecasts: facts.forecasts,
    period,
    budgetVersionKey,
    vintageKey,
    previousVintageKey: previousReportOfYear(facts)?.vintageKey ?? null,
  }
}

/**
 * What budget decisions since the previous report changed for a line and everything below it, öre for the full year, costs negative:
 * 6,6 mnkr more to spend = −660 000 000 öre.
 * @returns null without a previous report of the year, or when a budget version is unknown
 */
export function budgetChangeSince(facts: MoneyFacts, statement: Statement, line: BudgetLine): Ore | null {
  const previous = previousReportOfYear(facts)
  if (previous === null) return null
  return budgetChangeBetween(statement, line.key, facts.budgetChanges, facts.budgetVersions, {
    fromVersionKey: previous.budgetVersionKey,
    toVersionKey: facts.report.budgetVersionKey,
  })
}
