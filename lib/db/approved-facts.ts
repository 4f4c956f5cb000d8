import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import type { ReportFacts } from '@/lib/domain/report-facts'
import type { Database } from './client'
import { packJson, unpackJson } from './packed-json'

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps the facts that are being approved; rows are never changed (trigger). */
export async function insertApprovedFacts(
  scope: CommitteeScope,
  db: Database,
  { reportId, facts, at }: { readonly reportId: string; readonly facts: ReportFacts; readonly at: Date },
): Promise<void> {
  const content = await packJson(facts)
  await db.approvedFacts.create({
    data: {
      municipalityId: scope.municipalityId,
      reportId,
      content,
      sha256: sha256(content),
      approvedById: scope.userId,
      approvedAt: at,
    },
  })
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
