import { notFound } from 'next/navigation'
import { municipalityScope } from '@/lib/auth/gate'
import { mayAdminister, mayKeepPlans, mayMovePackages } from '@/lib/auth/permissions/administration'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { currentSession, type Session } from '@/lib/auth/session'
import { listCommittees, listUsers, type ListedCommittee, type ListedUser } from '@/lib/db/administration'
import { readPackage } from '@/lib/db/package/read-package'
import { loadEditedUser, type EditedUser } from '@/lib/db/user-administration'
import { requireSession } from './session'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The roles held in the whole municipality: an administrator is one there, not in a committee. */
function actorOf(session: Session) {
  const roles = session.memberships.filter(({ committeeId }) => committeeId === null).map(({ role }) => role)
  return { userId: session.userId, roles, orgUnitKeys: [] }
}

/** Whoever has some part of the administration: the administrator, and controllers. Each page asks again for what it shows. */
export async function loadAdministrationEntry(): Promise<{ readonly session: Session; readonly isAdministrator: boolean }> {
  const session = await requireSession('/admin')
  const isAdministrator = mayAdminister(actorOf(session), null) === null
  const keepsPlans = session.memberships.some(({ role }) => mayKeepPlans({ userId: session.userId, roles: [role], orgUnitKeys: [] }, null) === null)
  if (!isAdministrator && !keepsPlans) notFound()
  return { session, isAdministrator }
}

/** The administrator who is logged in; for everybody else there is no such page. */
export async function loadAdministrator(): Promise<{ readonly session: Session; readonly scope: MunicipalityScope }> {
  const session = await requireSession('/admin')
  if (mayAdminister(actorOf(session), null) !== null) notFound()
  return { session, scope: municipalityScope(session) }
}

export async function loadUsers(): Promise<ListedUser[]> {
  return listUsers((await loadAdministrator()).scope)
}

export async function loadCommittees(): Promise<ListedCommittee[]> {
  return listCommittees((await loadAdministrator()).scope)
}

/** A user to edit; null when the municipality has none with this id. */
export async function loadUser(id: string): Promise<EditedUser | null> {
  const { scope } = await loadAdministrator()
  return UUID.test(id) ? loadEditedUser(scope, id) : null
}

/** The scope of the administrator who is logged in, for files; null for everybody else. */
export async function administratorScope(): Promise<MunicipalityScope | null> {
  const session = await currentSession()
  return session === null || mayAdminister(actorOf(session), null) !== null ? null : municipalityScope(session)
}

/** A committee-year as a package to download; null: nobody is logged in, may not, or there is none: the three are not told apart. */
export async function loadPackage(committee: string, year: number): ReturnType<typeof readPackage> {
  const session = await currentSession()
  if (session === null || mayMovePackages(actorOf(session), null) !== null) return null
  return readPackage(municipalityScope(session), committee, year)
}
