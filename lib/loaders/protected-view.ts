import type { CommitteeScope } from '@/lib/auth/scope'
import { listPublishedViews } from '@/lib/db/edition'
import { readSmallCountThreshold } from '@/lib/db/municipality'
import type { ReportSnapshot } from '@/lib/db/report-facts'
import { inTransaction } from '@/lib/db/transaction'
import { buildReportView } from '@/lib/domain/build-report-view'
import type { ReportView } from '@/lib/domain/report-view'
import { protect } from '@/lib/domain/suppression/protect'

/** A report as an edition of this moment would show it: small counts of people are hidden, with regard to what is published already. */
export async function loadProtectedView(scope: CommitteeScope, { facts, form }: Pick<ReportSnapshot, 'facts' | 'form'>): Promise<ReportView> {
  const rules = await inTransaction('readCommitted', async (db) => ({
    threshold: await readSmallCountThreshold(scope, db),
    earlier: await listPublishedViews(scope, db, facts.report.period.year),
  }))
  return protect(buildReportView(facts, form), { ...rules, facts }).view
}
