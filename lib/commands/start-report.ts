import { mayKeepPeriods } from '@/lib/auth/permissions/period'
import { findFormVersion } from '@/lib/db/form-version'
import { findEarlierReport, insertReport, lastBudgetVersion } from '@/lib/db/start-report'
import { monthOf } from '@/lib/domain/period'
import { startReportSchema, type StartReportInput } from '@/lib/schemas/period'
import { answered, refused } from './command'
import { committeeCommand } from './committee-command'

/**
 * Starts the next report from an earlier one: its form, or another that is released; the texts that the form has a place for come along,
 * marked until they are read; follow-ups start empty beside last time's. A year without a budget version must be started first (start-year).
 * @returns the key of the new report
 */
export const startReport = committeeCommand<StartReportInput>({
  name: 'start-report',
  input: startReportSchema,
  permission: mayKeepPeriods,
  async run({ scope, db, record }, { from, kind, title, year, to, dueOn, vintageName, form: chosen }) {
    const key = monthOf(year, to)
    const earlier = await findEarlierReport(scope, db, from)
    if (earlier === null) return refused('NOT_FOUND')
    if (earlier.key >= key) return refused('INVALID_INPUT', { faults: [{ path: 'to', found: key, expected: `a month after ${earlier.key}` }] })
    const budgetVersion = await lastBudgetVersion(scope, db, year)
    if (budgetVersion === null) return refused('NOT_FOUND', { faults: [{ path: 'year', found: String(year), expected: 'a year with a budget version' }] })
    const { key: formKey, formVersion } = chosen === null ? earlier.form : { ...chosen, key: chosen.form }
    const form = await findFormVersion(scope, db, formKey, formVersion)
    if (form === null || form.state === 'draft') return refused('NOT_FOUND', { faults: [{ path: 'form', found: `${formKey} ${formVersion}`, expected: 'a released form' }] })
    const report = await insertReport(scope, db, earlier, { key, kind, title, year, to, dueOn, vintageName }, { budgetVersionId: budgetVersion, form })
    if (report === null) return refused('ALREADY_THERE')
    record({ subject: 'report', subjectKey: key, reportId: report.id, before: null, after: { from, form: `${formKey} ${formVersion}`, sections: report.sections, version: 1 } })
    return answered({ report: key, sections: report.sections })
  },
})
