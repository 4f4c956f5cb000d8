import { mayActForPart } from '@/lib/auth/permissions/part'
import { mayReportOnParts } from '@/lib/auth/permissions/report'
import { deleteDoneMark, listDoneMarks } from '@/lib/db/done-mark'
import { unmarkDoneSchema, type UnmarkDoneInput } from '@/lib/schemas/done-mark'
import { answered, refused } from './command'
import { reportCommand } from './report-command'

/** Takes the mark of a part away: there is more to do. */
export const unmarkDone = reportCommand<UnmarkDoneInput>({
  name: 'unmark-done',
  input: unmarkDoneSchema,
  permission: mayReportOnParts,
  lock: 'share',
  async run({ scope, db, report, at, record }, { orgUnit }) {
    const refusal = mayActForPart(scope, { orgUnitKey: orgUnit })
    if (refusal !== null) return refused(refusal)
    const part = orgUnit ?? ''
    const mark = (await listDoneMarks(scope, db, report.id)).find(({ orgUnitKey }) => orgUnitKey === part)
    if (mark === undefined || !(await deleteDoneMark(scope, db, report.id, part))) return refused('NOT_FOUND')
    record({ subject: 'doneMark', subjectKey: `${report.key}:${part}`, reportId: report.id, before: { at: mark.by.at }, after: null })
    return answered({ at: at.toISOString() })
  },
})
