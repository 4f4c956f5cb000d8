import type { Activity } from '@/lib/domain/activity'
import type { AnnualCycleItem } from '@/lib/domain/annual-cycle'
import type { Assessment } from '@/lib/domain/assessment'
import type { Assignment } from '@/lib/domain/assignment'
import type { CorrectiveMeasure } from '@/lib/domain/corrective-measure'
import { computedTable } from '@/lib/domain/computed-table'
import type { DataTable, DataTableKind, DataTableRow } from '@/lib/domain/data-table'
import type { Month } from '@/lib/domain/period'
import type { Section } from '@/lib/domain/report-facts'
import type { RichText } from '@/lib/domain/rich-text'
import type { Risk } from '@/lib/domain/risk'
import { type FactSource, IN_ORDER, ofYear, oreOrNull, written } from './source'

export async function readRisks(source: FactSource): Promise<Risk[]> {
  const rows = await source.db.risk.findMany({ where: ofYear(source), orderBy: IN_ORDER, include: { actions: { orderBy: IN_ORDER } } })
  return rows.map(({ key, type, title, likelihood, impact, openedIn, closedIn, closedHow, orgUnitKey, actions }) => ({
    key,
    type,
    title,
    likelihood,
    impact,
    openedIn: openedIn as Month | null,
    closedIn: closedIn as Month | null,
    closedHow,
    orgUnitKey,
    actions: actions.map((action) => ({ key: action.key, text: action.text, status: action.status })),
  }))
}

export async function readAssignments(source: FactSource): Promise<Assignment[]> {
  const rows = await source.db.assignment.findMany({ where: ofYear(source), orderBy: IN_ORDER })
  return rows.map(({ key, text, issuer, aim, group, targetAreas, orgUnitKey }) => ({ key, text, issuer, aim, group, targetAreas, orgUnitKey }))
}

export async function readActivities(source: FactSource): Promise<Activity[]> {
  const rows = await source.db.activity.findMany({ where: ofYear(source), orderBy: IN_ORDER })
  return rows.map(({ key, text, numerator, denominator, orgUnitKey }) => ({ key, text, numerator, denominator, orgUnitKey }))
}

export async function readAnnualCycle(source: FactSource): Promise<AnnualCycleItem[]> {
  const rows = await source.db.annualCycleItem.findMany({ where: ofYear(source), orderBy: IN_ORDER })
  return rows.map(({ key, month, activity, orgUnitKey }) => ({ key, month, activity, orgUnitKey }))
}

export async function readCorrectiveMeasures(source: FactSource): Promise<CorrectiveMeasure[]> {
  const rows = await source.db.correctiveMeasure.findMany({
    where: ofYear(source),
    orderBy: IN_ORDER,
    include: { parent: { select: { key: true } }, indicators: { orderBy: { order: 'asc' }, include: { indicator: { select: { key: true } } } } },
  })
  return rows.map(({ key, parent, text, effectOre, orgUnitKey, indicators }) => ({
    key,
    parentKey: parent?.key ?? null,
    text,
    effect: oreOrNull(effectOre),
    orgUnitKey,
    indicatorKeys: indicators.map(({ indicator }) => indicator.key),
  }))
}

/** Data tables of the year with their derived cells computed, so that figures and checks see what the report shows. */
export async function readDataTables(source: FactSource): Promise<DataTable[]> {
  const rows = await source.db.dataTable.findMany({ where: ofYear(source), orderBy: IN_ORDER, include: { rows: { orderBy: IN_ORDER } } })
  return rows.map((table) =>
    computedTable({
      key: table.key,
      kind: table.kind as DataTableKind,
      title: table.title,
      source: table.source,
      columns: written<DataTable['columns']>(table.columns),
      rows: table.rows.map(({ key, label, partOf, derived, cells }) => ({
        key,
        label,
        partOf,
        derived: written<DataTableRow['derived']>(derived),
        cells: written<DataTableRow['cells']>(cells),
      })),
    }),
  )
}

/** Section texts of one report. */
export async function readSections({ scope, db }: FactSource, reportId: string): Promise<Section[]> {
  const rows = await db.section.findMany({ where: { municipalityId: scope.municipalityId, reportId }, orderBy: { key: 'asc' } })
  return rows.map(({ key, body, carriedOver, version }) => ({ key, body: written<RichText>(body), carriedOver, version }))
}

/** Assessments of one report. */
export async function readAssessments({ scope, db }: FactSource, reportId: string): Promise<Assessment[]> {
  const rows = await db.assessment.findMany({
    where: { municipalityId: scope.municipalityId, reportId },
    orderBy: [{ subject: 'asc' }, { subjectKey: 'asc' }, { orgUnitKey: 'asc' }, { month: 'asc' }],
  })
  return rows.map((row) => ({
    subject: row.subject,
    subjectKey: row.subjectKey,
    orgUnitKey: row.orgUnitKey,
    month: row.month,
    level: row.level,
    reason: row.reason,
    yearEndLevel: row.yearEndLevel,
    yearEndReason: row.yearEndReason,
    trend: row.trendGoodness === null ? null : { direction: row.trendDirection, goodness: row.trendGoodness, base: row.trendBase ?? '' },
    commentary: row.commentary,
    version: row.version,
  }))
}
