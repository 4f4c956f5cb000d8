import type { z } from 'zod'
import { mayCorrect } from '@/lib/auth/permissions/report'
import { insertApprovedFacts, lastApprovedFactsId } from '@/lib/db/approved-facts'
import { findLastEdition } from '@/lib/db/edition'
import { loadReportFacts } from '@/lib/db/report-facts'
import { correctReportSchema } from '@/lib/schemas/report-status'
import { refused } from './command'
import type { ReportContext } from './report-command'
import { reportStep } from './report-step'

/** What the corrected edition was made of; a report that came approved in a data package gets its facts kept now, as they stand. */
async function factsOfEdition({ scope, db, report, at }: ReportContext): Promise<string> {
  const last = await lastApprovedFactsId(scope, db, report.id)
  if (last !== null) return last
  const facts = await loadReportFacts(scope, report.key, db)
  if (facts === null) throw new Error('The locked report has no facts.')
  return insertApprovedFacts(scope, db, { reportId: report.id, facts, at, by: null })
}

/**
 * Begins a correction: the published report becomes a draft again, with the reason that its readers will be told. The edition stays what
 * everybody reads until the next is published.
 */
export const correctReport = reportStep<z.output<typeof correctReportSchema>>({
  name: 'correct-report',
  event: 'correct',
  input: correctReportSchema,
  permission: mayCorrect,
  isolation: 'repeatableRead',
  check: async ({ scope, db, report }) => ((await findLastEdition(scope, db, report.id)) === null ? refused('NO_EDITION') : null),
  details: async (context, { reason }) => ({
    correctionReason: reason,
    correctedById: context.scope.userId,
    correctedAt: context.at,
    correctedFactsId: await factsOfEdition(context),
    submittedById: null,
    approvedById: null,
    returnReason: null,
  }),
})
