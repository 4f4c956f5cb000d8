import type { CommitteeScope } from '@/lib/auth/scope'
import { isPrinted, type ItemSubject } from '@/lib/domain/printed-item'
import type { RegisterUse } from '@/lib/domain/register-entry'
import type { ReportView } from '@/lib/domain/report-view'
import type { Database } from './client'
import type { ItemPlace } from './follow-up-item'
import { namedUse } from './register-use'

interface ItemQuestion extends ItemPlace {
  readonly subject: ItemSubject
  /** The report in which it is to be taken away. */
  readonly reportId: string
}

/** Titles of the year's reports that need the row: editions that print it, and reports on their way that print or rate it. */
async function reportsWith({ municipalityId, committeeId }: CommitteeScope, db: Database, { year, subject, key, reportId }: ItemQuestion): Promise<string[]> {
  const rows = await db.report.findMany({
    where: { municipalityId, committeeId, year, id: { not: reportId } },
    orderBy: { key: 'asc' },
    select: {
      title: true,
      status: true,
      editions: { select: { view: true } },
      assessments: { where: { subject, subjectKey: key }, select: { id: true } },
    },
  })
  return rows.flatMap(({ title, status, editions, assessments }) => {
    const isOnItsWay = status === 'submitted' || status === 'reviewed'
    // Written by insertEdition only, from a ReportView, and never changed.
    const isPublished = editions.some(({ view }) => isPrinted(JSON.parse(view) as ReportView, subject, key))
    return isOnItsWay || isPublished || (status !== 'draft' && assessments.length > 0) ? [title] : []
  })
}

/** What stands in the way of taking a row away: reports that tell of it, and measures below it. */
export async function itemUse(scope: CommitteeScope, db: Database, question: ItemQuestion): Promise<readonly RegisterUse[]> {
  const { municipalityId, committeeId } = scope
  const { year, subject, key } = question
  const below =
    subject === 'correctiveMeasure'
      ? await db.correctiveMeasure.findMany({ where: { municipalityId, committeeId, year, parent: { key } }, orderBy: { order: 'asc' } })
      : []
  return [...namedUse('correctiveMeasures', below.map(({ text }) => text)), ...namedUse('reports', await reportsWith(scope, db, question))]
}

/** What drafts of the year say of a row, as it goes with the row. */
export async function takeAssessments({ municipalityId, committeeId }: CommitteeScope, db: Database, { year, subject, key }: Omit<ItemQuestion, 'reportId'>): Promise<readonly object[]> {
  const where = { municipalityId, subject, subjectKey: key, report: { committeeId, year, status: 'draft' as const } }
  const rows = await db.assessment.findMany({ where, include: { report: { select: { key: true } } } })
  await db.assessment.deleteMany({ where: { id: { in: rows.map(({ id }) => id) }, municipalityId } })
  return rows.map(({ report, level, reason, commentary }) => ({ report: report.key, level, reason, commentary }))
}
