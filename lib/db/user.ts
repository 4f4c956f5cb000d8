import type { Role } from '@/lib/auth/role'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { database, type Database } from './client'

/** A membership as sessions and gates use it; no committee: the whole municipality. */
export interface MembershipOfUser {
  readonly role: Role
  readonly committeeId: string | null
  readonly committeeKey: string | null
  readonly orgUnitKey: string | null
}

/** The person behind a session. */
export interface SessionUser {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly municipalityId: string
  readonly municipalityKey: string
  readonly memberships: readonly MembershipOfUser[]
}

/** What a session is started from. */
export interface LoginUser {
  readonly userId: string
  readonly name: string
  readonly passwordHash: string | null
  readonly sessionVersion: number
}

// The three reads below take no scope: they are where the person, and so the scope, is found out.

/** The active user with this e-mail address (written in any case), or null. */
export async function findUserByEmail(email: string): Promise<LoginUser | null> {
  const user = await database().user.findFirst({ where: { email: email.toLowerCase(), active: true } })
  return user === null ? null : { userId: user.id, name: user.name, passwordHash: user.passwordHash, sessionVersion: user.sessionVersion }
}

/** The active user with this identity at this provider, or null. Never by e-mail: addresses are reused and can be claimed. */
export async function findUserByIdentity(issuer: string, subject: string): Promise<LoginUser | null> {
  const user = await database().user.findFirst({ where: { issuer, subject, active: true } })
  return user === null ? null : { userId: user.id, name: user.name, passwordHash: user.passwordHash, sessionVersion: user.sessionVersion }
}

/** The active user whose sessions still have this version, with the memberships of this moment; null ends the session. */
export async function findSessionUser(userId: string, sessionVersion: number): Promise<SessionUser | null> {
  const db = database()
  const user = await db.user.findFirst({
    where: { id: userId, sessionVersion, active: true },
    include: {
      memberships: { include: { committee: { select: { key: true } }, orgUnit: { select: { key: true } }, municipality: { select: { id: true, key: true } } } },
    },
  })
  if (user === null) return null
  const own = user.memberships.filter((membership) => membership.municipalityId === user.municipalityId)
  const municipalityKey = own[0]?.municipality.key
  if (municipalityKey === undefined) return null
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    municipalityId: user.municipalityId,
    municipalityKey,
    memberships: own.map((membership) => ({
      role: membership.role,
      committeeId: membership.committeeId,
      committeeKey: membership.committee?.key ?? null,
      orgUnitKey: membership.orgUnit?.key ?? null,
    })),
  }
}

/** A user to create, with the roles in committees (by key). */
export interface NewUser {
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
  readonly identity: { readonly issuer: string; readonly subject: string } | null
  readonly memberships: readonly { readonly role: Role; readonly committee: string | null; readonly orgUnit: string | null }[]
}

type MembershipRow = { readonly role: Role; readonly municipalityId: string; readonly committeeId: string | null; readonly orgUnitId: string | null }

/** Rows of memberships; null at the place of one whose committee or unit the municipality does not have. */
export async function membershipRows({ municipalityId }: MunicipalityScope, db: Database, memberships: NewUser['memberships']): Promise<(MembershipRow | null)[]> {
  const rows: (MembershipRow | null)[] = []
  for (const { role, committee, orgUnit } of memberships) {
    const place = committee === null ? null : await db.committee.findFirst({ where: { municipalityId, key: committee }, select: { id: true } })
    const committeeId = place?.id ?? null
    const asksForUnit = committeeId !== null && orgUnit !== null
    const unit = asksForUnit ? await db.orgUnit.findFirst({ where: { municipalityId, committeeId, key: orgUnit }, select: { id: true } }) : null
    const isUnknown = (committee !== null && committeeId === null) || (orgUnit !== null && unit === null)
    rows.push(isUnknown ? null : { role, municipalityId, committeeId, orgUnitId: unit?.id ?? null })
  }
  return rows
}

/**
 * Creates a user with memberships.
 * @returns id of the user
 * @throws Error when a committee or an organisational unit does not exist, or the e-mail address is taken
 */
export async function createUser(scope: MunicipalityScope, db: Database, user: NewUser): Promise<string> {
  const { municipalityId } = scope
  const rows = (await membershipRows(scope, db, user.memberships)).map((row, index) => {
    if (row === null) throw new Error(`No such committee or unit: ${JSON.stringify(user.memberships[index])}`)
    return row
  })
  const { id } = await db.user.create({
    data: {
      municipalityId,
      email: user.email.toLowerCase(),
      name: user.name,
      passwordHash: user.passwordHash,
      issuer: user.identity?.issuer ?? null,
      subject: user.identity?.subject ?? null,
    },
  })
  await db.membership.createMany({ data: rows.map((row) => ({ ...row, userId: id })) })
  return id
}
