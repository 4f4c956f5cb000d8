import { readFileSync } from 'node:fs'
import { mintCommitteeScope, mintMunicipalityScope, type CommitteeScope } from '@/lib/auth/scope'
import { importPackage } from '@/lib/commands/import-package'
import { findCommitteeId } from '@/lib/db/committee'
import { ensureMunicipality } from '@/lib/db/municipality'

/** The demo's package as text. */
export const DEMO_TEXT = readFileSync('prisma/demo/tyreso-asn-2020.json', 'utf8')

/** Loads the demo into the test's database and gives the scope of its committee. */
export async function loadDemo(): Promise<CommitteeScope> {
  const municipalityId = await ensureMunicipality({ key: 'tyreso', name: 'Tyresö kommun', code: '0138' })
  const scope = mintMunicipalityScope(municipalityId, null)
  const answer = await importPackage(scope, JSON.parse(DEMO_TEXT))
  if (!answer.ok) throw new Error(JSON.stringify(answer.error.faults))
  const committeeId = await findCommitteeId(scope, 'asn')
  if (committeeId === null) throw new Error('The demo has no committee asn')
  return mintCommitteeScope(municipalityId, committeeId, null, ['controller'], [])
}
