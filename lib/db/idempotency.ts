import type { MunicipalityScope } from '@/lib/auth/scope'
import { Prisma } from '@/lib/db/client/client'
import type { Database } from './client'

/** A request as told apart from others: the client's key, and the hash of what it asked for. */
export interface RequestIdentity {
  readonly userId: string
  readonly key: string
  readonly command: string
  readonly requestSha256: string
}

/** The answer given before under a key, and what had been asked. */
export interface StoredAnswer {
  readonly requestSha256: string
  readonly response: Prisma.JsonValue
}

/** The answer stored under the user's key, or null when the key is new. */
export async function findAnswer(scope: MunicipalityScope, db: Database, request: RequestIdentity): Promise<StoredAnswer | null> {
  return db.idempotencyKey.findFirst({
    where: { municipalityId: scope.municipalityId, userId: request.userId, key: request.key },
    select: { requestSha256: true, response: true },
  })
}

/**
 * Takes the key for this transaction. A second request with the same key waits here until the first has ended.
 * @returns false when the key was taken before: its answer is stored
 */
export async function claimKey(scope: MunicipalityScope, db: Database, request: RequestIdentity): Promise<boolean> {
  const { count } = await db.idempotencyKey.createMany({
    data: [{ ...request, municipalityId: scope.municipalityId, response: Prisma.JsonNull }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Stores the answer under a claimed key, in the transaction of the effect. */
export async function storeAnswer(scope: MunicipalityScope, db: Database, request: RequestIdentity, response: Prisma.InputJsonValue): Promise<void> {
  await db.idempotencyKey.updateMany({
    where: { municipalityId: scope.municipalityId, userId: request.userId, key: request.key },
    data: { response },
  })
}
