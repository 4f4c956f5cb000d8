import { mayAssignSections } from '@/lib/auth/permissions/report'
import { lastChange } from '@/lib/db/audit'
import { writeAssigned } from '@/lib/db/section-work'
import { assignSectionSchema, type AssignSectionInput } from '@/lib/schemas/section-work'
import { answered, refused } from './command'
import { reportCommand } from './report-command'
import { sectionNow } from './section-work-now'

/**
 * Gives a section of the report an owner and a day, or gives them back to the form and the report. Somebody who is no longer there may
 * stay the owner, but is not made one.
 */
export const assignSection = reportCommand<AssignSectionInput>({
  name: 'assign-section',
  input: assignSectionSchema,
  permission: mayAssignSections,
  lock: 'share',
  async run(context, { section, owner, dueOn, version }) {
    const { scope, db, report, at, record } = context
    const now = await sectionNow(context, section)
    if (now === null) return refused('NOT_FOUND')
    const { set } = now.work
    if (owner !== null && owner !== set.ownerId && !now.people.some(({ userId }) => userId === owner)) {
      return refused('INVALID_INPUT', { faults: [{ path: 'owner', found: owner, expected: 'somebody who works with the reports of the committee' }] })
    }
    const subjectKey = `${report.key}:${section}`
    if (!(await writeAssigned(scope, db, { reportId: report.id, sectionKey: section }, { ownerId: owner, dueOn, version }))) {
      return refused('STALE_VERSION', { by: (await lastChange(scope, db, 'sectionWork', subjectKey))?.by })
    }
    const after = { ownerId: owner, dueOn, version: version + 1 }
    record({ subject: 'sectionWork', subjectKey, reportId: report.id, before: set.version === 0 ? null : { ...set }, after })
    return answered({ version: version + 1, at: at.toISOString() })
  },
})
