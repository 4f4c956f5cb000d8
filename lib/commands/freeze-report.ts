import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import { listPublishedViews } from '@/lib/db/edition'
import { loadReportForm } from '@/lib/db/form'
import { readSmallCountThreshold } from '@/lib/db/municipality'
import { loadReportFacts } from '@/lib/db/report-facts'
import type { Transaction } from '@/lib/db/transaction'
import { buildReportView } from '@/lib/domain/build-report-view'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ReportView } from '@/lib/domain/report-view'
import { protect, type HiddenCell } from '@/lib/domain/suppression/protect'

/** The report value at one instant, as it will be stored and read by everyone: small counts of people are hidden. */
export interface FrozenView {
  readonly view: ReportView
  /** What was hidden and why, with the numbers: for authors, never in a file of the edition. */
  readonly hidden: readonly HiddenCell[]
  readonly json: string
  readonly sha256: string
  readonly address: string
}

/**
 * Computes the report from the facts as this transaction sees them, and hides small counts with regard to what the editions of the
 * committee's year tell already. Null when the committee has no such report.
 */
export async function freezeReport(scope: CommitteeScope, db: Transaction, reportKey: string): Promise<FrozenView | null> {
  const facts = await loadReportFacts(scope, reportKey, db)
  const form = await loadReportForm(scope, reportKey, db)
  if (facts === null || form === null) return null
  const threshold = await readSmallCountThreshold(scope, db)
  const earlier = await listPublishedViews(scope, db, facts.report.period.year)
  const { view, hidden } = protect(buildReportView(facts, form), { threshold, facts, earlier })
  const json = canonicalJson(view)
  const sha256 = createHash('sha256').update(json).digest('hex')
  return { view, hidden, json, sha256, address: `${facts.municipality.key}/${facts.committee.key}/${facts.report.key}` }
}
