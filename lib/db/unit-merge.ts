import type { CommitteeScope } from '@/lib/auth/scope'
import type { MergePreview } from '@/lib/domain/register-entry'
import type { Database } from './client'
import type { RegisterEntry } from './register-entry'
import { countedUse, followUpsOf, namedUse } from './register-use'

/** Two units of a committee, and the first year that they are one. */
export interface UnitMerge {
  readonly from: RegisterEntry
  readonly into: RegisterEntry
  readonly year: number
}

/** Drafts of the merge's years: only their assessments may change. */
async function draftsOf({ municipalityId, committeeId }: CommitteeScope, db: Database, year: number) {
  const where = { municipalityId, committeeId, year: { gte: year }, status: 'draft' } as const
  return db.report.findMany({ where, orderBy: { key: 'asc' }, select: { id: true, title: true, year: true } })
}

/** Keeps everything that saves into reports of the merge's years waiting until the transaction ends. */
export async function holdReports({ municipalityId, committeeId }: CommitteeScope, db: Database, year: number): Promise<void> {
  await db.$queryRaw`
    SELECT id FROM "Report" WHERE "committeeId" = ${committeeId}::uuid AND "municipalityId" = ${municipalityId}::uuid AND year >= ${year}
    ORDER BY id FOR UPDATE`
}

/** Whether a value is broken down by both units for one indicator and period of the year. */
async function hasBreakdownsOfBoth({ municipalityId, committeeId }: CommitteeScope, db: Database, { from, into }: UnitMerge, year: number): Promise<boolean> {
  const rows = await db.indicatorValue.findMany({
    where: { municipalityId, year, indicator: { committeeId }, breakdown: { in: [from.key, from.name, into.key, into.name] } },
    select: { indicatorId: true, fromMonth: true, toMonth: true, breakdown: true },
  })
  const place = (row: (typeof rows)[number]) => `${row.indicatorId} ${row.fromMonth} ${row.toMonth}`
  const ofInto = new Set(rows.filter(({ breakdown }) => breakdown === into.key || breakdown === into.name).map(place))
  return rows.some((row) => (row.breakdown === from.key || row.breakdown === from.name) && ofInto.has(place(row)))
}

/** Titles of drafts that hold figures of both units: they cannot be added up without knowing what they are. */
async function draftsWithBoth(scope: CommitteeScope, db: Database, merge: UnitMerge): Promise<string[]> {
  const { municipalityId } = scope
  const titles: string[] = []
  for (const { id, title, year } of await draftsOf(scope, db, merge.year)) {
    const where = { municipalityId, reportId: id, orgUnitKey: { in: [merge.from.key, merge.into.key] } }
    const rows = await db.assessment.findMany({ where, select: { orgUnitKey: true } })
    const units = new Set(rows.map(({ orgUnitKey }) => orgUnitKey))
    if (units.size === 2 || (await hasBreakdownsOfBoth(scope, db, merge, year))) titles.push(title)
  }
  return titles
}

/** What a merge would change, what stays, and what stands in its way. */
export async function previewMerge(scope: CommitteeScope, db: Database, merge: UnitMerge): Promise<MergePreview> {
  const { municipalityId, committeeId } = scope
  const { from, year } = merge
  const drafts = await draftsOf(scope, db, year)
  const inDrafts = { municipalityId, orgUnitKey: from.key, reportId: { in: drafts.map(({ id }) => id) } }
  const elsewhere = { municipalityId, orgUnitKey: from.key, report: { committeeId }, reportId: { notIn: drafts.map(({ id }) => id) } }
  const children = await db.orgUnit.findMany({ where: { municipalityId, parentId: from.id }, orderBy: { order: 'asc' } })
  const indicators = await db.indicator.findMany({ where: { municipalityId, orgUnitId: from.id }, orderBy: { key: 'asc' } })
  const heads = await db.membership.findMany({ where: { municipalityId, orgUnitId: from.id }, include: { user: true }, orderBy: { id: 'asc' } })
  const breakdowns = await db.indicatorValue.count({ where: { municipalityId, indicator: { committeeId }, breakdown: { in: [from.key, from.name] } } })
  const onTheirWay = await db.report.findMany({
    where: { municipalityId, committeeId, year: { gte: year }, status: { in: ['submitted', 'reviewed', 'approved', 'sent', 'adopted'] } },
    orderBy: { key: 'asc' },
    select: { title: true },
  })
  return {
    moves: [
      ...namedUse('indicators', indicators.map(({ name }) => name)),
      ...namedUse('memberships', heads.map(({ user }) => user.name)),
      ...namedUse('orgUnits', children.map(({ name }) => name)),
      ...(await followUpsOf(scope, db, from.key, { gte: year })),
      ...countedUse('assessments', await db.assessment.count({ where: inDrafts })),
    ],
    stays: [
      ...(await followUpsOf(scope, db, from.key, { lt: year })),
      ...countedUse('assessments', await db.assessment.count({ where: elsewhere })),
      ...countedUse('breakdowns', breakdowns),
    ],
    drafts: await draftsWithBoth(scope, db, merge),
    onTheirWay: onTheirWay.map(({ title }) => title),
  }
}

