import { findCommitteeId } from '@/lib/db/committee'
import type { Session } from './session'
import { mintCommitteeScope, mintMunicipalityScope, type CommitteeScope, type MunicipalityScope } from './scope'

/** The person's own municipality; there is no way to another one. */
export function municipalityScope(session: Session): MunicipalityScope {
  return mintMunicipalityScope(session.municipalityId, session.userId)
}

/**
 * A committee of the person's municipality, with the roles held there or in the whole municipality.
 * @returns null when there is no such committee or the person has no role in it: the two are not told apart
 */
export async function committeeScope(session: Session, committeeKey: string): Promise<CommitteeScope | null> {
  const memberships = session.memberships.filter((membership) => membership.committeeKey === committeeKey || membership.committeeId === null)
  if (memberships.length === 0) return null
  const committeeId = await findCommitteeId(municipalityScope(session), committeeKey)
  if (committeeId === null) return null
  const roles = [...new Set(memberships.map((membership) => membership.role))]
  const orgUnitKeys = memberships.flatMap(({ orgUnitKey }) => (orgUnitKey === null ? [] : [orgUnitKey]))
  return mintCommitteeScope(session.municipalityId, committeeId, session.userId, roles, orgUnitKeys)
}
