import type { CommitteeScope } from '@/lib/auth/scope'
import type { Question } from '@/lib/domain/question'
import type { ReportStatus } from '@/lib/domain/report'
import type { Prisma } from '@/lib/db/client/client'
import type { Database } from './client'

type QuestionRow = Awaited<ReturnType<Database['question']['findMany']>>[number]

/** Neither withdrawn nor answered. */
const OPEN = { answeredAt: null, withdrawnAt: null } as const

async function namesOf({ municipalityId }: CommitteeScope, db: Database, rows: readonly QuestionRow[]): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map()
  const ids = rows.flatMap(({ askedById, answeredById }) => [askedById, answeredById ?? askedById])
  const users = await db.user.findMany({ where: { municipalityId, id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

function asQuestion({ userId }: CommitteeScope, row: QuestionRow, names: ReadonlyMap<string, string>): Question {
  const by = (id: string | null, at: Date) => ({ name: names.get(id ?? '') ?? null, at: at.toISOString() })
  const { answer, answeredAt } = row
  return {
    id: row.id,
    version: row.version,
    section: row.sectionKey,
    text: row.text,
    by: by(row.askedById, row.askedAt),
    answer: answer === null || answeredAt === null ? null : { text: answer, by: by(row.answeredById, answeredAt) },
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    isOwn: row.askedById === userId,
  }
}

async function questionsWhere(scope: CommitteeScope, db: Database, where: Prisma.QuestionWhereInput): Promise<Question[]> {
  const rows = await db.question.findMany({ where: { ...where, municipalityId: scope.municipalityId }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] })
  const names = await namesOf(scope, db, rows)
  return rows.map((row) => asQuestion(scope, row, names))
}

/** The questions on a report of the committee, the earliest first. */
export function listQuestions(scope: CommitteeScope, db: Database, reportKey: string): Promise<Question[]> {
  return questionsWhere(scope, db, { report: { committeeId: scope.committeeId, key: reportKey } })
}

/** Keys of the committee's reports that somebody has asked about, latest period first. */
export async function listAskedReports(
  { municipalityId, committeeId }: CommitteeScope,
  db: Database,
): Promise<readonly { readonly key: string; readonly title: string; readonly status: ReportStatus }[]> {
  return db.report.findMany({
    where: { municipalityId, committeeId, questions: { some: {} } },
    orderBy: [{ year: 'desc' }, { toMonth: 'desc' }],
    select: { key: true, title: true, status: true },
  })
}

/** How many questions on a report nobody has answered or withdrawn. */
export function countOpenQuestions({ municipalityId, committeeId }: CommitteeScope, db: Database, reportKey: string): Promise<number> {
  return db.question.count({ where: { municipalityId, ...OPEN, report: { committeeId, key: reportKey } } })
}

/** A question on the report; null: it has none such. */
export async function findQuestion(scope: CommitteeScope, db: Database, reportId: string, id: string): Promise<Question | null> {
  return (await questionsWhere(scope, db, { reportId, id }))[0] ?? null
}

export interface NewQuestion {
  readonly reportId: string
  readonly section: string
  readonly text: string
  readonly at: Date
}

/** @returns its id */
export async function insertQuestion({ municipalityId, userId }: CommitteeScope, db: Database, { reportId, section, text, at }: NewQuestion): Promise<string> {
  const data = { municipalityId, reportId, sectionKey: section, text, askedById: userId ?? '', askedAt: at }
  return (await db.question.create({ data, select: { id: true } })).id
}

async function write({ municipalityId }: CommitteeScope, db: Database, id: string, data: Prisma.QuestionUncheckedUpdateInput): Promise<void> {
  await db.question.update({ where: { id, municipalityId }, data: { ...data, version: { increment: 1 } } })
}

/** Other words for an open question. */
export function writeQuestion(scope: CommitteeScope, db: Database, id: string, text: string): Promise<void> {
  return write(scope, db, id, { text })
}

export function writeWithdrawal(scope: CommitteeScope, db: Database, id: string, at: Date): Promise<void> {
  return write(scope, db, id, { withdrawnAt: at })
}

export function writeAnswer(scope: CommitteeScope, db: Database, id: string, { text, at }: { readonly text: string; readonly at: Date }): Promise<void> {
  return write(scope, db, id, { answer: text, answeredAt: at, answeredById: scope.userId })
}
