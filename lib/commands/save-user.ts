import { municipalityScope } from '@/lib/auth/gate'
import { hashPassword } from '@/lib/auth/password'
import { mayAdminister } from '@/lib/auth/permissions/administration'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { createUser, membershipRows } from '@/lib/db/user'
import { findEditedUser, isEmailTaken, updateUser, type EditedUser } from '@/lib/db/user-administration'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { saveUserSchema, type SaveUserInput } from '@/lib/schemas/user'
import { answered, ONE_MEGABYTE, parseInput, refused, type Command, type CommandContext } from './command'
import { once } from './once'

type Context = CommandContext<MunicipalityScope>

/** INVALID_INPUT for every role in a committee or unit that the municipality does not have; null when there is none. */
async function unknownPlaces({ scope, db }: Context, input: SaveUserInput): Promise<CommandAnswer<never> | null> {
  const rows = await membershipRows(scope, db, input.memberships)
  const faults = rows.flatMap((row, index) =>
    row === null ? [{ path: `memberships[${index}]`, found: JSON.stringify(input.memberships[index]), expected: 'a committee and unit of the municipality' }] : [],
  )
  return faults.length === 0 ? null : refused('INVALID_INPUT', { faults })
}

/** What the log says of a user: no password, only whether it was set. */
function logged({ name, email, active, memberships }: SaveUserInput | EditedUser, version: number, newPassword: boolean): object {
  return { name, email, active, memberships, version, newPassword }
}

async function create({ scope, db, record }: Context, input: SaveUserInput, passwordHash: string | null): Promise<CommandAnswer<unknown>> {
  const id = await createUser(scope, db, { ...input, passwordHash, identity: null })
  record({ subject: 'user', subjectKey: input.email.toLowerCase(), reportId: null, before: null, after: { ...logged(input, 1, passwordHash !== null) } })
  return answered({ id, version: 1 })
}

/** An administrator keeps the way in: somebody must be able to undo it. */
function losesOwnAccess(scope: MunicipalityScope, { id, active, memberships }: SaveUserInput): boolean {
  return id === scope.userId && (!active || !memberships.some(({ role }) => role === 'administrator'))
}

async function change(context: Context, input: SaveUserInput, id: string, passwordHash: string | null): Promise<CommandAnswer<unknown>> {
  const { scope, db, record } = context
  const stored = await findEditedUser(scope, db, id)
  if (stored === null) return refused('NOT_FOUND')
  if (stored.version !== input.version || !(await updateUser(scope, db, stored, { ...input, passwordHash }))) return refused('STALE_VERSION')
  const version = stored.version + 1
  record({
    subject: 'user',
    subjectKey: input.email.toLowerCase(),
    reportId: null,
    before: { ...logged(stored, stored.version, false) },
    after: { ...logged(input, version, passwordHash !== null) },
  })
  return answered({ id, version })
}

/**
 * The administrator adds or changes a user: name, address, whether the person may log in, a new password, and the roles, which are
 * replaced. Nobody takes the administrator's role from themselves (OWN_ACCESS).
 */
export const saveUser: Command = {
  name: 'save-user',
  bodyLimit: ONE_MEGABYTE,
  input: saveUserSchema,
  async run(session, request) {
    const parsed = parseInput(saveUserSchema, request.input)
    if (!parsed.ok) return parsed
    const input = parsed.result
    const scope = municipalityScope(session)
    const roles = session.memberships.filter(({ committeeId }) => committeeId === null).map(({ role }) => role)
    const refusal = mayAdminister({ userId: session.userId, roles, orgUnitKeys: [] }, null)
    if (refusal !== null) return refused(refusal)
    if (losesOwnAccess(scope, input)) return refused('OWN_ACCESS')
    const passwordHash = input.password === null ? null : await hashPassword(input.password)
    // The stored hash of a request must not be a quick way to guess the password.
    const withoutPassword = { ...request, input: { ...input, password: input.password === null ? null : 'given' } }
    return once({ scope, command: 'save-user', request: withoutPassword, isolation: 'readCommitted' }, async (context) => {
      const unknown = await unknownPlaces(context, input)
      if (unknown !== null) return unknown
      if (await isEmailTaken(context.db, input.email, input.id)) return refused('ALREADY_THERE')
      return input.id === null ? create(context, input, passwordHash) : change(context, input, input.id, passwordHash)
    })
  },
}
