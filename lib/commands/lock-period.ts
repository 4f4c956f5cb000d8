import { mayKeepPeriods } from '@/lib/auth/permissions/period'
import { holdYear, insertPeriodLock } from '@/lib/db/period-lock'
import { monthOf } from '@/lib/domain/period'
import { periodLockSchema, type PeriodLockInput } from '@/lib/schemas/period'
import { answered } from './command'
import { committeeCommand } from './committee-command'

/**
 * Locks months: their facts are refused from then on, with the reason. What is being saved is saved first; months that are locked
 * already keep their reason.
 * @returns the months that it locked
 */
export const lockPeriod = committeeCommand<PeriodLockInput>({
  name: 'lock-period',
  input: periodLockSchema,
  permission: mayKeepPeriods,
  async run({ scope, db, at, record }, { year, months, reason }) {
    await holdYear(scope, db, year)
    const locked: number[] = []
    for (const month of [...new Set(months)].sort((a, b) => a - b)) {
      if (!(await insertPeriodLock(scope, db, { year, month, reason, at }))) continue
      record({ subject: 'periodLock', subjectKey: monthOf(year, month), reportId: null, before: null, after: { reason } })
      locked.push(month)
    }
    return answered({ months: locked })
  },
})
