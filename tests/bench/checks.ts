import { mintCommitteeScope, mintMunicipalityScope } from '@/lib/auth/scope'
import { findCommitteeId } from '@/lib/db/committee'
import { findMunicipalityId } from '@/lib/db/municipality'
import { loadReportSnapshot, type ReportSnapshot } from '@/lib/db/report-facts'
import { findingsOf } from '@/lib/domain/finding-list'
import { SWEDISH } from '@/lib/text/lexicon/sv'
import { loadDemoIfEmpty } from '@/scripts/demo'
import type { Bench } from './measure'

/** The report of the demo that has texts; null when the database holds something else. */
async function demoReport(): Promise<ReportSnapshot | null> {
  await loadDemoIfEmpty()
  const municipalityId = await findMunicipalityId('tyreso')
  if (municipalityId === null) return null
  const committeeId = await findCommitteeId(mintMunicipalityScope(municipalityId, null), 'asn')
  return committeeId === null ? null : loadReportSnapshot(mintCommitteeScope(municipalityId, committeeId, null, ['controller'], []), '2020-08')
}

/** What the page Kontroller and publishing wait for, without the database. Null when the demo is not in it. */
export async function checksBench(): Promise<Bench | null> {
  const snapshot = await demoReport()
  if (snapshot === null) return null
  const { facts, form } = snapshot
  return { name: 'All checks of the demo, report 2020-08', budget: 150, run: () => findingsOf(facts, form, { lexicon: SWEDISH, today: '2020-09-15', smallCountThreshold: 5, earlier: [] }) }
}