/** People of the unit get their roles in the other one; a role that somebody holds there already is not held twice. */
async function moveMemberships({ municipalityId }: CommitteeScope, db: Database, { from, into }: UnitMerge): Promise<void> {
  const rows = await db.membership.findMany({ where: { municipalityId, orgUnitId: { in: [from.id, into.id] } } })
  for (const row of rows.filter(({ orgUnitId }) => orgUnitId === from.id)) {
    const isHeld = rows.some(({ orgUnitId, userId, role }) => orgUnitId === into.id && userId === row.userId && role === row.role)
    if (isHeld) await db.membership.delete({ where: { id: row.id, municipalityId } })
    else await db.membership.update({ where: { id: row.id, municipalityId }, data: { orgUnitId: into.id } })
  }
}

async function moveFollowUps({ municipalityId, committeeId }: CommitteeScope, db: Database, { from, into, year }: UnitMerge): Promise<void> {
  const where = { municipalityId, committeeId, orgUnitKey: from.key, year: { gte: year } }
  const change = { where, data: { orgUnitKey: into.key, version: { increment: 1 } } }
  await db.risk.updateMany(change)
  await db.assignment.updateMany(change)
  await db.activity.updateMany(change)
  await db.annualCycleItem.updateMany(change)
  await db.correctiveMeasure.updateMany(change)
}

/**
 * Merges a unit into another: the other one answers for all that is open, people get their roles there, and units below stand
 * below it. The unit stays for earlier years.
 * @returns false when somebody was faster; the transaction must then be given up
 */
export async function writeMerge(scope: CommitteeScope, db: Database, merge: UnitMerge): Promise<boolean> {
  const { municipalityId } = scope
  const { from, into } = merge
  const data = { mergedIntoKey: into.key, version: from.version + 1 }
  if ((await db.orgUnit.updateMany({ where: { id: from.id, municipalityId, version: from.version }, data })).count !== 1) return false
  const above = await db.orgUnit.findFirstOrThrow({ where: { id: from.id, municipalityId }, select: { parentId: true } })
  await db.orgUnit.updateMany({ where: { id: into.id, municipalityId, parentId: from.id }, data: { parentId: above.parentId, version: { increment: 1 } } })
  await db.orgUnit.updateMany({ where: { parentId: from.id, municipalityId }, data: { parentId: into.id, version: { increment: 1 } } })
  await db.indicator.updateMany({ where: { orgUnitId: from.id, municipalityId }, data: { orgUnitId: into.id, version: { increment: 1 } } })
  await moveMemberships(scope, db, merge)
  await moveFollowUps(scope, db, merge)
  const reportId = { in: (await draftsOf(scope, db, merge.year)).map(({ id }) => id) }
  await db.assessment.updateMany({ where: { municipalityId, orgUnitKey: from.key, reportId }, data: { orgUnitKey: into.key, version: { increment: 1 } } })
  await db.doneMark.deleteMany({ where: { municipalityId, orgUnitKey: from.key, reportId } })
  return true
}
