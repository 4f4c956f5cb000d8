import { createHash } from 'node:crypto'
import type { CommitteeScope } from '@/lib/auth/scope'
import { OWNER_ROLES, type Fingerprint, type SectionPerson, type StoredSectionWork } from '@/lib/domain/section-work'
import type { Database } from './client'

/** A short text in the place of a long one, for fingerprints of sections. */
export function sectionHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function namesIn({ municipalityId }: CommitteeScope, db: Database, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const users = wanted.length === 0 ? [] : await db.user.findMany({ where: { municipalityId, id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** What people have said of the sections of a report; a section that nobody has said anything of is left out. */
export async function listSectionWork(scope: CommitteeScope, db: Database, reportId: string): Promise<StoredSectionWork[]> {
  const rows = await db.sectionWork.findMany({ where: { municipalityId: scope.municipalityId, reportId }, orderBy: { sectionKey: 'asc' } })
  const names = await namesIn(scope, db, rows.flatMap(({ ownerId, readyById }) => [ownerId, readyById]))
  return rows.map(({ sectionKey, ownerId, dueOn, state, readyById, readyAt, readyWords, readyFigures, version }) => ({
    sectionKey,
    owner: ownerId === null ? null : { userId: ownerId, name: names.get(ownerId) ?? null },
    dueOn,
    state,
    ready:
      readyAt === null || readyWords === null || readyFigures === null
        ? null
        : { by: { name: names.get(readyById ?? '') ?? null, at: readyAt.toISOString() }, fingerprint: { words: readyWords, figures: readyFigures } },
    version,
  }))
}

/** Everybody who can own a section of the committee's reports and can log in, by name, with the posts held there. */
export async function listSectionPeople({ municipalityId, committeeId }: CommitteeScope, db: Database): Promise<SectionPerson[]> {
  const posts = { committeeId, role: { in: [...OWNER_ROLES] } }
  const users = await db.user.findMany({
    where: { municipalityId, active: true, memberships: { some: posts } },
    include: { memberships: { where: posts, include: { orgUnit: { select: { key: true } } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return users.map(({ id, name, memberships }) => ({
    userId: id,
    name,
    posts: memberships.map(({ role, orgUnit }) => ({ role, orgUnitKey: orgUnit?.key ?? null })),
  }))
}

interface SectionPlace {
  readonly reportId: string
  readonly sectionKey: string
}

/**
 * Sets owner and day of a section where they still have the version read.
 * @returns false when somebody was faster: nothing is written
 */
export async function writeAssigned(
  { municipalityId }: CommitteeScope,
  db: Database,
  place: SectionPlace,
  { version, ...assigned }: { readonly ownerId: string | null; readonly dueOn: string | null; readonly version: number },
): Promise<boolean> {
  await db.sectionWork.createMany({ data: [{ municipalityId, ...place }], skipDuplicates: true })
  const { count } = await db.sectionWork.updateMany({ where: { municipalityId, ...place, version }, data: { ...assigned, version: version + 1 } })
  return count === 1
}

/** Says that a section is ready as it stands at this instant, or that it is being written. */
export async function writeSectionState(
  { municipalityId, userId }: CommitteeScope,
  db: Database,
  { reportId, sectionKey }: SectionPlace,
  ready: { readonly at: Date; readonly fingerprint: Fingerprint } | null,
): Promise<void> {
  const state =
    ready === null
      ? { state: 'writing' as const, readyById: null, readyAt: null, readyWords: null, readyFigures: null }
      : { state: 'ready' as const, readyById: userId, readyAt: ready.at, readyWords: ready.fingerprint.words, readyFigures: ready.fingerprint.figures }
  await db.sectionWork.upsert({
    where: { reportId_sectionKey: { reportId, sectionKey } },
    create: { municipalityId, reportId, sectionKey, ...state },
    update: state,
  })
}
