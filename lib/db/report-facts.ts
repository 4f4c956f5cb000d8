import type { CommitteeScope } from '@/lib/auth/scope'
import type { Prisma } from '@/lib/db/client/client'
import type { ReportForm } from '@/lib/domain/form'
import { withMonthsCounted } from '@/lib/domain/goal-sheet'
import type { Month } from '@/lib/domain/period'
import type { Report } from '@/lib/domain/report'
import type { ReportFacts } from '@/lib/domain/report-facts'
import { isFrozen } from '@/lib/domain/report-status'
import { findApprovedFacts } from './approved-facts'
import type { Database } from './client'
import {
  readActivities,
  readAnnualCycle,
  readAssessments,
  readAssignments,
  readCorrectiveMeasures,
  readDataTables,
  readRisks,
  readSections,
} from './facts/follow-up'
import { readEarlierIndicatorValues, readLastYear } from './facts/last-year'
import { readAmounts, readBudgetVersions, readForecasts, readPlacements, readStatements, readVintages } from './facts/money'
import { readCommittee, readIndicators, readIndicatorValues, readMunicipality, readPlan } from './facts/registers'
import type { FactSource } from './facts/source'
import { loadReportForm } from './form'
import { inTransaction } from './transaction'

const NAMED = { budgetVersion: { select: { key: true } }, forecastVintage: { select: { key: true } } } as const

type StoredReport = Prisma.ReportGetPayload<{ include: typeof NAMED }>

function reportOf(row: StoredReport): Report {
  return {
    key: row.key,
    kind: row.kind,
    title: row.title,
    period: { year: row.year, from: row.fromMonth, to: row.toMonth },
    highlightsFrom: row.highlightsFrom,
    budgetVersionKey: row.budgetVersion.key,
    vintageKey: row.forecastVintage.key as Month,
    status: row.status,
    isCorrection: row.correctionReason !== null,
    dueOn: row.dueOn,
    registryNumber: row.registryNumber,
    meetingOn: row.meetingOn,
    minutesItem: row.minutesItem,
  }
}

/** The facts around the report, without the report itself. */
async function readYear(source: FactSource, row: StoredReport, previous: StoredReport | null): Promise<Omit<ReportFacts, 'report' | 'previousReport'>> {
  const lastYear = await readLastYear(source)
  const vintageIds = [row.forecastVintageId, ...(previous === null ? [] : [previous.forecastVintageId])]
  return {
    municipality: await readMunicipality(source),
    committee: await readCommittee(source),
    plan: await readPlan(source),
    indicators: await readIndicators(source),
    indicatorValues: await readIndicatorValues(source, row.toMonth),
    ...(await readEarlierIndicatorValues(source, { year: row.year, from: row.fromMonth, to: row.toMonth })),
    assessments: await readAssessments(source, row.id),
    previousAssessments: previous === null ? [] : await readAssessments(source, previous.id),
    statements: await readStatements(source),
    lastYearStatements: lastYear.statements,
    amounts: [...(await readAmounts(source)), ...lastYear.amounts],
    ...(await readBudgetVersions(source)),
    vintages: await readVintages(source),
    forecasts: await readForecasts(source, vintageIds),
    ...(await readPlacements(source)),
    risks: await readRisks(source),
    assignments: await readAssignments(source),
    activities: await readActivities(source),
    annualCycle: await readAnnualCycle(source),
    correctiveMeasures: await readCorrectiveMeasures(source),
    dataTables: await readDataTables(source),
    sections: await readSections(source, row.id),
  }
}

/** A report and the one before it, as stored, with where the facts of its year are read. */
interface StoredReports {
  readonly row: StoredReport
  readonly previous: StoredReport | null
  readonly named: Pick<ReportFacts, 'report' | 'previousReport'>
  readonly source: FactSource
}

/** The stored report and the one that "since last time" refers to, or null when the committee has no such report. */
export async function readReports(scope: CommitteeScope, reportKey: string, db: Database): Promise<StoredReports | null> {
  const { municipalityId, committeeId } = scope
  const row = await db.report.findFirst({ where: { municipalityId, committeeId, key: reportKey }, include: NAMED })
  if (row === null) return null
  const previous = row.previousReportId === null ? null : await db.report.findFirst({ where: { municipalityId, id: row.previousReportId }, include: NAMED })
  const named = { report: reportOf(row), previousReport: previous === null ? null : reportOf(previous) }
  return { row, previous, named, source: { scope, db, committeeId, year: row.year } }
}

/** Facts as they were approved, in a report that has gone on since: sent, decided on, published. */
function lived({ report: approved, ...facts }: ReportFacts, { status, isCorrection, meetingOn, minutesItem }: Report): ReportFacts {
  return { ...facts, report: { ...approved, status, isCorrection, meetingOn, minutesItem } }
}

/**
 * Everything that one report is computed from, or null when the committee has no such report. From its approval on these are the facts that
 * were approved: a unit that gets another name afterwards keeps the old one in what is sent to the committee.
 * @param db a transaction. For one instant's picture (pages, publishing) a repeatable-read one: see loadReportSnapshot.
 */
export async function loadReportFacts(scope: CommitteeScope, reportKey: string, db: Database): Promise<ReportFacts | null> {
  const stored = await readReports(scope, reportKey, db)
  if (stored === null) return null
  const approved = isFrozen(stored.row.status) ? await findApprovedFacts(scope, db, stored.row.id) : null
  if (approved !== null) return lived(approved, stored.named.report)
  return withMonthsCounted({ ...stored.named, ...(await readYear(stored.source, stored.row, stored.previous)) })
}

/** A report's facts and form as they stood at one instant, with what a page needs to write it back. */
export interface ReportSnapshot {
  readonly reportId: string
  readonly version: number
  readonly facts: ReportFacts
  readonly form: ReportForm
}

/** Reads a report's facts and form in one repeatable-read transaction: no figure is newer than another. */
export function loadReportSnapshot(scope: CommitteeScope, reportKey: string): Promise<ReportSnapshot | null> {
  return inTransaction('repeatableRead', async (db) => {
    const facts = await loadReportFacts(scope, reportKey, db)
    const form = await loadReportForm(scope, reportKey, db)
    if (facts === null || form === null) return null
    const { id, version } = await db.report.findFirstOrThrow({
      where: { municipalityId: scope.municipalityId, committeeId: scope.committeeId, key: reportKey },
      select: { id: true, version: true },
    })
    return { reportId: id, version, facts, form }
  })
}
