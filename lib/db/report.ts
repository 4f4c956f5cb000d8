import type { CommitteeScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { Month, Period } from '@/lib/domain/period'
import type { ReportStatus } from '@/lib/domain/report'
import type { Correction } from '@/lib/domain/report-status'
import { whoWhen } from './audit'
import type { Database } from './client'

/** A correction in the making, with what the corrected edition was made of. */
interface StoredCorrection extends Correction {
  readonly byId: string | null
  /** Id of the approved facts. */
  readonly factsId: string
}

interface CorrectionColumns {
  readonly correctionReason: string | null
  readonly correctedById: string | null
  readonly correctedAt: Date | null
  readonly correctedFactsId: string | null
}

/** The correction that a stored report is in; null: none. */
export async function correctionIn(scope: CommitteeScope, db: Database, row: CorrectionColumns): Promise<StoredCorrection | null> {
  const { correctionReason: reason, correctedById: byId, correctedAt, correctedFactsId: factsId } = row
  if (reason === null || correctedAt === null || factsId === null) return null
  return { reason, by: await whoWhen(scope, db, byId, correctedAt), byId, factsId }
}

/** A report as commands see it: where it stands in its life, and what its facts hang on. */
export interface ReportState {
  readonly id: string
  readonly key: string
  readonly period: Period
  readonly status: ReportStatus
  /** Who set the status, and when. */
  readonly statusBy: WhoWhen
  readonly submittedById: string | null
  readonly approvedById: string | null
  /** Null: no correction is in the making. */
  readonly correction: StoredCorrection | null
  readonly version: number
  readonly vintageId: string
  readonly vintageKey: Month
}

/** share: many may write the report's facts at once, none may change its status meanwhile. update: alone with the report. */
export type ReportLock = 'share' | 'update'

/**
 * Locks the report's row until the transaction ends and reads it. Saving commands take `share`, workflow and publishing
 * `update`: so no fact is saved between a check of the status and the commit.
 * @returns null when the committee has no such report
 */
export async function lockReport(scope: CommitteeScope, db: Database, key: string, lock: ReportLock): Promise<ReportState | null> {
  const { committeeId, municipalityId } = scope
  const locked =
    lock === 'share'
      ? await db.$queryRaw<{ id: string }[]>`
          SELECT id FROM "Report" WHERE "committeeId" = ${committeeId}::uuid AND "municipalityId" = ${municipalityId}::uuid AND key = ${key} FOR SHARE`
      : await db.$queryRaw<{ id: string }[]>`
          SELECT id FROM "Report" WHERE "committeeId" = ${committeeId}::uuid AND "municipalityId" = ${municipalityId}::uuid AND key = ${key} FOR UPDATE`
  return locked.length === 0 ? null : readReportState(scope, db, key)
}

/** The report without a lock; null when the committee has no such report. */
export async function readReportState(scope: CommitteeScope, db: Database, key: string): Promise<ReportState | null> {
  const { committeeId, municipalityId } = scope
  const row = await db.report.findFirst({ where: { committeeId, municipalityId, key }, include: { forecastVintage: { select: { key: true } } } })
  if (row === null) return null
  return {
    id: row.id,
    key: row.key,
    period: { year: row.year, from: row.fromMonth, to: row.toMonth },
    status: row.status,
    statusBy: await whoWhen(scope, db, row.statusById, row.statusAt),
    submittedById: row.submittedById,
    approvedById: row.approvedById,
    correction: await correctionIn(scope, db, row),
    version: row.version,
    vintageId: row.forecastVintageId,
    vintageKey: row.forecastVintage.key as Month,
  }
}

/** What a step of the report's life sets besides the status. */
export interface StatusDetails extends Partial<CorrectionColumns> {
  readonly submittedById?: string | null
  readonly approvedById?: string | null
  readonly returnReason?: string | null
  readonly meetingOn?: string
  readonly minutesItem?: string
}

/**
 * Sets the status where the report still has the version read.
 * @returns the new version, or null when somebody was faster
 */
export async function changeStatus(
  scope: CommitteeScope,
  db: Database,
  report: ReportState,
  change: { readonly status: ReportStatus; readonly at: Date; readonly details: StatusDetails },
): Promise<number | null> {
  const { count } = await db.report.updateMany({
    where: { id: report.id, municipalityId: scope.municipalityId, version: report.version },
    data: { ...change.details, status: change.status, statusAt: change.at, statusById: scope.userId, version: report.version + 1 },
  })
  return count === 1 ? report.version + 1 : null
}
