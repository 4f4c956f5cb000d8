import { mintCommitteeScope } from '@/lib/auth/scope'
import { checkSurroundings, insertAcceptance } from '@/lib/db/finding'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { inTransaction } from '@/lib/db/transaction'
import { findingsOf } from '@/lib/domain/finding-list'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import type { SmallCommittee } from '@/tests/factories'

/** Somebody has accepted every error of the small committee's report, so that it can be approved. */
export async function acceptErrors(at: SmallCommittee): Promise<void> {
  const scope = mintCommitteeScope(at.municipalityId, at.committeeId, '00000000-0000-7000-8000-000000000000', ['controller'], [])
  const snapshot = await loadReportSnapshot(scope, at.report)
  if (snapshot === null) throw new Error('The small committee has no report.')
  await inTransaction('readCommitted', async (db) => {
    const surroundings = await checkSurroundings(scope, db, SWEDISH, snapshot.facts.report.period.year, new Date())
    const errors = findingsOf(snapshot.facts, snapshot.form, surroundings).filter(({ severity }) => severity === 'error')
    for (const { id } of errors) await insertAcceptance(scope, db, { reportId: at.reportId, findingId: id, reason: 'Known', at: new Date() })
  })
}
