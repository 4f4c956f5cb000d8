import { readIndicatorValues } from '@/lib/db/facts/registers'
import { listPeriodLocks } from '@/lib/db/period-lock'
import { inTransaction } from '@/lib/db/transaction'
import type { GoalSheet } from '@/lib/domain/goal-sheet'
import type { IndicatorValue } from '@/lib/domain/indicator'
import { withPeriodValues } from '@/lib/domain/indicator-months'
import { loadGoals } from './goal'
import type { OpenReport } from './report'

/** All indicators of a report, to be filled in. */
export interface IndicatorPage {
  readonly open: OpenReport
  readonly sheet: GoalSheet
  /** Values of the year before, up to the same month. */
  readonly lastYear: readonly IndicatorValue[]
  /** Months (1–12) of the report's year that are locked. */
  readonly lockedMonths: readonly number[]
}

/** Indicator values of a report's period and its months, with what the person may change of them. */
export async function loadIndicatorPage(committee: string, report: string): Promise<IndicatorPage> {
  const { open, sheet } = await loadGoals(committee, report)
  const { scope, facts } = open
  const { period } = facts.report
  const lastPeriod = { ...period, year: period.year - 1 }
  return inTransaction('readCommitted', async (db) => {
    const values = await readIndicatorValues({ scope, db, committeeId: scope.committeeId, year: lastPeriod.year }, period.to)
    const locks = await listPeriodLocks(scope, db, period.year)
    return { open, sheet, lastYear: withPeriodValues(facts.indicators, values, [lastPeriod]), lockedMonths: locks.map(({ month }) => month) }
  })
}
