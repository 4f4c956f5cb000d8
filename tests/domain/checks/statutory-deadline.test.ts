import { describe, expect, it } from 'vitest'
import { statutoryDeadline } from '@/lib/domain/checks/statutory-deadline'
import type { Report } from '@/lib/domain/report'
import { AUGUST, checkInput } from './check-input'
import { told } from './told'

const to = (month: number, year = 2026) => ({ period: { year, from: 1, to: month } })

describe('the statutory deadline', () => {
  const changed: readonly { what: string; report: Partial<Report>; today?: string; found: readonly string[] }[] = [
    { what: 'in time', report: {}, found: [] },
    { what: 'on the last day', report: { meetingOn: '2026-10-31' }, today: '2026-10-31', found: [] },
    { what: 'a meeting after it', report: { meetingOn: '2026-11-10' }, found: ['question 2026-08: 2026-11-10, 2026-10-31'] },
    { what: 'due after it', report: { dueOn: '2026-11-01' }, found: ['question 2026-08: 2026-11-01, 2026-10-31'] },
    { what: 'today after it', report: { dueOn: null, meetingOn: null }, today: '2026-11-01', found: ['question 2026-08: 2026-11-01, 2026-10-31'] },
    { what: 'of June', report: to(6), found: ['question 2026-08: 2026-10-06, 2026-08-31'] },
    { what: 'of July', report: to(7), found: ['question 2026-08: 2026-10-06, 2026-09-30'] },
    { what: 'sent in time, read later', report: { status: 'sent' }, today: '2026-11-01', found: [] },
    { what: 'published, being corrected', report: { status: 'draft', isCorrection: true }, today: '2026-11-01', found: [] },
    { what: 'a monthly report', report: { kind: 'monthly' }, today: '2026-12-01', found: [] },
    { what: 'an interim report of April', report: to(4), today: '2026-12-01', found: [] },
    { what: 'an interim report of October', report: to(10), today: '2027-03-01', found: [] },
  ]
  it.each(changed)('$what', ({ report, today = '2026-09-15', found }) => {
    expect(told(statutoryDeadline, checkInput({ report: { ...AUGUST, ...report } }, { today }))).toEqual(found)
  })
})
