import type { Role } from '@/lib/auth/role'
import type { ErrorCode } from '@/lib/domain/command-answer'

/** Who acts: the roles held in the committee, and the units answered for. A CommitteeScope is an actor. */
export interface Actor {
  readonly userId: string | null
  readonly roles: readonly Role[]
  readonly orgUnitKeys: readonly string[]
}

/** A rule about an actor and a subject: null when it holds, else the code of the refusal. */
export type Permission<Subject> = (actor: Actor, subject: Subject) => ErrorCode | null

/** Holds when every rule holds; else the refusal of the first that does not. */
export function allOf<Subject>(...rules: readonly Permission<Subject>[]): Permission<Subject> {
  return (actor, subject) => {
    for (const rule of rules) {
      const refusal = rule(actor, subject)
      if (refusal !== null) return refusal
    }
    return null
  }
}

/** Holds when one of the rules holds; else the refusal of the last. */
export function anyOf<Subject>(...rules: readonly Permission<Subject>[]): Permission<Subject> {
  return (actor, subject) => {
    let refusal: ErrorCode | null = 'OUT_OF_SCOPE'
    for (const rule of rules) {
      refusal = rule(actor, subject)
      if (refusal === null) return null
    }
    return refusal
  }
}

/** Holds for people with the role. */
export function the(role: Role): Permission<unknown> {
  return (actor) => (actor.roles.includes(role) ? null : 'OUT_OF_SCOPE')
}
