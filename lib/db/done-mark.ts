import type { CommitteeScope } from '@/lib/auth/scope'
import { dutyOfChange, type DoneMark, type LatestChange } from '@/lib/domain/done-mark'
import { whoWhen } from './audit'
import type { Database } from './client'

/** The parts of a report that are marked as done. */
export async function listDoneMarks(scope: CommitteeScope, db: Database, reportId: string): Promise<DoneMark[]> {
  const rows = await db.doneMark.findMany({ where: { municipalityId: scope.municipalityId, reportId }, orderBy: { orgUnitKey: 'asc' } })
  const marks: DoneMark[] = []
  for (const { orgUnitKey, markedById, markedAt } of rows) marks.push({ orgUnitKey, by: await whoWhen(scope, db, markedById, markedAt) })
  return marks
}

/**
 * Marks a part as done, or moves an earlier mark to now.
 * @param part key of the unit; empty for the controllers' own part
 */
export async function writeDoneMark(scope: CommitteeScope, db: Database, reportId: string, part: string, at: Date): Promise<void> {
  const { municipalityId, userId } = scope
  if (userId === null) throw new Error('A part is marked as done by a person.')
  const stamp = { markedById: userId, markedAt: at }
  await db.doneMark.upsert({
    where: { reportId_orgUnitKey: { reportId, orgUnitKey: part } },
    create: { municipalityId, reportId, orgUnitKey: part, ...stamp },
    update: { ...stamp, version: { increment: 1 } },
  })
}

/** Takes a mark away. Returns false when there is none. */
export async function deleteDoneMark(scope: CommitteeScope, db: Database, reportId: string, part: string): Promise<boolean> {
  const { count } = await db.doneMark.deleteMany({ where: { municipalityId: scope.municipalityId, reportId, orgUnitKey: part } })
  return count === 1
}

/** Steps of the report, its marks, who writes what and reminders are no work with its contents. */
const NO_CONTENT = ['report', 'edition', 'finding', 'doneMark', 'sectionWork', 'sectionState', 'requirement', 'note', 'question', 'reminder']

/** The latest change of each thing in the report that people have changed; what was only imported has none. */
export async function listLatestChanges(scope: CommitteeScope, db: Database, reportId: string): Promise<LatestChange[]> {
  const { municipalityId } = scope
  const events = await db.auditEvent.findMany({
    where: { municipalityId, reportId, subject: { notIn: NO_CONTENT } },
    orderBy: [{ subject: 'asc' }, { subjectKey: 'asc' }, { id: 'desc' }],
    distinct: ['subject', 'subjectKey'],
    select: { subject: true, subjectKey: true, actorId: true, at: true },
  })
  const actors = await db.user.findMany({
    where: { municipalityId, id: { in: [...new Set(events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))] } },
    select: { id: true, name: true },
  })
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return events.map(({ subject, subjectKey, actorId, at }) => ({
    duty: dutyOfChange(subject, subjectKey),
    by: { name: names.get(actorId ?? '') ?? null, at: at.toISOString() },
  }))
}
