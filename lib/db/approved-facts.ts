import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Database } from './client'
import { packJson, unpackJson } from './packed-json'

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps the facts that are being approved; rows are never changed (trigger).
 * @param by who approves; null: nobody did here
 * @returns the id of what is kept
 */
export async function insertApprovedFacts(
  scope: CommitteeScope,
  db: Database,
  { reportId, facts, at, by }: { readonly reportId: string; readonly facts: ReportFacts; readonly at: Date; readonly by: string | null },
): Promise<string> {
  const content = await packJson(facts)
  const data = { municipalityId: scope.municipalityId, reportId, content, sha256: sha256(content), approvedById: by, approvedAt: at }
  const { id } = await db.approvedFacts.create({ data, select: { id: true } })
  return id
}

/** Which approved facts of the report count; null: none are kept. */
export async function lastApprovedFactsId(scope: CommitteeScope, db: Database, reportId: string): Promise<string | null> {
  const last = await db.approvedFacts.findFirst({ where: { municipalityId: scope.municipalityId, reportId }, orderBy: { id: 'desc' }, select: { id: true } })
  return last?.id ?? null
}

/** Makes approved facts of the report count again, where others have been approved since: they are kept once more, as the last. */
export async function restoreApprovedFacts(
  scope: CommitteeScope,
  db: Database,
  { reportId, factsId }: { readonly reportId: string; readonly factsId: string },
): Promise<void> {
  if ((await lastApprovedFactsId(scope, db, reportId)) === factsId) return
  const row = await db.approvedFacts.findFirstOrThrow({ where: { municipalityId: scope.municipalityId, reportId, id: factsId }, omit: { id: true } })
  await db.approvedFacts.create({ data: row })
}

/**
 * The facts as they were when the report was last approved. Null: never approved here (a report that came approved in a data package).
 * @throws Error when what is stored is not what was approved
 */
export async function findApprovedFacts(scope: CommitteeScope, db: Database, reportId: string): Promise<ReportFacts | null> {
  const row = await db.approvedFacts.findFirst({
    where: { municipalityId: scope.municipalityId, reportId },
    orderBy: { id: 'desc' },
    select: { content: true, sha256: true },
  })
  if (row === null) return null
  if (sha256(row.content) !== row.sha256) throw new Error(`The approved facts of report ${reportId} are not what was approved: their SHA-256 differs.`)
  // Written by insertApprovedFacts only, from ReportFacts, and never changed.
  return unpackJson<ReportFacts>(row.content)
}
