import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMunicipalityId, isEmpty } from '../lib/db/municipality'
import { readPackage } from '../lib/import/package/read-package'
import type { DataPackage } from '../lib/schemas/package'
import { publishDemoReports } from './demo-editions'
import { createDemoUsers } from './demo-users'
import { importYear } from './import-year'

/** One package a year, the oldest first: each year is reported in the form that was used then. */
const YEARS = [2018, 2020, 2022, 2023]

/** The demo's files in the order in which they are loaded. */
export const DEMO_PACKAGES: readonly string[] = YEARS.map((year) => join(import.meta.dirname, '..', 'prisma', 'demo', `tyreso-asn-${year}.json`))

const DEMO_MUNICIPALITY = 'tyreso'

/** kept: the demo is there already. other: the database holds other data, which are left alone. */
export type DemoState = 'loaded' | 'kept' | 'other'

/** @throws Error with every fault when the file is faulty */
function readYear(file: string): DataPackage {
  const read = readPackage(readFileSync(file))
  if (read.ok) return read.package
  throw new Error(`${file} is faulty:\n${read.faults.map(({ path, found, expected }) => `${path}: ${found}, expected ${expected}`).join('\n')}`)
}

/**
 * Loads the years of the demo committee and its users, and publishes its earlier reports, when the database holds no municipality. DATABASE_URL must be set.
 * @throws Error with every fault when a package is faulty
 */
export async function loadDemoIfEmpty(): Promise<DemoState> {
  if (!(await isEmpty())) return (await findMunicipalityId(DEMO_MUNICIPALITY)) === null ? 'other' : 'kept'
  for (const pkg of DEMO_PACKAGES.map(readYear)) {
    const answer = await importYear(pkg)
    if (!answer.ok) throw new Error(`The demo package of ${pkg.year} was refused: ${JSON.stringify(answer.error)}`)
  }
  await createDemoUsers(DEMO_MUNICIPALITY)
  await publishDemoReports()
  return 'loaded'
}
