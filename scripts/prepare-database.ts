import { checkRights, grantApplication, readRole } from './application-role'
import type { Database } from './database'
import { applyMigrations, listLackingMigrations } from './migrate'

/**
 * Brings tables and rights up to date as the owner, and checks what the application may do. Without the owner's address, checks that
 * there is nothing to bring up to date.
 * @returns names of the migrations that were applied, oldest first
 * @throws Error with one line that says what is wrong and what to do
 */
export async function prepareDatabase({ url, ownerUrl }: Pick<Database, 'url' | 'ownerUrl'>): Promise<readonly string[]> {
  const applied = ownerUrl === null ? [] : await applyMigrations(ownerUrl)
  if (ownerUrl !== null) await grantApplication(ownerUrl, await readRole(url))
  await checkRights(url)
  const [lacking] = ownerUrl === null ? await listLackingMigrations(url) : []
  if (lacking !== undefined) throw new Error(`The database lacks migrations from ${lacking} on: give the owner of the tables in DATABASE_OWNER_URL.`)
  return applied
}
