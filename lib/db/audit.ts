import type { CommitteeScope, MunicipalityScope } from '@/lib/auth/scope'
import type { WhoWhen } from '@/lib/domain/command-answer'
import type { FigureChange, FigureSubject } from '@/lib/domain/figure-change'
import type { Prisma } from '@/lib/db/client/client'
import type { Database } from './client'

/** What an audit event is about: one of the nouns that commands write. */
export type AuditSubject =
  | 'amount'
  | 'forecast'
  | 'placementVolume'
  | 'dataTableRow'
  | 'indicatorValue'
  | 'comparisonValue'
  | 'assessment'
  | 'section'
  | 'finding'
  | 'report'
  | 'edition'
  | 'package'
  | 'periodLock'
  | 'risk'
  | 'riskAction'
  | 'assignment'
  | 'activity'
  | 'annualCycleItem'
  | 'correctiveMeasure'
  | 'doneMark'
  | 'sectionWork'
  | 'sectionState'
  | 'requirement'
  | 'note'
  | 'question'
  | 'reminder'
  | 'user'
  | 'image'
  | 'importBatch'
  | 'importMapping'
  | 'registerEntry'
  | 'budgetLine'
  | 'plan'
  | 'goal'
  | 'indicator'
  | 'form'

/** Nouns whose writers are authors of the report (four eyes: the approver is not the sole author). */
const AUTHORED: readonly AuditSubject[] = [
  'amount',
  'forecast',
  'placementVolume',
  'dataTableRow',
  'indicatorValue',
  'assessment',
  'section',
  'risk',
  'riskAction',
  'assignment',
  'activity',
  'annualCycleItem',
  'correctiveMeasure',
]

/** A change to record. `before` null: it was not there; `after` null: it was cleared. Both hold plain JSON with the row's version. */
export interface NewAuditEvent {
  readonly command: string
  readonly subject: AuditSubject
  /** Unique for the subject within the committee: `netCost:ifo_barn:2020-08--2020-08`. */
  readonly subjectKey: string
  readonly reportId: string | null
  readonly before: Prisma.InputJsonValue | null
  readonly after: Prisma.InputJsonValue | null
}

/** A recorded change, for the administrator's log. */
export interface AuditEvent {
  readonly id: string
  readonly at: string
  readonly actor: string | null
  readonly command: string
  readonly subject: string
  readonly subjectKey: string
  readonly reportKey: string | null
  readonly before: unknown
  readonly after: unknown
}

function committeeOf(scope: MunicipalityScope): string | null {
  return 'committeeId' in scope ? (scope as CommitteeScope).committeeId : null
}

/** Appends the events, one statement for all; called in the transaction of the change, so that neither exists without the other. */
export async function recordEvents(scope: MunicipalityScope, db: Database, events: readonly NewAuditEvent[], at: Date): Promise<void> {
  if (events.length === 0) return
  const { municipalityId, userId: actorId } = scope
  const committeeId = committeeOf(scope)
  const rows = JSON.stringify(events.map((event) => ({ ...event, municipalityId, committeeId, actorId, at: at.toISOString() })))
  await db.$executeRaw`
    INSERT INTO "AuditEvent" ("municipalityId", "committeeId", "reportId", "actorId", command, subject, "subjectKey", before, after, at)
    SELECT "municipalityId", "committeeId", "reportId", "actorId", command, subject, "subjectKey", before, after, at
    FROM ROWS FROM (jsonb_populate_recordset(NULL::"AuditEvent", ${rows}::jsonb)) WITH ORDINALITY AS event ORDER BY ordinality`
}

/** Highest version that the log knows of each of the committee's subjects, by their keys; a subject without events is left out. */
export async function lastVersions(
  { committeeId, municipalityId }: CommitteeScope,
  db: Database,
  subject: AuditSubject,
  subjectKeys: readonly string[],
): Promise<Map<string, number>> {
  if (subjectKeys.length === 0) return new Map()
  const rows = await db.$queryRaw<{ subjectKey: string; version: number }[]>`
    SELECT "subjectKey", MAX(GREATEST((before->>'version')::int, (after->>'version')::int)) AS version FROM "AuditEvent"
    WHERE "municipalityId" = ${municipalityId}::uuid AND "committeeId" = ${committeeId}::uuid
      AND subject = ${subject} AND "subjectKey" = ANY(${[...subjectKeys]})
    GROUP BY "subjectKey" HAVING MAX(GREATEST((before->>'version')::int, (after->>'version')::int)) IS NOT NULL`
  return new Map(rows.map(({ subjectKey, version }) => [subjectKey, version]))
}

/** Name of a user and an instant as the answers give them; name null: imported, or no longer a user. */
export async function whoWhen(scope: MunicipalityScope, db: Database, userId: string | null, at: Date): Promise<WhoWhen> {
  const user = userId === null ? null : await db.user.findFirst({ where: { id: userId, municipalityId: scope.municipalityId }, select: { name: true } })
  return { name: user?.name ?? null, at: at.toISOString() }
}

