import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMunicipalityId, isEmpty } from '../lib/db/municipality'
import { readPackage } from '../lib/import/package/read-package'
import { createDemoUsers } from './demo-users'
import { importYear } from './import-year'

const packageFile = join(import.meta.dirname, '..', 'prisma', 'demo', 'tyreso-asn-2020.json')

/** kept: the demo is there already. other: the database holds other data, which are left alone. */
export type DemoState = 'loaded' | 'kept' | 'other'

/**
 * Loads the demo committee-year and its users when the database holds no municipality. DATABASE_URL must be set.
 * @throws Error with every fault when the demo package is faulty
 */
export async function loadDemoIfEmpty(): Promise<DemoState> {
  const read = readPackage(readFileSync(packageFile))
  if (!read.ok) throw new Error(`The demo package is faulty:\n${read.faults.map(({ path, found, expected }) => `${path}: ${found}, expected ${expected}`).join('\n')}`)
  const { municipality } = read.package
  if (!(await isEmpty())) return (await findMunicipalityId(municipality.key)) === null ? 'other' : 'kept'
  const answer = await importYear(read.package)
  if (!answer.ok) throw new Error(`The demo package was refused: ${JSON.stringify(answer.error)}`)
  await createDemoUsers(municipality.key)
  return 'loaded'
}
