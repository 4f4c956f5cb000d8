import { mayAbandon } from '@/lib/auth/permissions/report'
import { restoreApprovedFacts } from '@/lib/db/approved-facts'
import { reportStepSchema } from '@/lib/schemas/report-status'
import { NO_CORRECTION, reportStep } from './report-step'

/**
 * Gives a correction up: the report is again what its last edition was made of, also where something else has been approved since. What
 * was changed meanwhile stays in the facts of the year and in the report's own texts, and meets whoever corrects it next.
 */
export const abandonReport = reportStep({
  name: 'abandon-report',
  event: 'abandon',
  input: reportStepSchema,
  permission: mayAbandon,
  isolation: 'repeatableRead',
  async keep({ scope, db, report: { id, correction } }) {
    if (correction === null) throw new Error('Only a correction is abandoned.')
    await restoreApprovedFacts(scope, db, { reportId: id, factsId: correction.factsId })
  },
  details: () => ({ ...NO_CORRECTION, submittedById: null, approvedById: null, returnReason: null }),
})
