import type { Role } from '@/lib/auth/role'
import type { ReportStatus } from '@/lib/domain/report'

export const STATUSES: readonly ReportStatus[] = ['draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published']

/** The unit head answers for `barn`. */
export const ROLES: readonly Role[] = ['controller', 'unitHead', 'departmentHead', 'committeeSecretary', 'member', 'administrator']

/**
 * Who may do what, and when. One column per status: draft submitted reviewed approved sent adopted published.
 *   done     carried out
 *   locked   REPORT_LOCKED: facts change only in a draft
 *   order    WRONG_STATUS: the step does not start in this status
 *   there    ALREADY_THERE: an earlier column has made it
 *   no       OUT_OF_SCOPE: never this person's business
 */
export type RoleWords = Readonly<Record<Role, string>>

const NEVER = 'no no no no no no no'
export const ALWAYS = 'done done done done done done done'
/** Made in the first column, and there in the others. */
export const ONCE = 'done there there there there there there'
export const IN_A_DRAFT = 'done locked locked locked locked locked locked'
/** A role that does such things, but not with what is another's. */
export const NOT_THIS = 'no locked locked locked locked locked locked'

/** The words of the roles named; all others are always refused. */
export function only(words: Partial<RoleWords>): RoleWords {
  return { controller: NEVER, unitHead: NEVER, departmentHead: NEVER, committeeSecretary: NEVER, member: NEVER, administrator: NEVER, ...words }
}
