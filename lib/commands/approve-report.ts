import { isAnotherApprover } from '@/lib/auth/permissions/four-eyes'
import { mayApprove } from '@/lib/auth/permissions/report'
import { listAuthors } from '@/lib/db/audit'
import { withAcceptances } from '@/lib/db/finding'
import { openCounts } from '@/lib/domain/finding-list'
import { reportStepSchema } from '@/lib/schemas/report-status'
import { refused } from './command'
import { findingsNow } from './findings-now'
import { reportStep } from './report-step'

/**
 * Approves the report, by another person than the one who submitted it or has alone written it, when no error that the checks find
 * is left open; questions do not stand in the way.
 */
export const approveReport = reportStep({
  name: 'approve-report',
  event: 'approve',
  input: reportStepSchema,
  permission: mayApprove,
  async check(context) {
    const { scope, db, report } = context
    const makers = { submittedById: report.submittedById, authors: await listAuthors(scope, db, report.id) }
    const refusal = isAnotherApprover(scope, makers)
    if (refusal !== null) return refused(refusal)
    const { error } = openCounts(await withAcceptances(scope, db, report.id, await findingsNow(context)))
    return error === 0 ? null : refused('OPEN_ERRORS', { detail: String(error) })
  },
  details: ({ scope }) => ({ approvedById: scope.userId }),
})
