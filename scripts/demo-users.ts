import { hashPassword } from '../lib/auth/password'
import type { Role } from '../lib/auth/role'
import { mintMunicipalityScope } from '../lib/auth/scope'
import { findMunicipalityId } from '../lib/db/municipality'
import { inTransaction } from '../lib/db/transaction'
import { createUser } from '../lib/db/user'

/** A demo login, for the start-up log and the login page of a demo. */
export interface DemoLogin {
  readonly email: string
  readonly role: Role
}

interface DemoUser extends DemoLogin {
  readonly name: string
  readonly orgUnit: string | null
}

/** The password of every demo user. */
export const DEMO_PASSWORD = 'Tertial-demo-2020'

const COMMITTEE = 'asn'

/** One person per role; invented names. The unit heads answer for the units that hold the most indicators. */
const DEMO_USERS: readonly DemoUser[] = [
  { email: 'controller@demo.tertial.se', role: 'controller', name: 'Karin Ekonom', orgUnit: null },
  { email: 'enhetschef.barn@demo.tertial.se', role: 'unitHead', name: 'Emil Barnenhet', orgUnit: 'barn' },
  { email: 'enhetschef.vuxen@demo.tertial.se', role: 'unitHead', name: 'Eva Vuxenenhet', orgUnit: 'vuxen' },
  { email: 'forvaltningschef@demo.tertial.se', role: 'departmentHead', name: 'Filippa Chef', orgUnit: null },
  { email: 'sekreterare@demo.tertial.se', role: 'committeeSecretary', name: 'Selma Sekreterare', orgUnit: null },
  { email: 'ledamot@demo.tertial.se', role: 'member', name: 'Love Ledamot', orgUnit: null },
  { email: 'admin@demo.tertial.se', role: 'administrator', name: 'Alex Admin', orgUnit: null },
]

export const DEMO_LOGINS: readonly DemoLogin[] = DEMO_USERS.map(({ email, role }) => ({ email, role }))

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
    for (const { email, name, role, orgUnit } of DEMO_USERS) {
      const committee = role === 'administrator' ? null : COMMITTEE
      await createUser(scope, db, { email, name, passwordHash, identity: null, memberships: [{ role, committee, orgUnit }] })
    }
  })
}
