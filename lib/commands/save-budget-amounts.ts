import { maySaveFigures } from '@/lib/auth/permissions/report'
import { findBudgetVersion } from '@/lib/db/budget-version'
import { saveBudgetAmountsSchema, type SaveBudgetAmountsInput } from '@/lib/schemas/save-budget-amounts'
import { refused } from './command'
import { reportCommand } from './report-command'
import { saveIntervals } from './save-interval'

/**
 * Saves budget amounts of one budget version of the report's year. Locked months do not hold it back: a lock keeps what has
 * happened, and a supplementary budget decided in October is written from January.
 */
export const saveBudgetAmounts = reportCommand<SaveBudgetAmountsInput>({
  name: 'save-budget-amounts',
  input: saveBudgetAmountsSchema,
  permission: maySaveFigures,
  lock: 'share',
  async run(context, { budgetVersion, cells }) {
    const { scope, db, report } = context
    const budgetVersionId = await findBudgetVersion(scope, db, report.period.year, budgetVersion)
    if (budgetVersionId === null) return refused('NOT_FOUND')
    return saveIntervals(context, cells, { kind: { measure: 'budget', budgetVersionId }, prefix: `budget:${budgetVersion}:`, refusal: () => null })
  },
})
