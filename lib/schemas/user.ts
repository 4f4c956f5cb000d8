import { z } from 'zod'
import { key, listOf, name, optional } from './primitives'

/** Fewest and most characters of a local password (OWASP ASVS 5.0, 6.2.1 and 6.2.9); no rules about which. */
export const PASSWORD_LENGTH = { min: 15, max: 256 } as const

const membershipSchema = z
  .strictObject({
    role: z.enum(['controller', 'unitHead', 'departmentHead', 'committeeSecretary', 'member', 'administrator']),
    committee: optional(key),
    orgUnit: optional(key),
  })
  .refine(({ role, committee }) => (role === 'administrator') === (committee === null), {
    path: ['committee'],
    error: 'a committee, except for an administrator, who has the whole municipality',
  })
  .refine(({ role, orgUnit }) => (role === 'unitHead') === (orgUnit !== null), { path: ['orgUnit'], error: 'a unit for a unit head, and for nobody else' })

/** A user as the administrator writes it; id null: a new one, version 0. Password null: it stays as it is. */
export const saveUserSchema = z.strictObject({
  id: z.uuid().nullable(),
  version: z.int().min(0),
  name,
  email: z.email().max(254),
  active: z.boolean(),
  password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max).nullable(),
  memberships: listOf(membershipSchema).refine((list) => list.length <= 100, { error: 'at most 100 roles' }),
})

export type SaveUserInput = z.output<typeof saveUserSchema>
