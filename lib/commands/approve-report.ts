import { isAnotherApprover } from '@/lib/auth/permissions/four-eyes'
import { mayApprove } from '@/lib/auth/permissions/report'
import { listAuthors } from '@/lib/db/audit'
import { reportStepSchema } from '@/lib/schemas/report-status'
import { refused } from './command'
import { reportStep } from './report-step'

/** Approves the report, by another person than the one who submitted it or has alone written it. */
export const approveReport = reportStep({
  name: 'approve-report',
  event: 'approve',
  input: reportStepSchema,
  permission: mayApprove,
  async check({ scope, db, report }) {
    const makers = { submittedById: report.submittedById, authors: await listAuthors(scope, db, report.id) }
    const refusal = isAnotherApprover(scope, makers)
    return refusal === null ? null : refused(refusal)
  },
  details: ({ scope }) => ({ approvedById: scope.userId }),
})
