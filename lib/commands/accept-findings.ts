import { mayAcceptFindings } from '@/lib/auth/permissions/report'
import { findAcceptance, findingKey, insertAcceptance } from '@/lib/db/finding'
import { acceptFindingsSchema, type AcceptFindingsInput } from '@/lib/schemas/finding'
import { answered, refused } from './command'
import { findingsNow } from './findings-now'
import { reportCommand } from './report-command'

/**
 * Accepts findings of one check with the same reason: all of them or none. Each is stored and recorded by itself, so that each can be
 * taken back. When one of them is not there any more the answer is FINDING_GONE; when a colleague has accepted one meanwhile,
 * STALE_VERSION, with who and when. Findings of different checks are INVALID_INPUT: one reason seldom holds for both.
 */
export const acceptFindings = reportCommand<AcceptFindingsInput>({
  name: 'accept-findings',
  input: acceptFindingsSchema,
  permission: mayAcceptFindings,
  lock: 'share',
  async run(context, { findings, reason }) {
    const { scope, db, report, at, record } = context
    const chosen = [...new Set(findings)]
    const there = (await findingsNow(context)).filter(({ id }) => chosen.includes(id))
    if (there.length < chosen.length) return refused('FINDING_GONE')
    const codes = [...new Set(there.map(({ code }) => code))]
    if (codes.length > 1) return refused('INVALID_INPUT', { faults: [{ path: 'findings', found: codes.join(', '), expected: 'findings of one check' }] })
    for (const { id } of there) {
      if (!(await insertAcceptance(scope, db, { reportId: report.id, findingId: id, reason, at }))) {
        const stored = await findAcceptance(scope, db, report.id, id)
        return refused('STALE_VERSION', { by: stored?.by })
      }
      record({ subject: 'finding', subjectKey: `${report.key}:${findingKey(id)}`, reportId: report.id, before: null, after: { reason, version: 1 } })
    }
    return answered({ accepted: there.length, at: at.toISOString() })
  },
})
