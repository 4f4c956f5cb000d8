import { mayKeepPeriods } from '@/lib/auth/permissions/period'
import { deletePeriodLock, holdYear, listPeriodLocks } from '@/lib/db/period-lock'
import { monthOf } from '@/lib/domain/period'
import { periodLockSchema, type PeriodLockInput } from '@/lib/schemas/period'
import { answered } from './command'
import { committeeCommand } from './committee-command'

/**
 * Opens locked months. Why they are opened stands in the log beside why they were locked.
 * @returns the months that it opened
 */
export const unlockPeriod = committeeCommand<PeriodLockInput>({
  name: 'unlock-period',
  input: periodLockSchema,
  permission: mayKeepPeriods,
  async run({ scope, db, record }, { year, months, reason }) {
    await holdYear(scope, db, year)
    const locks = await listPeriodLocks(scope, db, year)
    const opened: number[] = []
    for (const { month, reason: lockedBecause } of locks.filter((lock) => months.includes(lock.month))) {
      if (!(await deletePeriodLock(scope, db, year, month))) continue
      record({ subject: 'periodLock', subjectKey: monthOf(year, month), reportId: null, before: { reason: lockedBecause }, after: { reason, opened: true } })
      opened.push(month)
    }
    return answered({ months: opened })
  },
})
