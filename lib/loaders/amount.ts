import { listPeriodLocks } from '@/lib/db/period-lock'
import { inTransaction } from '@/lib/db/transaction'
import type { Amount, BudgetVersion, Statement } from '@/lib/domain/statement'
import { loadReport, type OpenReport } from './report'

/** The amounts of a report's year, to be filled in. */
export interface AmountPage {
  readonly open: OpenReport
  readonly statements: readonly Statement[]
  /** Of the report's year: actuals, and the budget of every version. */
  readonly amounts: readonly Amount[]
  readonly budgetVersions: readonly BudgetVersion[]
  /** Months (1–12) that are locked. */
  readonly lockedMonths: readonly number[]
}

/** Amounts by interval, for entry by month and of budgets. */
export async function loadAmountPage(committee: string, report: string): Promise<AmountPage> {
  const open = await loadReport(committee, report)
  const { facts, scope } = open
  const { year } = facts.report.period
  const locks = await inTransaction('readCommitted', (db) => listPeriodLocks(scope, db, year))
  return {
    open,
    statements: facts.statements,
    amounts: facts.amounts.filter(({ period }) => period.year === year),
    budgetVersions: facts.budgetVersions,
    lockedMonths: locks.map(({ month }) => month),
  }
}