/** Latest change of one subject of the committee: who, when, and the version that it left or removed. */
export async function lastChange(
  scope: CommitteeScope,
  db: Database,
  subject: AuditSubject,
  subjectKey: string,
): Promise<{ readonly by: WhoWhen; readonly version: number } | null> {
  const event = await db.auditEvent.findFirst({
    where: { municipalityId: scope.municipalityId, committeeId: scope.committeeId, subject, subjectKey },
    orderBy: { id: 'desc' },
  })
  if (event === null) return null
  return { by: await whoWhen(scope, db, event.actorId, event.at), version: Math.max(versionIn(event.before), versionIn(event.after)) }
}

function versionIn(json: Prisma.JsonValue): number {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return 0
  return typeof json.version === 'number' ? json.version : 0
}

/** Changes of one figure of the committee, newest first. */
export async function listFigureChanges(
  scope: CommitteeScope,
  db: Database,
  figure: { readonly subject: FigureSubject; readonly subjectKey: string },
  limit: number,
): Promise<FigureChange[]> {
  const rows = await db.auditEvent.findMany({
    where: { municipalityId: scope.municipalityId, committeeId: scope.committeeId, ...figure },
    orderBy: { id: 'desc' },
    take: limit,
  })
  const names = await namesOf(scope, db, rows.map((row) => row.actorId))
  return rows.map(({ id, at, actorId, command, before, after }) => ({
    id: String(id),
    at: at.toISOString(),
    by: names.get(actorId ?? '') ?? null,
    command,
    before: valueIn(before),
    after: valueIn(after),
  }))
}

/** The value of an event without its version and source; null: nothing stood there. Assessments and texts are logged by their fields. */
function valueIn(json: Prisma.JsonValue): unknown {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return null
  if ('value' in json) return json.value ?? null
  return Object.fromEntries(Object.entries(json).filter(([field]) => field !== 'version'))
}

/** Everyone who has written facts, assessments or texts of the report, in one that is being corrected since its last correction began; user ids. */
export async function listAuthors(scope: CommitteeScope, db: Database, reportId: string): Promise<string[]> {
  const { municipalityId } = scope
  const began = await db.auditEvent.findFirst({ where: { municipalityId, reportId, command: 'correct-report' }, orderBy: { id: 'desc' }, select: { id: true } })
  const rows = await db.auditEvent.findMany({
    where: { municipalityId, reportId, subject: { in: [...AUTHORED] }, actorId: { not: null }, id: { gt: began?.id ?? 0n } },
    distinct: ['actorId'],
    select: { actorId: true },
  })
  return rows.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]))
}

/** What the log is searched by; null: everything. */
export interface EventFilter {
  /** Instants, `to` not included. */
  readonly from: Date | null
  readonly to: Date | null
  readonly actorId: string | null
  readonly command: string | null
  /** Part of the subject's key, in any case. */
  readonly about: string | null
  /** Id of the last event of the page before, for the next page. */
  readonly before: bigint | null
}

function eventWhere({ from, to, actorId, command, about, before }: EventFilter): Prisma.AuditEventWhereInput {
  return {
    ...(from === null && to === null ? {} : { at: { ...(from === null ? {} : { gte: from }), ...(to === null ? {} : { lt: to }) } }),
    ...(actorId === null ? {} : { actorId }),
    ...(command === null ? {} : { command }),
    ...(about === null ? {} : { subjectKey: { contains: about, mode: 'insensitive' } }),
    ...(before === null ? {} : { id: { lt: before } }),
  }
}

/** The municipality's log as far as it agrees with the filter, newest first. */
export async function listEvents(scope: MunicipalityScope, db: Database, limit: number, filter: EventFilter): Promise<AuditEvent[]> {
  const rows = await db.auditEvent.findMany({
    where: { municipalityId: scope.municipalityId, ...eventWhere(filter) },
    orderBy: { id: 'desc' },
    take: limit,
  })
  const names = await namesOf(scope, db, rows.map((row) => row.actorId))
  const reports = await db.report.findMany({
    where: { municipalityId: scope.municipalityId, id: { in: present(rows.map((row) => row.reportId)) } },
    select: { id: true, key: true },
  })
  const reportKeys = new Map(reports.map((report) => [report.id, report.key]))
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    actor: names.get(row.actorId ?? '') ?? null,
    command: row.command,
    subject: row.subject,
    subjectKey: row.subjectKey,
    reportKey: reportKeys.get(row.reportId ?? '') ?? null,
    before: row.before,
    after: row.after,
  }))
}

async function namesOf(scope: MunicipalityScope, db: Database, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { municipalityId: scope.municipalityId, id: { in: present(ids) } },
    select: { id: true, name: true },
  })
  return new Map(users.map((user) => [user.id, user.name]))
}

function present(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}
