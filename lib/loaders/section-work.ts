import { mayKeepSection } from '@/lib/auth/permissions/section-work'
import { postsOf } from '@/lib/auth/permissions/posts'
import { mayAssignSections, maySetSectionStates } from '@/lib/auth/permissions/report'
import { reportRights } from '@/lib/auth/permissions/report-rights'
import { swedishDate } from '@/lib/db/finding'
import { listSectionPeople, listSectionWork, sectionHash } from '@/lib/db/section-work'
import { inTransaction } from '@/lib/db/transaction'
import type { ReportView } from '@/lib/domain/report-view'
import { isDivided, isOverdue, isOwnedBy, sectionWorks, type SectionPerson, type SectionWork } from '@/lib/domain/section-work'
import type { OpenReport } from './report'

/** The work with a section as one person meets it. */
export interface ShownSectionWork extends SectionWork {
  readonly isOwn: boolean
  readonly isOverdue: boolean
  /** The person writes in it, and says that it is ready or not. */
  readonly mayKeep: boolean
}

export interface SectionWorkPage {
  readonly works: readonly ShownSectionWork[]
  /** Somebody has been given a section, or has said that one is ready. */
  readonly isDivided: boolean
  /** Whom sections can be given to, and the report's own day, for those who may give them; null for others. */
  readonly assigning: { readonly people: readonly SectionPerson[]; readonly dueOn: string | null } | null
}

/**
 * Who writes what in a report. Null for those who read the report only when it has left the department, and where there is nothing to
 * say: the report is no longer a draft and nobody divided its sections.
 * @param view of the report as it stands
 */
export async function loadSectionWork({ scope, facts, form, life, reportId }: OpenReport, view: ReportView): Promise<SectionWorkPage | null> {
  if (!reportRights(scope, { status: 'draft' }).read) return null
  const [people, stored] = await inTransaction('readCommitted', async (db) => [await listSectionPeople(scope, db), await listSectionWork(scope, db, reportId)])
  if (life.status !== 'draft' && !isDivided(stored)) return null
  const { dueOn } = facts.report
  const today = swedishDate(new Date())
  const person = { userId: scope.userId, posts: postsOf(scope) }
  const mayKeep = maySetSectionStates(scope, life) === null
  const works = sectionWorks({ view, form, dueOn, orgUnits: facts.committee.orgUnits, people, stored, hash: sectionHash })
  return {
    works: works.map((work) => ({
      ...work,
      isOwn: isOwnedBy(work, person),
      isOverdue: life.status === 'draft' && life.correction === null && isOverdue(work, today),
      mayKeep: mayKeep && mayKeepSection(scope, work) === null,
    })),
    isDivided: isDivided(stored),
    assigning: mayAssignSections(scope, life) === null ? { people, dueOn } : null,
  }
}
