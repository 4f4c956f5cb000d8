import { readFileSync } from 'node:fs'
import { mintCommitteeScope, mintMunicipalityScope, type CommitteeScope } from '@/lib/auth/scope'
import { importPackage } from '@/lib/commands/import-package'
import { findCommitteeId } from '@/lib/db/committee'
import { ensureMunicipality } from '@/lib/db/municipality'
import { DEMO_PACKAGES } from '@/scripts/demo'

/** The demo's package as text. */
export const DEMO_TEXT = readFileSync('prisma/demo/tyreso-asn-2020.json', 'utf8')

/** Loads packages of the demo's committee, in order, and gives its scope. */
async function loadPackages(texts: readonly string[]): Promise<CommitteeScope> {
  const municipalityId = await ensureMunicipality({ key: 'tyreso', name: 'Tyresö kommun', code: '0138' })
  const scope = mintMunicipalityScope(municipalityId, null)
  for (const text of texts) {
    const answer = await importPackage(scope, JSON.parse(text))
    if (!answer.ok) throw new Error(JSON.stringify(answer.error.faults))
  }
  const committeeId = await findCommitteeId(scope, 'asn')
  if (committeeId === null) throw new Error('The demo has no committee asn')
  return mintCommitteeScope(municipalityId, committeeId, null, ['controller'], [])
}

/** Loads the demo's year 2020 into the test's database and gives the scope of its committee. */
export function loadDemo(): Promise<CommitteeScope> {
  return loadPackages([DEMO_TEXT])
}

/** Loads all years of the demo, as the program does at its first start. */
export function loadDemoYears(): Promise<CommitteeScope> {
  return loadPackages(DEMO_PACKAGES.map((file) => readFileSync(file, 'utf8')))
}
