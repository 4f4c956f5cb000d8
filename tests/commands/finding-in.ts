import { mintCommitteeScope } from '@/lib/auth/scope'
import { checkSurroundings } from '@/lib/db/finding'
import { loadReportSnapshot } from '@/lib/db/report-facts'
import { inTransaction } from '@/lib/db/transaction'
import type { CheckCode, Finding } from '@/lib/domain/finding'
import { findingsOf } from '@/lib/domain/finding-list'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import type { SmallCommittee } from '@/tests/factories'

/** Every finding of the small committee's report as it stands. */
export async function findingsIn(at: SmallCommittee): Promise<readonly Finding[]> {
  const scope = mintCommitteeScope(at.municipalityId, at.committeeId, null, ['controller'], [])
  const snapshot = await loadReportSnapshot(scope, at.report)
  if (snapshot === null) throw new Error('The small committee has no report.')
  const surroundings = await inTransaction('readCommitted', (db) => checkSurroundings(scope, db, SWEDISH, snapshot.facts.report.period.year, new Date()))
  return findingsOf(snapshot.facts, snapshot.form, surroundings)
}

/** Id of one of them: unless told otherwise the required section that nobody has written. */
export async function findingIn(at: SmallCommittee, code: CheckCode = 'emptyRequiredSection'): Promise<string> {
  const found = (await findingsIn(at)).find((each) => each.code === code)
  if (found === undefined) throw new Error(`No ${code} is found in the small report.`)
  return found.id
}
