import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { Finding } from '@/lib/domain/finding'
import type { CheckSurroundings, ListedFinding } from '@/lib/domain/finding-list'
import type { Lexicon } from '@/lib/domain/language/lexicon'
import { whoWhen } from './audit'
import type { Database } from './client'
import { listPublishedViews } from './edition'

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

/** That somebody has accepted a finding. */
interface StoredAcceptance {
  /** As findingKey makes it. */
  readonly findingKey: string
  readonly reason: string
  readonly by: WhoWhen
}

/** The report's acceptances, also those whose finding is no longer there. */
async function listAcceptances(scope: CommitteeScope, db: Database, reportId: string): Promise<StoredAcceptance[]> {
  const rows = await db.findingAcceptance.findMany({ where: { municipalityId: scope.municipalityId, reportId } })
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

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** The date of an instant in Swedish time: 2020-10-04T22:30:00Z → 2020-10-05. */
export function swedishDate(at: Date): string {
  return swedishDay.format(at)
}

/**
 * What the checks need besides the report.
 * @param year of the report: its editions are public already
 * @param at the moment of the request; today is its date in Swedish time
 */
export async function checkSurroundings(scope: CommitteeScope, db: Database, lexicon: Lexicon, year: number, at: Date): Promise<CheckSurroundings> {
  const { smallCountThreshold } = await db.municipality.findUniqueOrThrow({
    where: { id: scope.municipalityId },
    select: { smallCountThreshold: true },
  })
  return { lexicon, smallCountThreshold, earlier: await listPublishedViews(scope, db, year), today: swedishDate(at) }
}

/** The findings, each with the acceptance that holds for it. */
export async function withAcceptances(scope: CommitteeScope, db: Database, reportId: string, findings: readonly Finding[]): Promise<ListedFinding[]> {
  const stored = new Map((await listAcceptances(scope, db, reportId)).map((acceptance) => [acceptance.findingKey, acceptance]))
  return findings.map((finding) => {
    const acceptance = stored.get(findingKey(finding.id))
    return { ...finding, accepted: acceptance === undefined ? null : { reason: acceptance.reason, by: acceptance.by } }
  })
}
