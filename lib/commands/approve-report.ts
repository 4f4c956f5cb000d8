import { isAnotherApprover } from '@/lib/auth/permissions/four-eyes'
import { mayApprove } from '@/lib/auth/permissions/report'
import { insertApprovedFacts } from '@/lib/db/approved-facts'
import { listAuthors } from '@/lib/db/audit'
import { withAcceptances } from '@/lib/db/finding'
import { loadReportFacts } from '@/lib/db/report-facts'
import { openCounts } from '@/lib/domain/finding-list'
import { reportStepSchema } from '@/lib/schemas/report-status'
import { refused } from './command'
import { findingsNow } from './findings-now'
import { reportStep } from './report-step'

/**
 * Approves the report, by another person than the one who submitted it or has alone written it, when no error that the checks find
 * is left open; questions do not stand in the way. From now on the report is what was approved: its facts are kept as they are at this
 * instant, for the committee, its decision and the edition.
 */
export const approveReport = reportStep({
  name: 'approve-report',
  event: 'approve',
  input: reportStepSchema,
  permission: mayApprove,
  isolation: 'repeatableRead',
  async check(context) {
    const { scope, db, report } = context
    const { submittedById, correction } = report
    const makers = { submittedById, authors: await listAuthors(scope, db, report.id), correctedById: correction?.byId ?? null }
    const refusal = isAnotherApprover(scope, makers)
    if (refusal !== null) return refused(refusal)
    const { error } = openCounts(await withAcceptances(scope, db, report.id, await findingsNow(context)))
    return error === 0 ? null : refused('OPEN_ERRORS', { detail: String(error) })
  },
  async keep({ scope, db, report, at }) {
    const facts = await loadReportFacts(scope, report.key, db)
    if (facts === null) throw new Error('The locked report has no facts.')
    await insertApprovedFacts(scope, db, { reportId: report.id, facts, at, by: scope.userId })
  },
  details: ({ scope }) => ({ approvedById: scope.userId }),
})
