import { committeeScope } from '@/lib/auth/gate'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import { currentSession } from '@/lib/auth/session'
import { changeStamp } from '@/lib/db/change-stamp'
import { swedishDate } from '@/lib/db/finding'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { loadReportLife } from '@/lib/db/report-life'
import { inTransaction } from '@/lib/db/transaction'
import type { Severity } from '@/lib/domain/finding'
import { openCounts } from '@/lib/domain/finding-list'
import { listFindings } from './finding'

type Counts = Readonly<Record<Severity, number>>

/** Reports whose counts are kept in memory. */
const MOST_KEPT = 200

/** Counts by report, with what they hold for: the last change in the municipality, and the day. */
const kept = new Map<string, { readonly holdsFor: string; readonly counts: Counts }>()

function keep(report: string, holdsFor: string, counts: Counts): void {
  kept.delete(report)
  kept.set(report, { holdsFor, counts })
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}

/**
 * How many findings of each severity stand open in a report, for those who work with it; null: nobody is logged in, or does not.
 * The checks run only when something has changed since the last time. The change is looked for before the facts are read, so that
 * counts are never kept for a change that they do not know.
 */
export async function loadFindingCounts(committee: string, report: string): Promise<Counts | null> {
  const session = await currentSession()
  const scope = session === null ? null : await committeeScope(session, committee)
  const life = scope === null ? null : await loadReportLife(scope, report)
  if (scope === null || life === null || !reportRights(scope, { status: 'draft' }).read) return null
  const holdsFor = `${await inTransaction('readCommitted', (db) => changeStamp(scope, db))} ${swedishDate(new Date())}`
  const name = `${scope.committeeId}/${report}`
  const last = kept.get(name)
  if (last?.holdsFor === holdsFor) return last.counts
  const snapshot = await loadReportSnapshot(scope, report)
  if (snapshot === null) return null
  const counts = openCounts(await listFindings({ scope, ...snapshot }))
  keep(name, holdsFor, counts)
  return counts
}
