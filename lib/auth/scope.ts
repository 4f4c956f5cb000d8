import type { Role } from './role'

declare const scopeBrand: unique symbol

/**
 * Proof that a person may act within a municipality. Minted only by lib/auth (from a session) and by scripts that own the
 * database; every function of lib/db asks for it, so that no query can forget the tenant.
 */
export interface MunicipalityScope {
  readonly [scopeBrand]: 'municipality' | 'committee'
  readonly municipalityId: string
  readonly userId: string | null
}

/** Proof that a person may act within a committee, in the roles given. */
export interface CommitteeScope extends MunicipalityScope {
  readonly [scopeBrand]: 'committee'
  readonly committeeId: string
  readonly roles: readonly Role[]
  /** Organisational units (ids and keys) that a unit head answers for. */
  readonly orgUnitKeys: readonly string[]
}

/** Used by lib/auth/gate.ts and by command-line scripts only (checked by tests/structure). */
export function mintMunicipalityScope(municipalityId: string, userId: string | null): MunicipalityScope {
  return { municipalityId, userId } as MunicipalityScope
}

/** Used by lib/auth/gate.ts and by command-line scripts only (checked by tests/structure). */
export function mintCommitteeScope(
  municipalityId: string,
  committeeId: string,
  userId: string | null,
  roles: readonly Role[],
  orgUnitKeys: readonly string[],
): CommitteeScope {
  return { municipalityId, committeeId, userId, roles, orgUnitKeys } as CommitteeScope
}
