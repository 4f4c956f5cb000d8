import { maySetSectionStates } from '@/lib/auth/permissions/report'
import { mayKeepSection } from '@/lib/auth/permissions/section-work'
import { writeSectionState } from '@/lib/db/section-work'
import { setSectionStateSchema, type SetSectionStateInput } from '@/lib/schemas/section-work'
import { answered, refused } from './command'
import { reportCommand } from './report-command'
import { sectionNow } from './section-work-now'

/** Its owner or the controller says that a section is ready as it stands now, or that there is more to write. */
export const setSectionState = reportCommand<SetSectionStateInput>({
  name: 'set-section-state',
  input: setSectionStateSchema,
  permission: maySetSectionStates,
  lock: 'share',
  async run(context, { section, state }) {
    const { scope, db, report, at, record } = context
    const now = await sectionNow(context, section)
    if (now === null) return refused('NOT_FOUND')
    const refusal = mayKeepSection(scope, now.work)
    if (refusal !== null) return refused(refusal)
    const ready = state === 'ready' ? { at, fingerprint: now.fingerprint } : null
    await writeSectionState(scope, db, { reportId: report.id, sectionKey: section }, ready)
    const before = { state: now.work.state, readyAt: now.work.ready?.at ?? null }
    record({ subject: 'sectionState', subjectKey: `${report.key}:${section}`, reportId: report.id, before, after: { state } })
    return answered({ at: at.toISOString() })
  },
})
