import { mayKeepPeriods } from '@/lib/auth/permissions/period'
import { findEarlierReport, insertReport, lastBudgetVersion } from '@/lib/db/start-report'
import { monthOf } from '@/lib/domain/period'
import { startReportSchema, type StartReportInput } from '@/lib/schemas/period'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'

/**
 * Starts the next report from an earlier one: form and texts come along, the texts marked until they are read; follow-ups start
 * empty beside last time's. A year without a budget version must be started first (start-year).
 * @returns the key of the new report
 */
export const startReport = committeeCommand<StartReportInput>({
  name: 'start-report',
  input: startReportSchema,
  permission: mayKeepPeriods,
  async run({ scope, db, record }, { from, kind, title, year, to, dueOn, vintageName }) {
    const key = monthOf(year, to)
    const earlier = await findEarlierReport(scope, db, from)
    if (earlier === null) return refused('NOT_FOUND')
    if (earlier.key >= key) return refused('INVALID_INPUT', { faults: [{ path: 'to', found: key, expected: `a month after ${earlier.key}` }] })
    const budgetVersion = await lastBudgetVersion(scope, db, year)
    if (budgetVersion === null) return refused('NOT_FOUND', { faults: [{ path: 'year', found: String(year), expected: 'a year with a budget version' }] })
    const report = await insertReport(scope, db, earlier, { key, kind, title, year, to, dueOn, vintageName }, budgetVersion)
    if (report === null) return refused('ALREADY_THERE')
    record({ subject: 'report', subjectKey: key, reportId: report.id, before: null, after: { from, sections: report.sections, version: 1 } })
    return answered({ report: key, sections: report.sections })
  },
})
