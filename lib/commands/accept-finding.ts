import { mayAcceptFindings } from '@/lib/auth/permissions/report'
import { findAcceptance, findingKey, insertAcceptance } from '@/lib/db/finding'
import { acceptFindingSchema, type AcceptFindingInput } from '@/lib/schemas/finding'
import { answered, refused } from './command'
import { findingsNow } from './findings-now'
import { reportCommand } from './report-command'

/**
 * Accepts a finding with the reason. It must be there now: when a figure behind it has changed, the id is another and the
 * answer is FINDING_GONE. One that a colleague has accepted meanwhile is answered STALE_VERSION, with who and when.
 */
export const acceptFinding = reportCommand<AcceptFindingInput>({
  name: 'accept-finding',
  input: acceptFindingSchema,
  permission: mayAcceptFindings,
  lock: 'share',
  async run(context, { finding, reason }) {
    const { scope, db, report, at, record } = context
    const findings = await findingsNow(context)
    if (!findings.some((each) => each.id === finding)) return refused('FINDING_GONE')
    if (!(await insertAcceptance(scope, db, { reportId: report.id, findingId: finding, reason, at }))) {
      const stored = await findAcceptance(scope, db, report.id, finding)
      return refused('STALE_VERSION', { by: stored?.by })
    }
    record({ subject: 'finding', subjectKey: `${report.key}:${findingKey(finding)}`, reportId: report.id, before: null, after: { reason, version: 1 } })
    return answered({ at: at.toISOString() })
  },
})
