import { createHash } from 'node:crypto'
import type { MunicipalityScope } from '@/lib/auth/scope'
import { recordEvents, type NewAuditEvent } from '@/lib/db/audit'
import { claimKey, findAnswer, storeAnswer, type RequestIdentity, type StoredAnswer } from '@/lib/db/idempotency'
import { inTransaction, isWriteConflict, type Isolation, type Transaction } from '@/lib/db/transaction'
import type { CommandAnswer } from '@/lib/domain/command-answer'
import { refused, type CommandContext, type CommandRequest } from './command'

/** Whose request it is, which command, and how strictly its transaction is kept apart from others. */
export interface Undertaking<Scope extends MunicipalityScope> {
  readonly scope: Scope
  readonly command: string
  readonly request: CommandRequest
  readonly isolation: Isolation
}

/** Attempts at a transaction that the database itself rolls back because another one changed the same rows. */
const ATTEMPTS = 3

/** Carries an expected failure out of the transaction, so that everything in it is rolled back. */
class RolledBack extends Error {
  constructor(readonly answer: CommandAnswer<never>) {
    super('rolled back')
  }
}

function identify({ scope, command, request }: Undertaking<MunicipalityScope>): RequestIdentity {
  if (scope.userId === null) throw new Error('A command is run by a person.')
  const requestSha256 = createHash('sha256').update(command).update('\n').update(JSON.stringify(request.input)).digest('hex')
  return { userId: scope.userId, key: request.idempotencyKey, command, requestSha256 }
}

function replay(stored: StoredAnswer, identity: RequestIdentity): CommandAnswer<unknown> {
  if (stored.requestSha256 !== identity.requestSha256) return refused('KEY_REUSED')
  return stored.response as unknown as CommandAnswer<unknown>
}

/** The answer already given to this very request, or null; asked before slow preparations. */
export function findReplay(undertaking: Undertaking<MunicipalityScope>): Promise<CommandAnswer<unknown> | null> {
  return inTransaction('readCommitted', async (db) => {
    const identity = identify(undertaking)
    const stored = await findAnswer(undertaking.scope, db, identity)
    return stored === null ? null : replay(stored, identity)
  })
}

async function carryOut<Scope extends MunicipalityScope>(
  undertaking: Undertaking<Scope>,
  db: Transaction,
  run: (context: CommandContext<Scope>) => Promise<CommandAnswer<unknown>>,
): Promise<CommandAnswer<unknown>> {
  const { scope, command } = undertaking
  const identity = identify(undertaking)
  if (!(await claimKey(scope, db, identity))) {
    const stored = await findAnswer(scope, db, identity)
    if (stored === null) throw new Error('An idempotency key is taken but its answer cannot be seen.')
    return replay(stored, identity)
  }
  const at = new Date()
  const events: NewAuditEvent[] = []
  const answer = await run({ db, scope, at, record: (event) => events.push({ ...event, command }) })
  if (!answer.ok) throw new RolledBack(answer)
  await recordEvents(scope, db, events, at)
  // Answers are plain JSON by contract; Prisma's input type only lacks `readonly`.
  await storeAnswer(scope, db, identity, JSON.parse(JSON.stringify(answer)) as object)
  return answer
}

/**
 * Carries a command out in one transaction, together with its audit events and the answer stored under its key. A repeated
 * request gets the first answer; the same key with another input, KEY_REUSED. An expected failure rolls everything back and
 * is not stored: nothing happened, so the request may be tried again under the same key.
 */
export async function once<Scope extends MunicipalityScope>(
  undertaking: Undertaking<Scope>,
  run: (context: CommandContext<Scope>) => Promise<CommandAnswer<unknown>>,
): Promise<CommandAnswer<unknown>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(undertaking.isolation, (db) => carryOut(undertaking, db, run))
    } catch (error) {
      if (error instanceof RolledBack) return error.answer
      // Nothing of it is stored; tried again, it sees what the other has done and answers accordingly.
      if (!isWriteConflict(error) || attempt === ATTEMPTS) throw error
    }
  }
}
