import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import { whoWhen } from './audit'
import type { Database } from './client'

/** Longest key that is kept as it is. PostgreSQL cannot index texts of more than some 2 700 bytes. */
const LONGEST_KEY = 400

/**
 * The id of a finding as the database keeps it: itself, or, where it quotes a long text, its beginning and its SHA-256.
 * findingKey('ratingAgainstRule:indicator:sick_total:partlyMet:notMet:') is the same text.
 */
export function findingKey(findingId: string): string {
  if (findingId.length <= LONGEST_KEY) return findingId
  const sha256 = createHash('sha256').update(findingId).digest('hex')
  return `${findingId.slice(0, LONGEST_KEY - sha256.length - 1)}#${sha256}`
}

/** A finding that somebody has accepted. */
export interface StoredAcceptance {
  /** As findingKey makes it. */
  readonly findingKey: string
  readonly reason: string
  readonly by: WhoWhen
}

/** The report's acceptances, the latest first; also those whose finding is no longer there. */
export async function listAcceptances(scope: CommitteeScope, db: Database, reportId: string): Promise<StoredAcceptance[]> {
  const rows = await db.findingAcceptance.findMany({
    where: { municipalityId: scope.municipalityId, reportId },
    orderBy: [{ recordedAt: 'desc' }, { findingId: 'asc' }],
  })
  const acceptances: StoredAcceptance[] = []
  for (const row of rows) {
    acceptances.push({ findingKey: row.findingId, reason: row.reason, by: await whoWhen(scope, db, row.authorId, row.recordedAt) })
  }
  return acceptances
}

/** The acceptance of one finding, or null. */
export async function findAcceptance(scope: CommitteeScope, db: Database, reportId: string, findingId: string): Promise<StoredAcceptance | null> {
  const row = await db.findingAcceptance.findFirst({
    where: { municipalityId: scope.municipalityId, reportId, findingId: findingKey(findingId) },
  })
  if (row === null) return null
  return { findingKey: row.findingId, reason: row.reason, by: await whoWhen(scope, db, row.authorId, row.recordedAt) }
}

/**
 * Stores that the person of the scope accepts the finding.
 * @returns false when it is accepted already: nothing is written
 */
export async function insertAcceptance(
  scope: CommitteeScope,
  db: Database,
  acceptance: { readonly reportId: string; readonly findingId: string; readonly reason: string; readonly at: Date },
): Promise<boolean> {
  if (scope.userId === null) throw new Error('A finding is accepted by a person.')
  const { reportId, findingId, reason, at } = acceptance
  const { count } = await db.findingAcceptance.createMany({
    data: [{ municipalityId: scope.municipalityId, reportId, findingId: findingKey(findingId), reason, authorId: scope.userId, recordedAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Takes the acceptance back; false when there is none. */
export async function deleteAcceptance(scope: CommitteeScope, db: Database, reportId: string, findingId: string): Promise<boolean> {
  const { count } = await db.findingAcceptance.deleteMany({
    where: { municipalityId: scope.municipalityId, reportId, findingId: findingKey(findingId) },
  })
  return count === 1
}

/** The smallest count of people that the municipality publishes (domain rule: small counts). 5: four people are hidden. */
export async function readSmallCountThreshold(scope: CommitteeScope, db: Database): Promise<number> {
  const { smallCountThreshold } = await db.municipality.findUniqueOrThrow({
    where: { id: scope.municipalityId },
    select: { smallCountThreshold: true },
  })
  return smallCountThreshold
}
