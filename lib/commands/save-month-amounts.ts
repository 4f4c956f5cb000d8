import { maySaveFigures } from '@/lib/auth/permissions/report'
import { ACTUALS } from '@/lib/db/amount'
import { listPeriodLocks } from '@/lib/db/period-lock'
import { saveMonthAmountsSchema, type SaveMonthAmountsInput } from '@/lib/schemas/save-month-amounts'
import { reportCommand } from './report-command'
import { refusedByPeriodLock } from './save-cells'
import { saveIntervals } from './save-interval'

/**
 * Saves actuals of single months up to the report's last one. A month that is locked, or that lies in an amount of several months,
 * is refused: such an amount is changed by a correction of its interval, not silently (decision 8).
 */
export const saveMonthAmounts = reportCommand<SaveMonthAmountsInput>({
  name: 'save-month-amounts',
  input: saveMonthAmountsSchema,
  permission: maySaveFigures,
  lock: 'share',
  async run(context, { cells }) {
    const locked = await refusedByPeriodLock(context)
    if (locked !== null) return locked
    const { scope, db, report } = context
    const { year, to } = report.period
    const lockedMonths = (await listPeriodLocks(scope, db, year)).map(({ month }) => month)
    const intervals = cells.map(({ month, ...cell }) => ({ ...cell, from: month, to: month }))
    return saveIntervals(context, intervals, {
      kind: ACTUALS,
      prefix: '',
      refusal: ({ from }) => (lockedMonths.includes(from) ? 'PERIOD_LOCKED' : from > to ? 'INVALID_INPUT' : null),
    })
  },
})
