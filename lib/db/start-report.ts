import type { CommitteeScope } from '@/lib/auth/scope'
import { textKeys } from '@/lib/domain/form-outline'
import type { ReportKind } from '@/lib/domain/report'
import type { Month } from '@/lib/domain/period'
import { Prisma } from '@/lib/db/client/client'
import type { Database } from './client'
import type { StoredFormVersion } from './form-version'

/** What a new report is made of, besides what it takes over from the earlier one. */
export interface NewReport {
  readonly key: Month
  readonly kind: ReportKind
  readonly title: string
  readonly year: number
  readonly to: number
  readonly dueOn: string | null
  readonly vintageName: string
}

/** An earlier report as the next one takes it over. */
export interface EarlierReport {
  readonly id: string
  readonly key: string
  readonly form: { readonly key: string; readonly formVersion: number }
  readonly year: number
  readonly toMonth: number
}

/** The report with this key; null when the committee has none. */
export async function findEarlierReport({ committeeId, municipalityId }: CommitteeScope, db: Database, key: string): Promise<EarlierReport | null> {
  const select = { id: true, key: true, form: { select: { key: true, formVersion: true } }, year: true, toMonth: true }
  return db.report.findFirst({ where: { committeeId, municipalityId, key }, select })
}

/** The budget version that was decided last for the year; null when the year has none. */
export async function lastBudgetVersion({ committeeId, municipalityId }: CommitteeScope, db: Database, year: number): Promise<string | null> {
  const version = await db.budgetVersion.findFirst({ where: { committeeId, municipalityId, year }, orderBy: { order: 'desc' }, select: { id: true } })
  return version?.id ?? null
}

/** The round of forecasts with this key, made when there is none. */
async function vintageOf(scope: CommitteeScope, db: Database, report: NewReport): Promise<string> {
  const { committeeId, municipalityId } = scope
  const place = { committeeId, municipalityId, year: report.year, key: report.key }
  await db.forecastVintage.createMany({ data: [{ ...place, name: report.vintageName }], skipDuplicates: true })
  return (await db.forecastVintage.findFirstOrThrow({ where: place, select: { id: true } })).id
}

/**
 * Makes a draft after an earlier report: the texts that its form has a place for come along, marked as carried over; highlights from the
 * month after it. Assessments and figures start empty.
 * @returns the new report's id and how many texts came along; null when the committee has a report with this key already
 */
export async function insertReport(
  scope: CommitteeScope,
  db: Database,
  earlier: EarlierReport,
  report: NewReport,
  { budgetVersionId, form }: { readonly budgetVersionId: string; readonly form: StoredFormVersion },
): Promise<{ readonly id: string; readonly sections: number } | null> {
  const { committeeId, municipalityId } = scope
  const { key, kind, title, year, to, dueOn } = report
  if ((await db.report.count({ where: { committeeId, municipalityId, key } })) > 0) return null
  const { id } = await db.report.create({
    data: {
      municipalityId,
      committeeId,
      formId: form.id,
      budgetVersionId,
      forecastVintageId: await vintageOf(scope, db, report),
      previousReportId: earlier.id,
      key,
      kind,
      title,
      year,
      fromMonth: 1,
      toMonth: to,
      highlightsFrom: earlier.year === year ? Math.min(earlier.toMonth + 1, to) : 1,
      dueOn,
    },
    select: { id: true },
  })
  const where = { municipalityId, reportId: earlier.id, key: { in: [...textKeys(form.form.sections)] } }
  const texts = await db.section.findMany({ where, select: { key: true, body: true } })
  const data = texts.map((text) => ({ municipalityId, reportId: id, key: text.key, body: text.body ?? Prisma.JsonNull, carriedOver: true }))
  const { count } = await db.section.createMany({ data })
  return { id, sections: count }
}
