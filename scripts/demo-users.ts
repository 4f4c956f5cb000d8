import { hashPassword } from '../lib/auth/password'
import { mintMunicipalityScope } from '../lib/auth/scope'
import { findMunicipalityId } from '../lib/db/municipality'
import { inTransaction } from '../lib/db/transaction'
import { createUser } from '../lib/db/user'
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo-logins'

const COMMITTEE = 'asn'

/**
 * Creates the demo users in the municipality, all or none of them.
 * @throws Error when the municipality, the committee or a unit is missing, or the users are there already
 */
export async function createDemoUsers(municipalityKey: string): Promise<void> {
  const municipalityId = await findMunicipalityId(municipalityKey)
  if (municipalityId === null) throw new Error(`There is no municipality ${municipalityKey} to create demo users in.`)
  const scope = mintMunicipalityScope(municipalityId, null)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await inTransaction('readCommitted', async (db) => {
    for (const { email, name, role, orgUnit } of DEMO_LOGINS) {
      const committee = role === 'administrator' ? null : COMMITTEE
      await createUser(scope, db, { email, name, passwordHash, identity: null, memberships: [{ role, committee, orgUnit }] })
    }
  })
}
