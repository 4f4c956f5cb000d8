import type { CommitteeScope } from '@/lib/auth/scope'
import type { Period } from '@/lib/domain/period'
import type { ReportStatus } from '@/lib/domain/report'
import type { ReportView } from '@/lib/domain/report-view'
import type { RichText } from '@/lib/domain/rich-text'
import { richTextSchema } from '@/lib/schemas/rich-text'
import type { Database } from './client'

/** A report of the committee with its editions, latest first. */
export interface ComparableReport {
  readonly key: string
  readonly title: string
  readonly period: Period
  readonly status: ReportStatus
  readonly editions: readonly { readonly number: number; readonly publishedAt: string }[]
}

/** The committee's reports, latest period first. */
export async function listComparableReports({ municipalityId, committeeId }: CommitteeScope, db: Database): Promise<ComparableReport[]> {
  const rows = await db.report.findMany({
    where: { municipalityId, committeeId },
    orderBy: [{ year: 'desc' }, { toMonth: 'desc' }],
    select: {
      ...{ key: true, title: true, year: true, fromMonth: true, toMonth: true, status: true },
      editions: { orderBy: { number: 'desc' }, select: { number: true, publishedAt: true } },
    },
  })
  return rows.map(({ key, title, year, fromMonth, toMonth, status, editions }) => ({
    key,
    title,
    period: { year, from: fromMonth, to: toMonth },
    status,
    editions: editions.map(({ number, publishedAt }) => ({ number, publishedAt: publishedAt.toISOString() })),
  }))
}

/** What a published edition of the committee's report says; null: the committee has no such edition. */
export async function findEditionView(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  edition: { readonly report: string; readonly number: number },
): Promise<ReportView | null> {
  const row = await db.edition.findFirst({
    where: { municipalityId, number: edition.number, report: { committeeId, key: edition.report } },
    select: { view: true },
  })
  // Written by insertEdition only, from a ReportView, and never changed.
  return row === null ? null : (JSON.parse(row.view) as ReportView)
}

/** The beginning (Swedish time, as an instant) of each day on which texts of the report were written, latest first. */
export async function listTextDays({ municipalityId, committeeId }: CommitteeScope, db: Database, report: string, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ day: Date }[]>`
    SELECT DISTINCT (date_trunc('day', event.at AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Stockholm') AT TIME ZONE 'Europe/Stockholm') AS day
    FROM "AuditEvent" AS event JOIN "Report" AS report ON report.id = event."reportId"
    WHERE event."municipalityId" = ${municipalityId}::uuid AND report."committeeId" = ${committeeId}::uuid
      AND report.key = ${report} AND event.subject = 'section'
    ORDER BY day DESC LIMIT ${limit}`
  return rows.map(({ day }) => day.toISOString())
}

/**
 * The texts that have been written since an instant, as they stood then, by the key of their section; null: nothing stood there.
 * What is not named stands as it stood.
 */
export async function readTextsAt(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
  { report, at }: { readonly report: string; readonly at: string },
): Promise<ReadonlyMap<string, RichText | null>> {
  const events = await db.auditEvent.findMany({
    where: { municipalityId, committeeId, subject: 'section', subjectKey: { startsWith: `${report}:` }, at: { gte: new Date(at) } },
    orderBy: { id: 'desc' },
    select: { subjectKey: true, before: true },
  })
  return new Map(
    events.map(({ subjectKey, before }) => {
      const stood = before as { readonly body: unknown } | null
      return [subjectKey.slice(report.length + 1), stood === null ? null : richTextSchema.parse(stood.body)]
    }),
  )
}
