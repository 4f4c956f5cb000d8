import type { CommitteeScope } from '@/lib/auth/scope'
import type { AssessmentSubject, RatingLevel } from '@/lib/domain/assessment'
import type { Database } from './client'
import type { Stamp, Stored } from './stored'

/** What people set of an assessment. Level null: the proposal stands. */
export interface AssessmentContent {
  readonly level: RatingLevel | null
  readonly reason: string | null
  readonly yearEndLevel: RatingLevel | null
  readonly yearEndReason: string | null
  readonly commentary: string | null
}

export interface AssessmentPlace {
  readonly reportId: string
  readonly subject: AssessmentSubject
  readonly subjectKey: string
  /** The unit whose result it is, else empty. */
  readonly orgUnitKey: string
}

/** The stored assessment of a subject in a report, or null. */
export async function findAssessment(scope: CommitteeScope, db: Database, place: AssessmentPlace): Promise<Stored<AssessmentContent> | null> {
  const row = await db.assessment.findFirst({ where: { ...place, municipalityId: scope.municipalityId, month: 0 } })
  if (row === null) return null
  const { level, reason, yearEndLevel, yearEndReason, commentary } = row
  return {
    id: row.id,
    value: { level, reason, yearEndLevel, yearEndReason, commentary },
    version: row.version,
    authorId: row.authorId,
    at: row.recordedAt,
  }
}

/**
 * Writes the assessment where the row still has the version read.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeAssessment(
  scope: CommitteeScope,
  db: Database,
  place: AssessmentPlace,
  current: Stored<AssessmentContent> | null,
  content: AssessmentContent,
  stamp: Stamp,
): Promise<boolean> {
  const { municipalityId } = scope
  const row = { ...content, authorId: stamp.authorId, recordedAt: stamp.at, version: stamp.version }
  if (current !== null) {
    const { count } = await db.assessment.updateMany({ where: { id: current.id, municipalityId, version: current.version }, data: row })
    return count === 1
  }
  const { count } = await db.assessment.createMany({ data: [{ ...row, ...place, municipalityId }], skipDuplicates: true })
  return count === 1
}
