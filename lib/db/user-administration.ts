import type { Role } from '@/lib/auth/role'
import type { MunicipalityScope } from '@/lib/auth/scope'
import type { Database } from './client'
import { inTransaction } from './transaction'
import { membershipRows } from './user'

/** A user as the administrator edits it, without the password. */
export interface EditedUser {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly email: string
  readonly active: boolean
  /** False for those who log in through the identity provider. */
  readonly hasPassword: boolean
  readonly memberships: readonly { readonly role: Role; readonly committee: string | null; readonly orgUnit: string | null }[]
}

/** The municipality's user with this id; null when there is none. */
export async function findEditedUser({ municipalityId }: MunicipalityScope, db: Database, id: string): Promise<EditedUser | null> {
  const user = await db.user.findFirst({
    where: { id, municipalityId },
    include: { memberships: { where: { municipalityId }, orderBy: { id: 'asc' }, include: { committee: true, orgUnit: true } } },
  })
  if (user === null) return null
  const { version, name, email, active, passwordHash, memberships } = user
  return {
    id,
    version,
    name,
    email,
    active,
    hasPassword: passwordHash !== null,
    memberships: memberships.map(({ role, committee, orgUnit }) => ({ role, committee: committee?.key ?? null, orgUnit: orgUnit?.key ?? null })),
  }
}

export function loadEditedUser(scope: MunicipalityScope, id: string): Promise<EditedUser | null> {
  return inTransaction('readCommitted', (db) => findEditedUser(scope, db, id))
}

/** Whether somebody else, in any municipality, has the e-mail address. */
export async function isEmailTaken(db: Database, email: string, ownId: string | null): Promise<boolean> {
  const other = await db.user.findFirst({ where: { email: email.toLowerCase() }, select: { id: true } })
  return other !== null && other.id !== ownId
}

/** What an administrator writes of a user; passwordHash null: the password stays. */
export interface UserChange {
  readonly name: string
  readonly email: string
  readonly active: boolean
  readonly passwordHash: string | null
  readonly memberships: EditedUser['memberships']
}

/**
 * Changes a user where the row still has the version read, and replaces the memberships. A new password and switching off end
 * every session of the user.
 * @returns false when somebody was faster: nothing is written
 * @throws Error when a committee or a unit of the memberships does not exist: ask membershipRows first
 */
export async function updateUser(scope: MunicipalityScope, db: Database, user: EditedUser, change: UserChange): Promise<boolean> {
  const { municipalityId } = scope
  const { name, email, active, passwordHash, memberships } = change
  const endsSessions = passwordHash !== null || (user.active && !active)
  const { count } = await db.user.updateMany({
    where: { id: user.id, municipalityId, version: user.version },
    data: {
      name,
      email: email.toLowerCase(),
      active,
      version: user.version + 1,
      ...(passwordHash === null ? {} : { passwordHash }),
      ...(endsSessions ? { sessionVersion: { increment: 1 } } : {}),
    },
  })
  if (count !== 1) return false
  const rows = (await membershipRows(scope, db, memberships)).map((row) => {
    if (row === null) throw new Error('A membership names a committee or a unit that is not there.')
    return { ...row, userId: user.id }
  })
  await db.membership.deleteMany({ where: { userId: user.id, municipalityId } })
  await db.membership.createMany({ data: rows })
  return true
}
