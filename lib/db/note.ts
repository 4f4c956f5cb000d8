import type { CommitteeScope } from '@/lib/auth/scope'
import type { Note } from '@/lib/domain/note'
import type { NoteAnchor } from '@/lib/domain/note-anchor'
import type { Prisma } from '@/lib/db/client/client'
import type { Database } from './client'

const WITH_REPLIES = { replies: { orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }] } } satisfies Prisma.NoteInclude

type NoteRow = Awaited<ReturnType<Database['note']['findMany']>>[number]
type ReplyRow = Awaited<ReturnType<Database['noteReply']['findMany']>>[number]

function asNote({ userId }: CommitteeScope, row: NoteRow & { readonly replies: readonly ReplyRow[] }, names: ReadonlyMap<string, string>): Note {
  const by = (id: string | null, at: Date) => ({ name: names.get(id ?? '') ?? null, at: at.toISOString() })
  return {
    id: row.id,
    section: row.sectionKey,
    anchor: { quote: row.quote, before: row.before, after: row.after },
    by: by(row.writtenById, row.writtenAt),
    text: row.text,
    replies: row.replies.map(({ id, text, writtenById, writtenAt }) => ({ id, text, by: by(writtenById, writtenAt) })),
    resolved: row.resolvedAt === null ? null : by(row.resolvedById, row.resolvedAt),
    isOwn: row.writtenById === userId,
  }
}

async function notesWhere(scope: CommitteeScope, db: Database, where: { readonly reportId: string; readonly id?: string }): Promise<Note[]> {
  const { municipalityId } = scope
  const rows = await db.note.findMany({ where: { municipalityId, ...where }, orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }], include: WITH_REPLIES })
  const people = rows.flatMap((row) => [row.writtenById, row.resolvedById ?? row.writtenById, ...row.replies.map(({ writtenById }) => writtenById)])
  const users = rows.length === 0 ? [] : await db.user.findMany({ where: { municipalityId, id: { in: people } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return rows.map((row) => asNote(scope, row, names))
}

/** The notes on a report, the earliest first. */
export function listNotes(scope: CommitteeScope, db: Database, reportId: string): Promise<Note[]> {
  return notesWhere(scope, db, { reportId })
}

/** How many notes on a report nobody has said are dealt with. */
export function countOpenNotes({ municipalityId, committeeId }: CommitteeScope, db: Database, reportKey: string): Promise<number> {
  return db.note.count({ where: { municipalityId, resolvedAt: null, report: { committeeId, key: reportKey } } })
}

/** A note on the report; null: it has none such. */
export async function findNote(scope: CommitteeScope, db: Database, reportId: string, id: string): Promise<Note | null> {
  return (await notesWhere(scope, db, { reportId, id }))[0] ?? null
}

export interface NewNote {
  readonly reportId: string
  readonly section: string
  readonly anchor: NoteAnchor
  readonly text: string
  readonly at: Date
}

/** @returns its id */
export async function insertNote({ municipalityId, userId }: CommitteeScope, db: Database, { reportId, section, anchor, text, at }: NewNote): Promise<string> {
  const data = { municipalityId, reportId, sectionKey: section, ...anchor, text, writtenById: userId ?? '', writtenAt: at }
  return (await db.note.create({ data, select: { id: true } })).id
}

export async function insertReply(
  { municipalityId, userId }: CommitteeScope,
  db: Database,
  { note, text, at }: { readonly note: string; readonly text: string; readonly at: Date },
): Promise<void> {
  await db.noteReply.create({ data: { municipalityId, noteId: note, text, writtenById: userId ?? '', writtenAt: at } })
}

/** Says that a note is dealt with at an instant, or, with null, that it is not. */
export async function writeResolved({ municipalityId, userId }: CommitteeScope, db: Database, id: string, at: Date | null): Promise<void> {
  await db.note.update({ where: { id, municipalityId }, data: { resolvedAt: at, resolvedById: at === null ? null : userId } })
}

export async function removeNote({ municipalityId }: CommitteeScope, db: Database, id: string): Promise<void> {
  await db.note.delete({ where: { id, municipalityId } })
}
